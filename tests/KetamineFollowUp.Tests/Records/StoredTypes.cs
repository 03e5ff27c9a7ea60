using System.Reflection;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Caseload;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Outcomes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Tests.Records;

/// <summary>What is stored under which type, and how it is read.</summary>
internal static class StoredTypes
{
    private static readonly Dictionary<string, Func<string, string>> ByType = new()
    {
        [DocumentTypes.Patient] = Again<PatientRecord>,
        [DocumentTypes.Session] = Again<SessionRecord>,
        [DocumentTypes.Episode] = Again<Episode>,
        [DocumentTypes.Alert] = Again<Alert>,
        [DocumentTypes.ResolvedAlert] = Again<Alert>,
        [DocumentTypes.Review] = Again<BoosterReview>,
        [DocumentTypes.DecidedReview] = Again<BoosterReview>,
        [DocumentTypes.AfterCrisis] = Again<CrisisFollowUp>,
        [DocumentTypes.Outcomes] = Again<PatientOutcomes>,
        [DocumentTypes.Caseload] = Again<CaseloadEntry>,
        [DocumentTypes.CaseloadBackfill] = Again<BackfillState>,
        [DocumentTypes.OutcomesBackfill] = Again<BackfillState>,
        [DocumentTypes.AuditTakingIn] = Again<BackfillState>,
        [DocumentTypes.SafetyPlan] = Again<SafetyPlan>,
        [DocumentTypes.PlanLink] = Again<PlanLink>,
        [DocumentTypes.Survey] = Again<Survey>,
        [DocumentTypes.Score] = Again<Reading>,
        [DocumentTypes.VoidedScore] = Again<Reading>,
        [DocumentTypes.Entry] = Again<TimelineEntry>,
        [DocumentTypes.Message] = Again<OutgoingMessage>,
        [DocumentTypes.InboundText] = Again<InboundRecord>,
        [DocumentTypes.Audit] = Again<AuditEntry>,
        [DocumentTypes.Unread] = Again<WaitingEntry>,
        [DocumentTypes.Unreachable] = Again<WaitingEntry>,
        [DocumentTypes.Task] = Again<WaitingEntry>,
        [DocumentTypes.SetAside] = Again<WaitingEntry>,
        [DocumentTypes.Joining] = Again<JoiningNumber>,
        [DocumentTypes.NumberExpiry] = Again<NumberExpiry>,
        ["roster"] = Again<OnCallRoster>,
        ["sent"] = Again<SentMessage>,
    };

    /// <summary>The types of the care container, as the product names them; the signals' is the beginning of a type.</summary>
    public static IEnumerable<string> Care { get; } =
        [.. typeof(DocumentTypes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>The types of the other containers; each is read by one use case only, which a test of its own goes through.</summary>
    public static IEnumerable<string> Others { get; } = ["clock", "protocol", "roster", "sent", "watermark", "code", "phone", "token"];

    /// <summary>Types whose form is known to one use case only.</summary>
    public static IEnumerable<string> Private { get; } = ["clock", "protocol", "watermark", "code", "phone", "token", DocumentTypes.Once];

    /// <summary>Types and states that came after the record was made, and so cannot be in it.</summary>
    public static IEnumerable<string> Later { get; } = [DocumentTypes.AuditTakingIn, DocumentTypes.Task, DocumentTypes.AfterCrisis, DocumentTypes.VoidedScore, DocumentTypes.Caseload, DocumentTypes.CaseloadBackfill, DocumentTypes.OutcomesBackfill, DocumentTypes.PlanLink, DocumentTypes.Joining, DocumentTypes.NumberExpiry, EnumNames.Name(ReviewState.Withdrawn)];

    /// <summary>The body as this version writes it after reading it.</summary>
    public static string Again(Document document) =>
        document.Type == DocumentTypes.ReadSignal || document.Type.StartsWith(DocumentTypes.SignalPrefix, StringComparison.Ordinal)
            ? IsOfAlert(document.Body) ? Again<StoredSignal<AlertSignal>>(document.Body) : Again<StoredSignal<EpisodeSignal>>(document.Body)
            : ByType[document.Type](document.Body);

    private static bool IsOfAlert(string signal) => JsonNode.Parse(signal)!["processId"]!.ToString().Contains("~a-", StringComparison.Ordinal);

    private static string Again<T>(string body) => RecordJson.Write(RecordJson.Read<T>(body));
}
