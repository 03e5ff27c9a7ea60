using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What of the latest session a clinician should know before the next: home, blood pressure, going home alone.</summary>
internal static class SessionContext
{
    // Source: esketamine label (Spravato, Warnings: increases in blood pressure), which counts rises of 40 mmHg systolic or 25 mmHg diastolic.
    private const int SystolicRise = 40;
    private const int DiastolicRise = 25;

    // ASSUMPTION: blood pressure in the severe range (grade 3) when the patient was let go.
    private const int SystolicAfter = 180;
    private const int DiastolicAfter = 110;

    public static IEnumerable<string> Of(Course course, BoosterFacts facts)
    {
        var session = course.LatestSession;
        var last = $"The last session, on {ReadingWords.Day(session.CompletedAt, facts.Zone)},";
        if (session.Setting is SessionSetting.Home)
        {
            yield return $"{last} was at home: nobody measured there what a clinic measures. Ask how it was taken.";
        }

        if (session.BloodPressure?.After is { } after)
        {
            var before = session.BloodPressure.Before;
            if (after.Systolic >= SystolicAfter || after.Diastolic >= DiastolicAfter)
            {
                yield return $"{last} ended with a blood pressure of {Of(after)}{From(before)}, at or above {SystolicAfter}/{DiastolicAfter}.";
            }
            else if (before is not null && (after.Systolic - before.Systolic >= SystolicRise || after.Diastolic - before.Diastolic >= DiastolicRise))
            {
                yield return $"{last} ended with a blood pressure of {Of(after)}{From(before)}, up by {SystolicRise} or more systolic or {DiastolicRise} or more diastolic.";
            }
        }

        if (session.Escort is false)
        {
            yield return $"{last} ended without anybody to take the patient home.";
        }
    }

    private static string Of(BloodPressureReading reading) => $"{reading.Systolic}/{reading.Diastolic} mmHg";

    private static string From(BloodPressureReading? before) => before is null ? "" : $" after {Of(before)} before it";
}
