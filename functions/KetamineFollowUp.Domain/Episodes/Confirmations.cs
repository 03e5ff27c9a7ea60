using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>Check-ins outside the schedule: to confirm a reading, or to look closer after a fallen pulse.</summary>
internal static class Confirmations
{
    private const string Confirm = "confirm-";
    private const string Recheck = "recheck-";

    public static void Ask(EpisodeDecision turn, EpisodeSignal.ConfirmationNeeded signal)
    {
        var window = turn.Protocol.Confirmation;
        var taken = ClinicTime.DateOf(signal.At, turn.Facts.Zone);
        if (!turn.IsRunning || IsConfirmed(turn, signal, taken.AddDays(-window.ToDay)))
        {
            return;
        }

        var (from, to) = (taken.AddDays(window.FromDay), taken.AddDays(window.ToDay));
        var scheduled = turn.Episode.CheckIns.FirstOrDefault(
            c => c.IsPlanned && c.Instruments.Contains(signal.Instrument) && c.Date >= from && c.Date <= to && c.DueAt > turn.Now);
        if (scheduled is not null)
        {
            turn.Replace(scheduled, With(scheduled, [signal.Instrument], signal.Reason));
        }
        else
        {
            Place(turn, from, [signal.Instrument], Confirm, signal.Reason);
        }
    }

    public static void LookCloser(EpisodeDecision turn, EpisodeSignal.PulseFell signal)
    {
        if (turn.IsRunning)
        {
            var nextDay = ClinicTime.DateOf(signal.At, turn.Facts.Zone).AddDays(1);
            Place(turn, nextDay, turn.Facts.Plan.Full, Recheck, "The pulse fell from the patient's own recent mean.");
        }
    }

    // The reading that asks for a confirmation may itself be one, or one may already be planned: either way no second.
    // A recheck is a first reading, so it may be followed by a confirmation.
    private static bool IsConfirmed(EpisodeDecision turn, EpisodeSignal.ConfirmationNeeded signal, DateOnly since) => turn.Episode.CheckIns.Any(
        c => c.Confirms.Contains(signal.Instrument) && !c.Id.StartsWith(Recheck, StringComparison.Ordinal)
            && (c.IsPlanned || (c.State is CheckInState.Open or CheckInState.Answered && c.Date >= since)));

    private static void Place(EpisodeDecision turn, DateOnly earliest, ImmutableArray<string> instruments, string prefix, string why)
    {
        var (date, due) = NextFree(turn, earliest);
        if (turn.Episode.CheckIns.FirstOrDefault(c => c.IsPlanned && !c.IsNotice && c.Date == date) is { } sameDay)
        {
            turn.Replace(sameDay, With(sameDay, instruments, why));
            return;
        }

        var number = turn.Episode.CheckIns.Count(c => c.Id.StartsWith(prefix, StringComparison.Ordinal)) + 1;
        turn.Add(new CheckIn
        {
            Id = $"{prefix}{number}",
            Date = date,
            DueAt = due,
            Instruments = instruments,
            Confirms = instruments,
            IsMood = true,
            Why = why,
            State = new CheckInState.Planned(),
        });
    }

    // A signal read late is still acted on: on the first day whose send time lies ahead.
    private static (DateOnly Date, DateTimeOffset Due) NextFree(EpisodeDecision turn, DateOnly earliest)
    {
        var today = ClinicTime.DateOf(turn.Now, turn.Facts.Zone);
        for (var date = earliest > today ? earliest : today; ; date = date.AddDays(1))
        {
            var due = CheckInTimes.DueOn(date, turn.Episode.PatientId, turn.Protocol, turn.Facts.Zone);
            if (due > turn.Now)
            {
                return (date, due);
            }
        }
    }

    private static CheckIn With(CheckIn checkIn, ImmutableArray<string> instruments, string why) => checkIn with
    {
        Instruments = [.. instruments.Union(checkIn.Instruments)],
        Confirms = [.. checkIn.Confirms.Union(instruments)],
        IsMood = true,
        Why = why,
    };
}
