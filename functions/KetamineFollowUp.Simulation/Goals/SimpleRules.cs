using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;

namespace KetamineFollowUp.Simulation.Goals;

/// <summary>Simple rules that the one that ships is measured against. Each has its own idea of usual and of risen; the rest is the same for all of them.</summary>
/// <param name="name">As the table names it.</param>
/// <param name="calmForms">How many first forms say what is usual to it.</param>
/// <param name="isRisen">The usual level, the forms after those that made it, and whether they have risen.</param>
internal sealed class SimpleRules(string name, Func<ImmutableArray<double>, double?> calmForms, Func<double, ImmutableArray<double>, bool> isRisen) : IScoreRules
{
    private const double Floor = 10;
    private const double ResponseFall = .5;
    private const double AskRise = 3;
    private const double FormSd = 2.5;
    private const int UsualForms = 4;
    private const double Weight = .3;

    // Tuned on seed 1, used for nothing else, so that both raise about as much for nothing as the rule that ships.
    private const double EwmaLimit = 4.4;
    private const double CusumLimit = 6.5;
    private static readonly TimeSpan Apart = TimeSpan.FromDays(3);

    /// <summary>The mean of the two newest forms lies 5 points over the mean of the two lowest.</summary>
    public static SimpleRules TwoLowest { get; } = new(
        "mean of the two lowest",
        forms => forms.Length < 2 ? null : forms.Order().Take(2).Average(),
        (usual, forms) => forms is [.., var before, var newest] && (before + newest) / 2 >= usual + 5);

    /// <summary>An exponentially weighted mean over a control limit.</summary>
    public static SimpleRules Ewma { get; } = new("EWMA", FirstForms, (usual, forms) => Smoothed(usual, forms) >= usual + (EwmaLimit * FormSd * Math.Sqrt(Weight / (2 - Weight))));

    /// <summary>A cumulative sum of what lies over the usual level and a slack of half the rise looked for (4 points), over a limit.</summary>
    public static SimpleRules Cusum { get; } = new("CUSUM", FirstForms, (usual, forms) => Summed(usual, forms) >= CusumLimit * FormSd);

    public string Name => name;

    public bool SendsOnceMore => true;

    public bool IsUrgent(BoosterFacts facts) => false;

    public bool AsksAgain(BoosterFacts facts)
    {
        var (_, forms) = Read(facts);
        return forms is [.. var before, var newest] && calmForms([.. before.Select(form => (double)form.Total!.Value)]) is { } usual && newest.Total >= usual + AskRise && newest.Total >= Floor;
    }

    public bool RecommendsBooster(BoosterFacts facts, DateTimeOffset now)
    {
        var (baseline, forms) = Read(facts);
        ImmutableArray<double> totals = [.. forms.Select(form => (double)form.Total!.Value)];
        if (forms is not [.., var before, var newest] || newest.TakenAt - before.TakenAt < Apart || calmForms(totals) is not { } usual || usual > ResponseFall * baseline)
        {
            return false;
        }

        var line = Math.Min(Floor, usual + ((baseline - usual) / 2));
        return (before.Total!.Value + newest.Total!.Value) / 2.0 >= line && Math.Min(before.Total.Value, newest.Total.Value) >= usual + AskRise && isRisen(usual, totals);
    }

    private static double? FirstForms(ImmutableArray<double> forms) => forms.Length < UsualForms ? null : forms.Take(UsualForms).Average();

    private static double Smoothed(double usual, ImmutableArray<double> forms) => forms.Skip(UsualForms).Aggregate(usual, (mean, form) => (Weight * form) + ((1 - Weight) * mean));

    private static double Summed(double usual, ImmutableArray<double> forms) => forms.Skip(UsualForms).Aggregate(0.0, (sum, form) => Math.Max(0, sum + form - usual - 2));

    private static (double Baseline, ImmutableArray<Reading> Since) Read(BoosterFacts facts)
    {
        var session = facts.Sessions.Max(one => one.CompletedAt);
        var full = facts.Readings.Where(form => form.Instrument == facts.Primary && form.Total is not null).OrderBy(form => form.TakenAt).ToImmutableArray();
        return (full.First().Total!.Value, [.. full.Where(form => form.TakenAt > session)]);
    }
}
