using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>One check-in of the protocol.</summary>
/// <param name="Id">Unique in the protocol, such as <c>day-7</c>; part of the survey's id.</param>
/// <param name="Day">Local days after the session's local date; at least 1.</param>
/// <param name="IsMood">True when it asks about mood: then it asks a safety item, and leaving it unanswered counts toward silence.</param>
/// <param name="Ask">Instruments in order; the words of <see cref="AskWord"/> stand for those of the patient's indication.</param>
public sealed record CheckInRule(string Id, int Day, bool IsMood, ImmutableArray<string> Ask);

/// <summary>The words that stand for an indication's own forms in <see cref="CheckInRule.Ask"/>.</summary>
public static class AskWord
{
    /// <summary><see cref="PrimaryPlan.Full"/>.</summary>
    public const string Primary = "primary";

    /// <summary><see cref="PrimaryPlan.ShortForm"/>.</summary>
    public const string PrimaryShort = "primary-short";

    /// <summary><see cref="PrimaryPlan.Companions"/>.</summary>
    public const string Companions = "companions";

    /// <summary>The C-SSRS screener: of the past month the first time, since last contact later.</summary>
    public const string Screener = "screener";

    /// <summary>The word stands for forms that depend on the patient; anything else is an instrument's id. Case matters.</summary>
    public static bool IsOne(string word) => word is Primary or PrimaryShort or Companions or Screener;
}
