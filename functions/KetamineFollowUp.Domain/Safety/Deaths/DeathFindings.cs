namespace KetamineFollowUp.Domain.Safety.Deaths;

/// <summary>What a reported death raises (clinical.md, A reported death).</summary>
public static class DeathFindings
{
    private static readonly TimeSpan NowAfterPositive = TimeSpan.FromDays(30);

    /// <summary>Urgent, by day; now when a safety answer was positive within 30 days.</summary>
    /// <param name="lastPositiveAt">The newest positive safety answer; null: none known.</param>
    /// <param name="now">When it was reported.</param>
    public static Finding Reported(DateTimeOffset? lastPositiveAt, DateTimeOffset now) => new(
        FindingKind.FollowUpStopped,
        Severity.Urgent,
        "A text from the patient's number says that the patient has died. Nothing scheduled is sent until somebody confirms or rejects it on the patient's page.")
    {
        Cause = FindingCause.ReportedDeath,
        Stated = lastPositiveAt >= now - NowAfterPositive ? Paging.Now : Paging.Daytime,
    };
}
