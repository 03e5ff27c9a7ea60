using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Simulation.Demonstration;

/// <summary>The clinicians of the demonstration.</summary>
internal sealed partial class DemoStaff(DemoScene scene)
{
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");

    /// <summary>A page arrives by text.</summary>
    public void Receive(SentMessage page)
    {
        if (Answers(page) && Code().Match(page.Body) is { Success: true } code)
        {
            scene.Agenda.At(page.At + TimeSpan.FromMinutes(4), () => Acknowledge(page.To, code.Groups[1].Value));
        }
    }

    private async Task Acknowledge(string phone, string code)
    {
        if (await scene.Clinic.Get<AlertActions>().AlertOf(code, CancellationToken.None) is not { State: AlertState.Open, AlertId: var alertId })
        {
            return;
        }

        var member = SampleClinic.Roster.Members.Single(one => one.Phone.Value == phone);
        var answers = await scene.Clinic.Receive(scene.Text(phone, $"ACK {code}"));
        scene.Timeline.Line(scene.Clinic.Now, "staff", $"{member.Name} replies ACK {code}: {answers[0].Body}");
        scene.Agenda.At(scene.Clinic.Now + TimeSpan.FromMinutes(25), () => Resolve(alertId, member.StaffId, "spoke with Sam, who is safe"));
    }

    private async Task Resolve(AlertId alertId, StaffId by, string note)
    {
        await scene.Clinic.Get<AlertActions>().Resolve(alertId, by, Disposition.ReachedSafe, note, CancellationToken.None);
        await scene.Clinic.Settle();
        scene.Timeline.Line(scene.Clinic.Now, "staff", $"{by.Value} resolves the alert: {note}");
    }

    /// <summary>Every working morning: routine alerts are closed, an open booster review is decided.</summary>
    public async Task GoThroughWorklist()
    {
        var record = await scene.Find<PatientRecord>(RecordIds.Patient);
        if (record?.OpenAlert is { Severity: Severity.Routine } alert)
        {
            await Resolve(alert.AlertId, Lead, "read the scores, called Sam");
        }

        if (record?.ReviewId is { } reviewId && await scene.Find<BoosterReview>(reviewId.Value) is { State: ReviewState.Open } review)
        {
            await Decide(review);
        }
    }

    private async Task Decide(BoosterReview review)
    {
        var kind = review.Recommendation.Kind;
        var verdict = kind == RecommendationKind.BoosterNow ? ReviewVerdict.Approve : ReviewVerdict.Defer;
        scene.Timeline.Line(scene.Clinic.Now, "review", $"[{EnumNames.Name(kind)}] {string.Join(" ", review.Recommendation.Reasons)}");
        scene.Timeline.Line(scene.Clinic.Now, "staff", $"{Lead.Value} decides: {EnumNames.Name(verdict)}");
        var decision = new ReviewDecision(verdict, Lead, verdict == ReviewVerdict.Defer ? scene.Clinic.Now.AddDays(3) : null, Reason: null);
        await scene.Clinic.Get<DecideReview>().RecordDecision(review.ReviewId, decision, CancellationToken.None);
        await scene.Clinic.Settle();
    }

    /// <summary>The provider says that a message arrived.</summary>
    public async Task Delivered(string messageId)
    {
        await scene.Clinic.Get<DeliveryReports>().Conclude(messageId, MessageState.Delivered, null, null, CancellationToken.None);
        await scene.Clinic.Settle();
    }

    // On the dark day whoever is on call misses the page: the ladder goes on to the backup.
    private bool Answers(SentMessage page) =>
        scene.Timeline.DayOf(page.At) != DemoPatient.DarkDay || SampleClinic.Roster.Members.Single(one => one.StaffId == Lead).Phone.Value == page.To;

    [GeneratedRegex("ACK ([A-Z0-9]{4,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
