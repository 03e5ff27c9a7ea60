namespace KetamineFollowUp.Clinic.Processes;

/// <summary>What is written for records from before there was such a thing; each is started with the clinic and ends by itself.</summary>
public sealed class Backfills(CaseloadBackfill caseload, OutcomesBackfill outcomes, AuditTakingIn audit)
{
    private readonly IReadOnlyDictionary<string, PatientBackfill> _byId = new Dictionary<string, PatientBackfill>(StringComparer.Ordinal)
    {
        [CaseloadBackfill.Id] = caseload,
        [OutcomesBackfill.Id] = outcomes,
        [AuditTakingIn.Id] = audit,
    };

    /// <summary>Starts those that were not started before.</summary>
    public async Task Ensure(CancellationToken cancel)
    {
        foreach (var backfill in _byId.Values)
        {
            await backfill.Ensure(cancel);
        }
    }

    /// <summary>The one whose document has the id; null: it is no backfill's.</summary>
    public PatientBackfill? Find(string id) => _byId.GetValueOrDefault(id);
}
