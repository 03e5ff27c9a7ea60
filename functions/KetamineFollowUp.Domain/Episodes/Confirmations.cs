using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>Check-ins outside the schedule: to confirm a reading, to look closer after a fallen pulse, to ask a full form once more.</summary>
internal static class Confirmations
{
    private const string Confirm = "confirm-";
    private const string Recheck = "recheck-";
    private const string Again = "again-";

    // ASSUMPTION: a full form that is asked so soon after anyway is not asked twice.
    private const int NearDays = 2;

    public static void Ask(EpisodeDecision decision, EpisodeSignal.ConfirmationNeeded signal)
    {
        var window = decision.Protocol.Confirmation;
        var taken = ClinicTime.DateOf(signal.At, decision.Facts.Zone);
        if (!decision.IsRunning || IsConfirmed(decision, signal, taken.AddDays(-window.ToDay)))
        {
            return;
        }

        var (from, to) = (taken.AddDays(window.FromDay), taken.AddDays(window.ToDay));
        var scheduled = decision.Episode.CheckIns.FirstOrDefault(
            c => c.IsPlanned && c.Instruments.Contains(signal.Instrument) && c.Date >= from && c.Date <= to && c.DueAt > decision.Now);
        if (scheduled is not null)
        {
            decision.Replace(scheduled, With(scheduled, [signal.Instrument], signal.Reason));
        }
        else
        {
            Place(decision, from, [signal.Instrument], Confirm, signal.Reason);
        }
    }

    /// <summary>After a survey that closed unanswered: a confirmation is tried again, and a full form is asked once more.</summary>
    public static void AskOnceMore(EpisodeDecision decision, CheckIn checkIn, DateTimeOffset sentAt)
    {
        var sent = ClinicTime.DateOf(sentAt, decision.Facts.Zone);
        if (!checkIn.Confirms.IsEmpty && checkIn.Try > 0)
        {
            if (checkIn.Try < decision.Protocol.Confirmation.Tries)
            {
                Place(decision, sent.AddDays(decision.Protocol.Confirmation.AgainAfterDays), checkIn.Confirms, Confirm, checkIn.Why, checkIn.Try + 1);
            }
        }
        else if (checkIn.Confirms.IsEmpty && decision.Protocol.SendFullAgainAfterDays is { } days && checkIn.Instruments.Contains(decision.Facts.Plan.Full[0])
            && !CourseForms.AsksFullBetween(decision, sent, sent.AddDays(days + NearDays)))
        {
            ImmutableArray<string> full = [.. decision.Facts.Plan.Full.Where(checkIn.Instruments.Contains)];
            Place(decision, sent.AddDays(days), full, Again, "A full form was not answered.", onTry: 0);
        }
    }

    public static void LookCloser(EpisodeDecision decision, EpisodeSignal.PulseFell signal)
    {
        if (decision.IsRunning)
        {
            var nextDay = ClinicTime.DateOf(signal.At, decision.Facts.Zone).AddDays(1);
            Place(decision, nextDay, decision.Facts.Plan.Full, Recheck, "The pulse fell from the patient's own recent mean.");
        }
    }

    // The reading that asks for a confirmation may itself be one, or one may already be planned: either way no second.
    // A recheck is a first reading, so it may be followed by a confirmation.
    private static bool IsConfirmed(EpisodeDecision decision, EpisodeSignal.ConfirmationNeeded signal, DateOnly since) => decision.Episode.CheckIns.Any(
        c => c.Confirms.Contains(signal.Instrument) && !c.Id.StartsWith(Recheck, StringComparison.Ordinal)
            && (c.IsPlanned || (c.State is CheckInState.Open or CheckInState.Answered && c.Date >= since)));

    private static void Place(EpisodeDecision decision, DateOnly earliest, ImmutableArray<string> instruments, string prefix, string why, int onTry = 1)
    {
        var (date, due) = NextFree(decision, earliest);
        if (decision.Episode.CheckIns.FirstOrDefault(c => c.IsPlanned && !c.IsNotice && c.Date == date) is { } sameDay)
        {
            decision.Replace(sameDay, With(sameDay, instruments, why) with { Try = onTry });
            return;
        }

        var number = decision.Episode.CheckIns.Count(c => c.Id.StartsWith(prefix, StringComparison.Ordinal)) + 1;
        decision.Add(new CheckIn
        {
            Id = $"{prefix}{number}",
            Date = date,
            DueAt = due,
            Instruments = instruments,
            Confirms = instruments,
            IsMood = true,
            Why = why,
            Try = onTry,
            State = new CheckInState.Planned(),
        });
    }

    // A signal read late is still acted on: on the first day whose send time lies ahead.
    private static (DateOnly Date, DateTimeOffset Due) NextFree(EpisodeDecision decision, DateOnly earliest)
    {
        var today = ClinicTime.DateOf(decision.Now, decision.Facts.Zone);
        for (var date = earliest > today ? earliest : today; ; date = date.AddDays(1))
        {
            var due = CheckInTimes.DueOn(date, decision.Episode.PatientId, decision.Protocol, decision.Facts.Zone);
            if (due > decision.Now)
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
