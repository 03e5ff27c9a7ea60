using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>The clinicians: they answer pages, mostly, and close alerts. ASSUMPTION throughout.</summary>
internal sealed partial class ScriptedStaff(SimulatedClinic clinic, Agenda agenda, PopulationPlan plan, Func<PatientId?, ScriptedPatient?> patientOf, Tally tally)
{
    // ASSUMPTION: of patients whose thoughts are long-standing, so many are noted as known when an alert about them is resolved; for two months;
    // with thoughts of suicide as thoughts without a method, which eases nothing where the screener heard of more.
    private const double NotesKnown = 0.8;
    private const int KnownForDays = 60;

    private static readonly IanaZone Zone = SampleClinic.Roster.TimeZone;
    private static readonly TimeSpan ToReach = TimeSpan.FromMinutes(30);
    private int _texts;

    /// <summary>A page or a reminder arrives.</summary>
    public void Receive(SentMessage message)
    {
        tally.Count($"sent to staff: {EnumNames.Name(message.Kind)}");
        tally.Count("texts to staff", message.Channel == Channel.Sms ? 1 : 0);
        tally.Count("segments to staff", message.Channel == Channel.Sms ? Segments.Count(message.Body) : 0);
        tally.Count("calls to staff", message.Channel == Channel.Voice ? 1 : 0);
        tally.Count("pages outside the daytime", message is { Kind: MessageKind.Page, Channel: Channel.Sms } && !DaytimeHours.Standard.Includes(clinic.Now, Zone) ? 1 : 0);
        if (message.Channel == Channel.Voice)
        {
            // Somebody listens, or a mailbox does; whoever takes an alert replies to the text.
            agenda.At(clinic.Now + CallTexts.RingsFor, () => Delivered(message.MessageId));
        }

        if (message is not { Kind: MessageKind.Page, Channel: Channel.Sms } || SampleClinic.Roster.Members.FirstOrDefault(one => one.Phone.Value == message.To) is not { } member)
        {
            return;
        }

        var dice = DiceOf(message.MessageId);
        agenda.At(clinic.Now + TimeSpan.FromSeconds(3), () => Delivered(message.MessageId));
        var answering = plan.Staffing.At(ClinicTime.DateOf(clinic.Now, Zone).DayOfWeek, ClinicTime.TimeOf(clinic.Now, Zone));
        if (!dice.Chance(answering.Misses) && Code().Match(message.Body) is { Success: true } code)
        {
            agenda.At(clinic.Now + dice.Wait(answering.After), () => Answer(member, code.Groups[1].Value, dice));
        }
    }

    /// <summary>The provider says that a message arrived.</summary>
    public async Task Delivered(string messageId)
    {
        await clinic.Get<DeliveryReports>().Conclude(messageId, MessageState.Delivered, null, null, CancellationToken.None);
        await clinic.Settle();
    }

    /// <summary>Chance of their own for everything that somebody does once.</summary>
    public SeededRandom DiceOf(string about)
    {
        // FNV-1a, 64 bits: the same on every machine.
        var hash = 14695981039346656037UL;
        foreach (var c in about)
        {
            hash = unchecked((hash ^ c) * 1099511628211UL);
        }

        return new SeededRandom(plan.Seed, unchecked((long)hash));
    }

    /// <summary>Closes an alert that is in hand.</summary>
    public async Task Resolve(AlertId alertId, StaffId by, SeededRandom dice)
    {
        if (await Find(alertId) is { State: AlertState.Acknowledged or AlertState.Open } alert)
        {
            var disposition = alert.Severity == Severity.Routine ? Disposition.ReachedSafe : Found(dice);
            tally.Count($"dispositions {EnumNames.Name(disposition)}");
            await clinic.Get<AlertActions>().Resolve(alertId, by, disposition, note: null, CancellationToken.None, Assessed(alert, disposition));
            if (disposition == Disposition.ReachedSafe && KnownIdeationOffer.Fits(alert) && patientOf(alert.PatientId) is { Condition.IsLongStanding: true } patient && dice.Chance(NotesKnown))
            {
                await NoteKnown(patient, by);
            }

            await clinic.Settle();
        }
    }

    // ASSUMPTION: who is reached, with thoughts of being dead and no more, is low risk and not followed as after a crisis.
    private SafetyAssessment? Assessed(Alert alert, Disposition disposition)
    {
        if (!alert.IsSafety || disposition is not (Disposition.ReachedSafe or Disposition.ReachedNeedsCare))
        {
            return null;
        }

        var isCrisis = alert.Severity == Severity.Emergency || patientOf(alert.PatientId) is { Condition.ThinksOfSuicide: true };
        var risk = alert.Severity == Severity.Emergency ? RiskLevel.High : isCrisis ? RiskLevel.Moderate : RiskLevel.Low;
        return new SafetyAssessment(risk, "C-SSRS", PlanReviewed: true, MeansAsked: true, FollowUp: isCrisis);
    }

    private async Task NoteKnown(ScriptedPatient patient, StaffId by)
    {
        var today = ClinicTime.DateOf(clinic.Now, Zone);
        if (await clinic.Get<PatientTransactions>().Read(patient.Id, CancellationToken.None) is { KnownIdeation.Note: { } noted } && clinic.Now < noted.EndsAt)
        {
            return;
        }

        tally.Count("notes of known ideation");
        await clinic.Get<NoteKnownIdeation>().Make(
            patient.Patient.PatientId,
            new KnownIdeation
            {
                Level = patient.Condition.ThinksOfSuicide ? KnownIdeationLevel.ThoughtsWithoutMethod : KnownIdeationLevel.WishToBeDead,
                Until = today.AddDays(KnownForDays),
                EndsAt = ClinicTime.At(today.AddDays(KnownForDays + 1), TimeOnly.MinValue, Zone),
                SafetyPlanReviewedOn = today,
                NotedAt = clinic.Now,
            },
            by,
            CancellationToken.None);
    }

    private async Task Answer(StaffMember member, string code, SeededRandom dice)
    {
        // Whoever sees that it is in hand leaves it there.
        if (await clinic.Get<AlertActions>().AlertOf(code, CancellationToken.None) is not { State: AlertState.Open, AlertId: var alertId })
        {
            return;
        }

        tally.Count("pages acknowledged by text");
        await clinic.Receive(new InboundText($"SM-staff-{++_texts}", member.Phone.Value, $"ack {code}", OptOutType: null, HasMedia: false));
        agenda.At(clinic.Now + TimeSpan.FromMinutes(5) + dice.Wait(ToReach), () => Resolve(alertId, member.StaffId, dice));
    }

    private async Task<Alert?> Find(AlertId alertId) =>
        await clinic.Record.Read(new DocumentKey(Container.Care, alertId.Partition, alertId.Value), CancellationToken.None) is { } stored
            ? RecordJson.Read<Alert>(stored.Document.Body)
            : null;

    private static Disposition Found(SeededRandom dice) => dice.Fraction() switch
    {
        < 0.78 => Disposition.ReachedSafe,
        < 0.9 => Disposition.ReachedNeedsCare,
        < 0.96 => Disposition.NotReached,
        < 0.98 => Disposition.NotAnEmergency,
        _ => Disposition.EmergencyServices,
    };

    [GeneratedRegex("ACK ([A-Z0-9]{4,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
