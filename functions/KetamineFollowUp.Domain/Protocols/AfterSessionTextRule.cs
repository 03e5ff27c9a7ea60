using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The text after a session, without a question. It ignores the send window but never goes out on another local day.</summary>
/// <param name="After">This long after the session …</param>
/// <param name="NoLaterThan">… or at this local time, whichever is earlier; after a session that ended later: at once.</param>
public sealed record AfterSessionTextRule(TimeSpan After, TimeOnly NoLaterThan)
{
    /// <summary>When the notice of a session completed at the instant is due.</summary>
    public DateTimeOffset DueAt(DateTimeOffset completedAt, IanaZone zone)
    {
        var latest = ClinicTime.At(ClinicTime.DateOf(completedAt, zone), NoLaterThan, zone);
        var usual = completedAt + After;
        return completedAt >= latest ? completedAt : usual < latest ? usual : latest;
    }

    /// <summary>The start of the local day after the session: from then on the notice is stale.</summary>
    public static DateTimeOffset StaleFrom(DateTimeOffset completedAt, IanaZone zone) =>
        ClinicTime.At(ClinicTime.DateOf(completedAt, zone).AddDays(1), TimeOnly.MinValue, zone);
}
