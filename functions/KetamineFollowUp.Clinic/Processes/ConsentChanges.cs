using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
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
        ConsentChange.WrongNumber => OptOut(transaction, "wrong number"),
        ConsentChange.OptedIn => OptIn(transaction, how),
    };

    /// <summary>The patient can no longer be texted: revoked, or refused by the carrier because they had.</summary>
    public static ImmutableArray<Finding> OptOut(PatientTransaction transaction, string how)
    {
        if (transaction.Patient.OptedOut)
        {
            return [];
        }

        transaction.Record = transaction.Record with { Patient = transaction.Patient with { OptedOut = true } };
        AddHistory(transaction, Channel.Sms, given: false, how);
        return TellProcesses(transaction, "Opted out of texts while an alert is open: phone them.");
    }

    /// <summary>A channel turned out to be broken for good.</summary>
    public static ImmutableArray<Finding> Lose(PatientTransaction transaction, Channel channel, string reason)
    {
        if (transaction.Patient.Undeliverable.Contains(channel))
        {
            return [];
        }

        transaction.Record = transaction.Record with { Patient = transaction.Patient with { Undeliverable = transaction.Patient.Undeliverable.Add(channel) } };
        transaction.AddFactEntry(RecordedFact.Undeliverable, TimelineEntries.Name(channel), reason);
        var findings = TellProcesses(transaction, $"No longer reachable by {TimelineEntries.Name(channel)} ({reason}) while an alert is open: phone them.");
        if (!findings.IsEmpty)
        {
            return findings;
        }

        Wait(transaction, $"Not reachable by {TimelineEntries.Name(channel)}: {reason}.");
        return [new Finding(FindingKind.Unreachable, Severity.Routine, $"Not reachable by {TimelineEntries.Name(channel)}: {reason}.")];
    }

    /// <summary>Adds a line to the consent history.</summary>
    public static void AddHistory(PatientTransaction transaction, Channel channel, bool given, string how) =>
        AddHistory(transaction, TimelineEntries.Name(channel), given, how, Actors.Patient);

    /// <summary>Adds a line to the consent history.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="consent">Which consent, as the contract names it: <c>sms</c>, <c>email</c>, <c>smsReply</c>.</param>
    /// <param name="given">Given or revoked.</param>
    /// <param name="how">How it came about.</param>
    /// <param name="actor">Who told us.</param>
    public static void AddHistory(PatientTransaction transaction, string consent, bool given, string how, string actor) =>
        AddLine(transaction, consent, given, given ? "given" : "revoked", how, actor);

    /// <summary>The history's first lines: what the patient agreed to at enrolment, and what not.</summary>
    public static void AddFirst(PatientTransaction transaction, string actor)
    {
        var consents = transaction.Patient.Consents;
        foreach (var (consent, given) in new[] { ("sms", consents.Sms), ("email", consents.Email), ("smsReply", consents.SmsReply) })
        {
            AddLine(transaction, consent, given, given ? "given" : "not-given", "enrolment", actor);
        }
    }

    private static void AddLine(PatientTransaction transaction, string consent, bool given, string state, string how, string actor)
    {
        var id = RecordIds.Entry(transaction.Record.NextSequence);
        transaction.AddEntry("consent", new JsonObject
        {
            ["id"] = id,
            ["channel"] = consent,
            ["given"] = given,
            ["how"] = how,
            ["state"] = state,
        });
        transaction.Audit(actor, $"consent-{state}", consent);
    }

    private static ImmutableArray<Finding> OptIn(PatientTransaction transaction, string how)
    {
        transaction.Record = transaction.Record with
        {
            Patient = transaction.Patient with { OptedOut = false, Consents = transaction.Patient.Consents with { Sms = true } },
        };
        AddHistory(transaction, Channel.Sms, given: true, how);
        if (transaction.Record.EpisodeId is { } episode)
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(transaction.Now));
        }

        return [];
    }

    private static ImmutableArray<Finding> TellProcesses(PatientTransaction transaction, string phoneThem)
    {
        if (transaction.Record.EpisodeId is { } episode)
        {
            transaction.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(transaction.Now));
        }

        if (transaction.Record.OpenAlert is not { } alert)
        {
            return [];
        }

        transaction.Signal<AlertSignal>(alert.AlertId, new AlertSignal.OptedOut(transaction.Now));
        Wait(transaction, phoneThem);
        return [new Finding(FindingKind.Unreachable, Severity.Urgent, phoneThem)];
    }

    private static void Wait(PatientTransaction transaction, string text)
    {
        var id = RecordIds.Waiting(transaction.Partition, transaction.TakeSequence());
        transaction.Put(DocumentTypes.Unreachable, id, new WaitingEntry(id, transaction.Now, text), waitsSince: transaction.Now);
    }
}
