using System.Collections.Immutable;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>The pieces of the plan beside ketamine, whatever version of the form asked about them.</summary>
public static class FoundationPieces
{
    /// <summary>The instrument that asks.</summary>
    public const string Instrument = "foundations";

    /// <summary>A therapy session: 1 yes, 0 no.</summary>
    public const string Therapy = "therapy";

    /// <summary>Hours of sleep a night, 0 to 24.</summary>
    public const string SleepHours = "sleep-hours";

    /// <summary>Days with exercise, 0 to 7.</summary>
    public const string ExerciseDays = "exercise-days";

    private const string KeptUp = "kept-up";

    // The options of version 2's choose-several, in the order of the definition file; the patient's own goal comes last and may be missing.
    private static readonly ImmutableArray<string> Chosen = [Therapy, "meals", "connection", "meaningful", "goal"];

    /// <summary>All pieces with a number, in the order they are shown.</summary>
    public static ImmutableArray<string> All { get; } = [Therapy, SleepHours, ExerciseDays, "meals", "connection", "meaningful", "goal", "safe-home"];

    /// <summary>The pieces that some answers speak of, with their numbers: hours, days, or 1 for yes and 0 for no.</summary>
    /// <param name="instrument">The form as it was asked.</param>
    /// <param name="answers">Answers of one form; words are left out.</param>
    public static ImmutableDictionary<string, int> Of(Instrument instrument, IEnumerable<Answer> answers)
    {
        var pieces = ImmutableDictionary.CreateBuilder<string, int>();
        foreach (var same in answers.Where(answer => answer.Value is not null).GroupBy(answer => answer.Item))
        {
            if (same.Key != KeptUp)
            {
                pieces[same.Key] = same.First().Value!.Value;
                continue;
            }

            foreach (var (piece, option) in Chosen.Zip(instrument.Item(KeptUp).Options))
            {
                pieces[piece] = same.Any(answer => answer.Value == option.Value) ? 1 : 0;
            }
        }

        return pieces.ToImmutable();
    }
}
