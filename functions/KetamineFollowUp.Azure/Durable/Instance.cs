using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Azure.Durable;

/// <summary>The orchestration that looks after a process or a message.</summary>
/// <param name="Orchestrator">Its name.</param>
/// <param name="Id">The process's or message's id: its only input.</param>
internal sealed record Instance(string Orchestrator, string Id)
{
    // Source: "Durable Functions: instance management", instance ids have 1 to 100 characters.
    private const int LongestId = 100;
    private const int HashDigits = 32;

    // What is due and is no process must not stop the others from being rung for: it is refused, and set aside, where it is done.
    private const string OfAnythingElse = nameof(FollowUpEpisodeOrchestrator.FollowUpEpisode);

    /// <summary>The fixed id of the orchestration: there is at most one at a time. Ids that are too long end in a hash.</summary>
    public string InstanceId => Id.Length <= LongestId ? Id : Shorten(Id);

    /// <summary>Who looks after a document that is due.</summary>
    /// <param name="documentId">The document's id.</param>
    /// <param name="type">The document's type: a signal belongs to its process.</param>
    public static Instance Of(string documentId, string type) =>
        type == DocumentTypes.Message ? new Instance(nameof(OutboxMessageOrchestrator.OutboxMessage), documentId)
        : type.StartsWith(DocumentTypes.SignalPrefix, StringComparison.Ordinal) ? OfProcess(type[DocumentTypes.SignalPrefix.Length..])
        : OfProcess(documentId);

    private static Instance OfProcess(string id) => new(ProcessId.TryParse(id, out var process) ? OrchestratorOf(process.Kind) : OfAnythingElse, id);

    private static string OrchestratorOf(ProcessKind kind) => kind switch
    {
        ProcessKind.Episode => nameof(FollowUpEpisodeOrchestrator.FollowUpEpisode),
        ProcessKind.Alert => nameof(SafetyAlertOrchestrator.SafetyAlert),
        ProcessKind.Review => nameof(BoosterReviewOrchestrator.BoosterReview),
        ProcessKind.AfterCrisis => nameof(AfterCrisisOrchestrator.AfterCrisis),
    };

    private static string Shorten(string id)
    {
        var hash = Fingerprint.Of(id, HashDigits);
        return $"{id[..(LongestId - hash.Length - 1)]}~{hash}";
    }
}
