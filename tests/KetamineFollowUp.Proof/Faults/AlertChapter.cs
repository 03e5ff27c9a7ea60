using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>Alerts are taken by text and on the page, tried, tried again, closed; providers report what became of pages and texts.</summary>
internal sealed partial class AlertChapter(CareScene scene)
{
    // Nobody reached: the alert has paged anew by then, and not yet a second time, however often a caller tried again.
    private static readonly TimeSpan TriedAgain = TimeSpan.FromMinutes(100);

    /// <summary>Whoever was paged first answers by text; the provider reports that the page arrived.</summary>
    public async Task AcknowledgeByText()
    {
        if (await scene.LastSent(MessageKind.Page, Channel.Sms, message => Code().IsMatch(message.Body)) is { } page)
        {
            await scene.Caller.Write(page.To, $"ack {Code().Match(page.Body).Groups[1].Value}");
            await Report(page.MessageId, MessageState.Delivered, null);
        }
    }

    /// <summary>A staff member opens the alert from the list and takes it.</summary>
    public async Task AcknowledgeOnPage(PatientId patient)
    {
        if (await scene.LastSent(MessageKind.Page, Channel.Sms, message => Code().IsMatch(message.Body)) is not { } page || await scene.AlertOf(patient) is not { } open)
        {
            return;
        }

        var code = Code().Match(page.Body).Groups[1].Value;
        await scene.Caller.Do(() => scene.Clinic.Get<WaitingLists>().Alerts(false, null, 100, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<WaitingLists>().OpenAlerts(CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<AlertActions>().AlertOf(code, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<AlertActions>().OpenPagesOf(CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<WaitingLists>().PositionOf(open.Value, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<WaitingLists>().Alert(open, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<AlertActions>().Acknowledge(open, CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<AlertActions>().Look(open, CareScene.Lead, scene.Clinic.Now, CancellationToken.None));
    }

    /// <summary>Nobody picks up: it is on record, and the ladder begins anew.</summary>
    public async Task TryInVain(PatientId patient)
    {
        await Resolve(patient, Disposition.NotReached);
        await scene.Clinic.Advance(TriedAgain);
    }

    public async Task Resolve(PatientId patient, Disposition disposition)
    {
        if (await scene.AlertOf(patient) is { } open)
        {
            await scene.Caller.Do(() => scene.Clinic.Get<AlertActions>().Resolve(open, CareScene.Lead, disposition, null, CancellationToken.None));
        }
    }

    /// <summary>It was closed by mistake: it is opened again, noted, taken, given back, and taken by phone.</summary>
    public async Task Correct(PatientId patient)
    {
        if (await scene.AlertOf(patient) is not { } open)
        {
            return;
        }

        var corrections = scene.Clinic.Get<AlertCorrections>();
        await Resolve(patient, Disposition.NotAnEmergency);
        await scene.Caller.Do(() => corrections.Reopen(open, CareScene.Lead, "resolved by mistake", CancellationToken.None));
        await scene.Caller.Do(() => corrections.AddNote(open, CareScene.Lead, "opened again", CancellationToken.None));
        await scene.Caller.Do(() => scene.Clinic.Get<AlertActions>().Acknowledge(open, CareScene.Lead, CancellationToken.None));
        await scene.Caller.Do(() => corrections.Release(open, CareScene.Lead, null, CancellationToken.None));
        await TakeByPhone();
    }

    /// <summary>Emergency services took over, and later the patient is home: the check-ins after a crisis count from there.</summary>
    public async Task TakenToHospital(PatientId patient)
    {
        if (await scene.AlertOf(patient) is not { } open)
        {
            return;
        }

        var safety = new SafetyAssessment(RiskLevel.High, "C-SSRS", PlanReviewed: true, MeansAsked: true, FollowUp: true, CaringContacts: true);
        await scene.Caller.Do(() => scene.Clinic.Get<AlertActions>().Resolve(open, CareScene.Lead, Disposition.EmergencyServices, null, CancellationToken.None, safety));
        await scene.Caller.Do(() => scene.Clinic.Get<SayPatientHome>().Say(open, CareScene.Lead, CancellationToken.None));
    }

    // Whoever is called picks up and presses 1.
    private async Task TakeByPhone()
    {
        await scene.Clinic.Advance(TimeSpan.FromMinutes(6));
        if (await scene.LastSent(MessageKind.Page, Channel.Voice, _ => true) is { } call)
        {
            var calls = scene.Clinic.Get<PageCalls>();
            await scene.Caller.Do(() => scene.Clinic.Get<StaffOnRoster>().Missing("by", CareScene.Lead, CancellationToken.None));
            await scene.Caller.Do(() => calls.Answered(call.MessageId, CancellationToken.None));
            await scene.Caller.Do(() => calls.Pressed(call.MessageId, "CA0123456789abcdef0123456789abcdef", "1", CancellationToken.None));
        }
    }

    public async Task ResolveAll()
    {
        await Resolve(CareScene.Texter, Disposition.ReachedSafe);
        await Resolve(CareScene.Reader, Disposition.ReachedSafe);
    }

    /// <summary>The latest page does not arrive.</summary>
    public async Task LosePage()
    {
        if (await scene.LastSent(MessageKind.Page, Channel.Sms, _ => true) is { } page)
        {
            await Report(page.MessageId, MessageState.Failed, Refusal.Unreachable);
        }
    }

    /// <summary>The latest crisis text does not arrive: whoever has the alert must phone.</summary>
    public async Task LoseCrisisText()
    {
        if (await scene.LastSent(MessageKind.Crisis, Channel.Sms, message => message.To == CareScene.TextPhone) is { } crisis)
        {
            await Report(crisis.MessageId, MessageState.Failed, Refusal.Unreachable);
        }
    }

    /// <summary>An email to the patient comes back.</summary>
    public async Task BounceEmail()
    {
        if (await scene.LastSent(MessageKind.Survey, Channel.Email, message => message.To == CareScene.PageEmail) is { } email)
        {
            await Report(email.MessageId, MessageState.Failed, Refusal.BadAddress);
        }
    }

    private async Task Report(string messageId, MessageState state, Refusal? refusal) =>
        await scene.Caller.Do(() => scene.Clinic.Get<DeliveryReports>().Conclude(messageId, state, null, refusal, CancellationToken.None));

    [GeneratedRegex("ACK ([A-Z0-9]{4,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
