using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Charts;

/// <summary>A panel in words, for whoever does not see it.</summary>
internal static class PanelWords
{
    public static string Title(Instrument instrument) =>
        $"{ReadingWords.Name(instrument.Id)}, {instrument.MinTotal} to {instrument.MaxTotal}, {(instrument.Scoring is { HigherIsBetter: true } ? "higher" : "lower")} is better";

    /// <summary>A total with its band and day.</summary>
    public static string Total(Reading reading, IanaZone zone) =>
        $"{reading.Total}{(reading.Band.Length > 0 ? $" ({reading.Band})" : "")} on {ReadingWords.Day(reading.TakenAt, zone)}";

    /// <param name="instrument">The instrument.</param>
    /// <param name="facts">The patient.</param>
    /// <param name="forms">Its forms in the window, in time order; at least one is full.</param>
    /// <param name="window">What is shown.</param>
    /// <param name="criteria">The protocol's numbers.</param>
    public static string Describe(Instrument instrument, ChartFacts facts, ImmutableArray<Reading> forms, ChartWindow window, BoosterCriteria criteria)
    {
        var full = forms.Where(r => r.Total is not null).ToList();
        string[] sentences =
        [
            full.Count == 1 ? $"One form: {Total(full[0], facts.Zone)}." : Several(instrument, full, facts.Zone),
            .. Incomplete(forms.Length - full.Count),
            .. instrument.Id == facts.Primary ? Course(facts, criteria) : [],
            .. Positive(full, facts.Zone),
            Sessions(facts, window),
        ];
        return string.Join(' ', sentences);
    }

    private static string Several(Instrument instrument, List<Reading> full, IanaZone zone)
    {
        var (best, worst) = instrument.Scoring is { HigherIsBetter: true }
            ? (full.MaxBy(r => r.Total)!, full.MinBy(r => r.Total)!)
            : (full.MinBy(r => r.Total)!, full.MaxBy(r => r.Total)!);
        return $"{full.Count} forms. First {Total(full[0], zone)}, best {Total(best, zone)}, worst {Total(worst, zone)}, latest {Total(full[^1], zone)}.";
    }

    private static IEnumerable<string> Incomplete(int forms) => forms switch
    {
        0 => [],
        1 => ["One incomplete form has no total."],
        _ => [$"{forms} incomplete forms have no total."],
    };

    private static IEnumerable<string> Course(ChartFacts facts, BoosterCriteria criteria)
    {
        if (Courses.Of(facts.Sessions, criteria.CourseGap) is not [.., var course])
        {
            yield break;
        }

        var trajectory = Trajectories.Of(facts.Primary, facts.Readings, course, criteria, facts.Zone);
        yield return trajectory.Response switch
        {
            true => "Response in this course" + (trajectory.Remission is true ? ", with remission." : "."),
            false => "No response in this course so far.",
            null => "Too early to speak of a response in this course.",
        };
        if (trajectory is { LossLine: { } line, SinceLatestSession: [.., { Total: { } latest }] })
        {
            yield return $"The loss line is {line}, for two forms: the latest is {(latest >= line ? "on or above it" : "below it")}.";
        }
    }

    private static IEnumerable<string> Positive(List<Reading> full, IanaZone zone) =>
        full.Where(r => r.Safety == SafetyAnswer.Positive).ToList() is { Count: > 0 } positive
            ? [$"Suicidal thoughts on {(positive.Count == 1 ? "one form" : $"{positive.Count} forms")}, the latest on {ReadingWords.Day(positive[^1].TakenAt, zone)}."]
            : [];

    private static string Sessions(ChartFacts facts, ChartWindow window)
    {
        var sessions = facts.Sessions.Where(s => window.Contains(s.CompletedAt)).OrderBy(s => s.CompletedAt).ToList();
        var changes = facts.MedicationChanges.Count(c => window.Contains(c.At));
        var said = sessions switch
        {
            [] => "No session in this time",
            [var one] => $"One session, on {ReadingWords.Day(one.CompletedAt, facts.Zone)}",
            _ => $"{sessions.Count} sessions, the latest on {ReadingWords.Day(sessions[^1].CompletedAt, facts.Zone)}",
        };
        return changes == 0 ? $"{said}." : $"{said}; {(changes == 1 ? "one medication change" : $"{changes} medication changes")}.";
    }
}
