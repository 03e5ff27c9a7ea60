using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Consent and its history, however it changes.</summary>
public static class ConsentDesk
{
    /// <summary>Applies what a text did to the consent to be texted.</summary>
    /// <returns>What a person must learn of it.</returns>
    public static ImmutableArray<Finding> Apply(PatientWork work, ConsentChange change, string how) => change switch
    {
        ConsentChange.None => [],
        ConsentChange.OptedOut => OptOut(work, how),
        ConsentChange.WrongNumber => OptOut(work, "wrong number"),
        ConsentChange.OptedIn => OptIn(work, how),
    };

    /// <summary>The patient can no longer be texted: revoked, or refused by the carrier because they had.</summary>
    public static ImmutableArray<Finding> OptOut(PatientWork work, string how)
    {
        if (work.Patient.OptedOut)
        {
            return [];
        }

        work.Record = work.Record with { Patient = work.Patient with { OptedOut = true } };
        AddHistory(work, Channel.Sms, given: false, how);
        return TellProcesses(work, "Opted out of texts while an alert is open: phone them.");
    }

    /// <summary>A channel turned out to be broken for good.</summary>
    public static ImmutableArray<Finding> Lose(PatientWork work, Channel channel, string reason)
    {
        if (work.Patient.Undeliverable.Contains(channel))
        {
            return [];
        }

        work.Record = work.Record with { Patient = work.Patient with { Undeliverable = work.Patient.Undeliverable.Add(channel) } };
        work.AddFactEntry(RecordedFact.Undeliverable, Entries.Name(channel), reason);
        var findings = TellProcesses(work, $"No longer reachable by {Entries.Name(channel)} ({reason}) while an alert is open: phone them.");
        if (!findings.IsEmpty)
        {
            return findings;
        }

        Wait(work, $"Not reachable by {Entries.Name(channel)}: {reason}.");
        return [new Finding(FindingKind.Unreachable, Severity.Routine, $"Not reachable by {Entries.Name(channel)}: {reason}.")];
    }

    /// <summary>Adds a line to the consent history.</summary>
    public static void AddHistory(PatientWork work, Channel channel, bool given, string how) =>
        AddHistory(work, Entries.Name(channel), given, how, Actors.Patient);

    /// <summary>Adds a line to the consent history.</summary>
    /// <param name="work">The transaction.</param>
    /// <param name="consent">Which consent, as the contract names it: <c>sms</c>, <c>email</c>, <c>smsReply</c>.</param>
    /// <param name="given">Given or revoked.</param>
    /// <param name="how">How it came about.</param>
    /// <param name="actor">Who told us.</param>
    public static void AddHistory(PatientWork work, string consent, bool given, string how, string actor) =>
        AddLine(work, consent, given, given ? "given" : "revoked", how, actor);

    /// <summary>The history's first lines: what the patient agreed to at enrolment, and what not.</summary>
    public static void AddFirst(PatientWork work, string actor)
    {
        var consents = work.Patient.Consents;
        foreach (var (consent, given) in new[] { ("sms", consents.Sms), ("email", consents.Email), ("smsReply", consents.SmsReply) })
        {
            AddLine(work, consent, given, given ? "given" : "not-given", "enrolment", actor);
        }
    }

    private static void AddLine(PatientWork work, string consent, bool given, string state, string how, string actor)
    {
        var id = RecordIds.Entry(work.Record.NextSequence);
        work.AddEntry("consent", new JsonObject
        {
            ["id"] = id,
            ["channel"] = consent,
            ["given"] = given,
            ["how"] = how,
            ["state"] = state,
        });
        work.Audit(actor, $"consent-{state}", consent);
    }

    private static ImmutableArray<Finding> OptIn(PatientWork work, string how)
    {
        work.Record = work.Record with
        {
            Patient = work.Patient with { OptedOut = false, Consents = work.Patient.Consents with { Sms = true } },
        };
        AddHistory(work, Channel.Sms, given: true, how);
        if (work.Record.EpisodeId is { } episode)
        {
            work.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(work.Now));
        }

        return [];
    }

    private static ImmutableArray<Finding> TellProcesses(PatientWork work, string phoneThem)
    {
        if (work.Record.EpisodeId is { } episode)
        {
            work.Signal<EpisodeSignal>(episode, new EpisodeSignal.PatientChanged(work.Now));
        }

        if (work.Record.OpenAlert is not { } alert)
        {
            return [];
        }

        work.Signal<AlertSignal>(alert.AlertId, new AlertSignal.OptedOut(work.Now));
        Wait(work, phoneThem);
        return [new Finding(FindingKind.Unreachable, Severity.Urgent, phoneThem)];
    }

    private static void Wait(PatientWork work, string text)
    {
        var id = RecordIds.Waiting(work.Partition, work.TakeSequence());
        work.Put(DocumentTypes.Unreachable, id, new WaitingEntry(id, work.Now, text), waitsSince: work.Now);
    }
}
