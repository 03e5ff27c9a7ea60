using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>
/// Version 1, as it shipped: a rise is judged against the patient's best form. Kept for comparison only; its numbers are those of
/// the protocol's version 1 for the PHQ-9.
/// </summary>
internal sealed class BestFormRules : IScoreRules
{
    private const double ResponseFall = 0.5;
    private const int LossRise = 5;
    private const int Floor = 10;
    private const int UrgentRise = 10;
    private const double NoiseShareOfRise = 0.5;
    private const int SevereAt = 20;
    private const int SevereRise = 5;
    private static readonly TimeSpan ConfirmAfter = TimeSpan.FromDays(3);
    private static readonly TimeSpan DriftWithin = TimeSpan.FromDays(14);

    public string Name => "version 1";

    public bool SendsOnceMore => false;

    public bool AsksAgain(BoosterFacts facts) => false;

    public bool RecommendsBooster(BoosterFacts facts, DateTimeOffset now)
    {
        var forms = FormsOf(facts);
        var session = facts.Sessions.Max(one => one.CompletedAt);
        if (forms.LastOrDefault(form => form.TakenAt <= facts.Sessions.Min(one => one.CompletedAt)) is not { Total: { } baseline })
        {
            return false;
        }

        List<Reading> since = [.. forms.Where(form => form.TakenAt > session)];
        if (since.Count == 0)
        {
            return false;
        }

        var lowest = since.Min(form => form.Total!.Value);
        var line = LossLine.LowestOn(baseline, lowest);
        if (baseline - lowest < ResponseFall * baseline)
        {
            return false;
        }

        return IsLost(since, line) || IsDrifting(since, line, lowest, now);
    }

    public bool IsUrgent(BoosterFacts facts) => SeverityOf([.. FormsOf(facts).Select(form => form.Total!.Value)]) >= Severity.Urgent;

    /// <summary>What the newest of several totals, in time order, was to version 1; null: nothing.</summary>
    public static Severity? SeverityOf(ImmutableArray<int> totals)
    {
        if (totals is not [.. var before, var last, var newest])
        {
            return null;
        }

        var worsening = Worsening([.. before, last], newest) is { } alone
            ? Worsening(before, last) is not null && newest > last ? OneStepUp(alone) : alone
            : (Severity?)null;
        var severe = newest >= SevereAt && newest - last >= SevereRise ? Severity.Urgent : (Severity?)null;
        return worsening is null || severe > worsening ? severe : worsening;
    }

    private static Severity? Worsening(ImmutableArray<int> before, int total)
    {
        if (before.IsEmpty)
        {
            return null;
        }

        var best = before.Min();
        return total - best < LossRise || total < Floor ? null
            : total - best >= UrgentRise || (total >= SevereAt && best < SevereAt) ? Severity.Urgent
            : Severity.Routine;
    }

    private static Severity OneStepUp(Severity severity) => severity switch
    {
        Severity.Routine => Severity.Urgent,
        Severity.Urgent or Severity.Emergency => Severity.Emergency,
    };

    private static List<Reading> FormsOf(BoosterFacts facts) =>
        [.. facts.Readings.Where(form => form.Instrument == facts.Primary && form.Total is not null).OrderBy(form => form.TakenAt)];

    // On the line, and still there on a form that comes late enough.
    private static bool IsLost(IReadOnlyList<Reading> since, int line)
    {
        var onLine = since.Reverse().TakeWhile(form => form.Total >= line).ToList();
        return onLine.Count > 1 && onLine[0].TakenAt - onLine[^1].TakenAt >= ConfirmAfter;
    }

    // The trend from the lowest form on meets the line within two weeks.
    private static bool IsDrifting(IReadOnlyList<Reading> since, int line, int lowest, DateTimeOffset now) =>
        since is [.., { Total: { } total } last]
        && total < line
        && total - lowest >= LossRise * NoiseShareOfRise
        && Trend.PerWeek(since) is { } perWeek and > 0
        && 7 * (line - total) / perWeek <= (now + DriftWithin - last.TakenAt).TotalDays;
}
