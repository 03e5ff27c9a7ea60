using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Consent and its history, however it changes.</summary>
public static class ConsentChanges
{
    /// <summary>Applies what a text did to the consent to be texted.</summary>
    /// <returns>What a person must learn of it.</returns>
    public static ImmutableArray<Finding> Apply(PatientTransaction transaction, ConsentChange change, string how) => change switch
    {
        ConsentChange.None => [],
        ConsentChange.OptedOut => OptOut(transaction, how),
        ConsentChange.WrongNumber => WrongNumber(transaction),
        ConsentChange.OptedIn => OptIn(transaction, how),
    };

    private static ImmutableArray<Finding> WrongNumber(PatientTransaction transaction)
    {
        transaction.Record = transaction.Record with { Patient = transaction.Patient with { PhoneConfirmed = false } };
        return OptOut(transaction, "wrong number");
    }

    /// <summary>The patient can no longer be texted: revoked, or refused by the carrier because they had.</summary>
    public static ImmutableArray<Finding> OptOut(PatientTransaction transaction, string how)
    {
        if (transaction.Patient.OptedOut)
        {
            return [];
        }

        transaction.Record = transaction.Record with { Patient = transaction.Patient with { OptedOut = true } };
        AddHistory(transaction, ConsentKind.Sms, given: false, how, Actors.Patient);
        return TellProcesses(transaction, FindingCause.OptedOut, "Opted out of texts while an alert is open: phone them.");
    }

    /// <summary>A channel turned out to be broken for good.</summary>
    public static ImmutableArray<Finding> Lose(PatientTransaction transaction, Channel channel, string reason)
    {
        if (transaction.Patient.Undeliverable.Contains(channel))
        {
            return [];
        }

        transaction.Record = transaction.Record with { Patient = transaction.Patient with { Undeliverable = transaction.Patient.Undeliverable.Add(channel) } };
        transaction.AddEntry(new TimelineEntry.ChannelLost(transaction.Now, channel, reason));
        var findings = TellProcesses(transaction, FindingCause.ChannelLost, $"No longer reachable by {EnumNames.Name(channel)} ({reason}) while an alert is open: phone them.");
        if (!findings.IsEmpty)
        {
            return findings;
        }

        var notReachable = $"Not reachable by {EnumNames.Name(channel)}: {reason}.";
        Wait(transaction, notReachable);
        return [new Finding(FindingKind.Unreachable, Severity.Routine, notReachable) { Cause = FindingCause.ChannelLost }];
    }

    /// <summary>Adds a line to the consent history.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="consent">Which consent.</param>
    /// <param name="given">Given or revoked.</param>
    /// <param name="how">How it came about.</param>
    /// <param name="actor">Who told us.</param>
    public static void AddHistory(PatientTransaction transaction, ConsentKind consent, bool given, string how, string actor) =>
        AddLine(transaction, consent, given ? ConsentState.Given : ConsentState.Revoked, how, actor);

    /// <summary>The history's first lines: what the patient agreed to at enrollment, and what not.</summary>
    public static void AddFirst(PatientTransaction transaction, string actor)
    {
        var consents = transaction.Patient.Consents;
        foreach (var (consent, given) in new[] { (ConsentKind.Sms, consents.Sms), (ConsentKind.Email, consents.Email), (ConsentKind.SmsReply, consents.SmsReply) })
        {
            AddLine(transaction, consent, given ? ConsentState.Given : ConsentState.NotGiven, "enrolment", actor);
        }
    }

    private static void AddLine(PatientTransaction transaction, ConsentKind consent, ConsentState state, string how, string actor)
    {
        transaction.AddEntry(id => new TimelineEntry.ConsentRecorded(transaction.Now, id, consent, state, how));
        transaction.Audit(actor, $"consent-{EnumNames.Name(state)}", EnumNames.Name(consent));
    }

    private static ImmutableArray<Finding> OptIn(PatientTransaction transaction, string how)
    {
        transaction.Record = transaction.Record with
        {
            Patient = transaction.Patient with { OptedOut = false, Consents = transaction.Patient.Consents with { Sms = true } },
        };
        AddHistory(transaction, ConsentKind.Sms, given: true, how, Actors.Patient);
        transaction.WakeEpisode();
        return [];
    }

    private static ImmutableArray<Finding> TellProcesses(PatientTransaction transaction, FindingCause cause, string phoneThem)
    {
        transaction.WakeEpisode();
        if (transaction.Record.OpenAlert is not { } alert)
        {
            return [];
        }

        transaction.Signal<AlertSignal>(alert.AlertId, new AlertSignal.OptedOut(transaction.Now));
        Wait(transaction, phoneThem);
        return [new Finding(FindingKind.Unreachable, Severity.Urgent, phoneThem) { Cause = cause }];
    }

    private static void Wait(PatientTransaction transaction, string text)
    {
        var id = RecordIds.Waiting(transaction.Partition, transaction.TakeSequence());
        transaction.Put(DocumentTypes.Unreachable, id, new WaitingEntry(id, transaction.Now, text), waitsSince: transaction.Now);
    }
}
