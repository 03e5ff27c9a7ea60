using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Alerts;

/// <summary>One alert over virtual time. State and signals pass through JSON before every decision.</summary>
internal sealed class AlertRun
{
    private int _read;

    public AlertRun(params Finding[] findings)
        : this(findings, callsAreOn: false)
    {
    }

    public AlertRun(Finding finding, bool callsAreOn)
        : this([finding], callsAreOn)
    {
    }

    private AlertRun(Finding[] findings, bool callsAreOn)
    {
        CallsAreOn = callsAreOn;
        Alert = Escalation.Raise(AlertId.Parse("P-1~a-1"), PatientId.Parse("P-1"), "7F3K", [.. findings], Now);
        Decide();
    }

    public Alert Alert { get; private set; }

    public DateTimeOffset Now { get; private set; } = SampleAlerts.Noon;

    public DateTimeOffset? LookAgainAt { get; private set; }

    public OnCallRoster? Roster { get; set; } = SampleAlerts.Roster;

    public Patient? Patient { get; set; } = SampleAlerts.Patient;

    public bool CallsAreOn { get; set; }

    public AlertFacts Facts => SampleAlerts.Facts with { Roster = Roster, Patient = Patient, CallsAreOn = CallsAreOn };

    public List<(int Minute, Step Step)> Steps { get; } = [];

    private int Minute => (int)(Now - SampleAlerts.Noon).TotalMinutes;

    public void Decide(params AlertSignal[] signals)
    {
        var plan = Escalation.Decide(SampleAlerts.Stored(Alert), [.. signals.Select(SampleAlerts.Stored)], Facts, Now);
        (Alert, LookAgainAt) = (plan.State, plan.LookAgainAt);
        Steps.AddRange(plan.Steps.Select(s => (Minute, s)));
    }

    /// <summary>Decides whenever the alert asked for it, until the given minute after it was raised.</summary>
    public AlertRun Until(int minute)
    {
        var end = SampleAlerts.Noon.AddMinutes(minute);
        while (LookAgainAt <= end)
        {
            Now = LookAgainAt.Value > Now ? LookAgainAt.Value : throw new InvalidOperationException("looks again without time passing");
            Decide();
        }

        Now = end;
        return this;
    }

    /// <summary>The machines stand still until the given minute, then decide once.</summary>
    public AlertRun OutageUntil(int minute, params AlertSignal[] signals)
    {
        Now = SampleAlerts.Noon.AddMinutes(minute);
        Decide(signals);
        return this;
    }

    public AlertRun Joins(params Finding[] findings)
    {
        Alert = Escalation.Join(Alert, [.. findings], Now);
        Decide();
        return this;
    }

    public AlertRun Acknowledged(StaffId by)
    {
        Alert = Assert.IsType<AcknowledgeOutcome.Done>(Escalation.Acknowledge(Alert, by, Now)).Alert;
        Decide();
        return this;
    }

    public AlertRun AcknowledgedByText(StaffId by)
    {
        Alert = Assert.IsType<AcknowledgeOutcome.Done>(Escalation.Acknowledge(Alert, by, Now, byText: true)).Alert;
        Decide();
        return this;
    }

    /// <summary>The page is opened; null: by somebody who is not signed in.</summary>
    public AlertRun Opened(StaffId? by)
    {
        Alert = Escalation.Open(Alert, by, Now) ?? Alert;
        Decide();
        return this;
    }

    /// <summary>It is taken again by whoever has it, by call or on the page.</summary>
    public AlertRun Confirmed(StaffId by)
    {
        Alert = Escalation.Confirm(Alert, by) ?? Alert;
        Decide();
        return this;
    }

    public AlertRun Resolved(StaffId by, Disposition disposition)
    {
        Alert = Assert.IsType<ResolveOutcome.Done>(Escalation.Resolve(Alert, by, disposition, "note", Now)).Alert;
        Decide();
        return this;
    }

    public AlertRun Released(StaffId by)
    {
        Alert = Assert.IsType<ReleaseOutcome.Done>(Escalation.Release(Alert, by, "shift ends", Now)).Alert;
        Decide();
        return this;
    }

    public AlertRun Reopened(StaffId by)
    {
        Alert = Assert.IsType<ReopenOutcome.Done>(Escalation.Reopen(Alert, by, "wrong patient", Now)).Alert;
        Decide();
        return this;
    }

    public AlertRun ScreenOpened(string surveyId = "P-1~s-1")
    {
        Alert = ScreenWatching.Watch(Alert, SurveyId.Parse(surveyId), Now);
        Decide();
        return this;
    }

    /// <summary>The newest unreported page to this person by this channel comes to this.</summary>
    public AlertRun Reports(StaffId to, Channel channel, PageOutcome outcome)
    {
        Decide(new AlertSignal.PageReported(Alert.Pages.Last(p => p.To == to && p.Channel == channel).Key, outcome, Now));
        return this;
    }

    /// <summary>What happened since the last call, as <c>minute who|fact</c>; pages by text only, each has its email beside it.</summary>
    public string News()
    {
        var told = Steps.Skip(_read).Select(s => (s.Minute, What: Told(s.Step))).Where(s => s.What.Length > 0).Select(s => $"{s.Minute} {s.What}").ToList();
        _read = Steps.Count;
        return string.Join(", ", told);
    }

    private static string Told(Step step) => step switch
    {
        Step.NotifyStaff { Kind: MessageKind.Page, Channel: Channel.Sms } page => page.To.Value,
        Step.NotifyStaff { Kind: MessageKind.Page } => "",
        Step.NotifyStaff notice => $"reminds {notice.To}",
        Step.TextPatient => "patient",
        Step.Record record => record.Fact.ToString(),
        _ => throw new InvalidOperationException($"unexpected step {step}"),
    };
}
