using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>Four weeks of two patients that go through every use case once, chapter by chapter as the days pass.</summary>
internal sealed class CareScript
{
    private readonly CareScene _scene;
    private readonly EnrollmentChapter _enrolment;
    private readonly SurveyChapter _surveys;
    private readonly AlertChapter _alerts;
    private readonly RecordChapter _chart;
    private readonly ReviewChapter _reviews;
    private readonly LeaveChapter _leave;
    private readonly PlanChapter _plan;

    public CareScript(SimulatedClinic clinic)
    {
        _scene = new CareScene(clinic);
        _enrolment = new EnrollmentChapter(_scene);
        _surveys = new SurveyChapter(_scene);
        _alerts = new AlertChapter(_scene);
        _chart = new RecordChapter(_scene);
        _reviews = new ReviewChapter(_scene);
        _leave = new LeaveChapter(_scene);
        _plan = new PlanChapter(_scene);
    }

    public Caller Caller => _scene.Caller;

    public async Task Run()
    {
        await _enrolment.Enroll();
        await _enrolment.Treat(CareScene.Texter, "s1");
        await _enrolment.Treat(CareScene.Reader, "s1");
        await FirstDays();
        await FirstWeek();
        await SecondWeek();
        await LaterWeeks();
    }

    private async Task FirstDays()
    {
        await _scene.TurnTo(1, 17);
        await _surveys.AnswerByText(thoughts: "0");
        await _plan.OpenAndChange();
        await _scene.Caller.Write(CareScene.Stranger, "who is this?");
        await _scene.TurnTo(1, 22);
        await _surveys.AnswerOnPage(CareScene.Reader, Channel.Sms, thoughts: "1");
        await _alerts.AcknowledgeOnPage(CareScene.Reader);
        await _alerts.TryInVain(CareScene.Reader);
        await _alerts.LosePage();
        await _alerts.AcknowledgeByText();
        await _alerts.Resolve(CareScene.Reader, Disposition.ReachedNeedsCare);
        await _scene.TurnTo(3, 18);
        await _surveys.AnswerByText(thoughts: "2");
        await _alerts.AcknowledgeByText();
        await _alerts.Correct(CareScene.Texter);
        await _alerts.ResolveAll();
        await _chart.Write();
        await _chart.ChangeRoster();
    }

    private async Task FirstWeek()
    {
        await _scene.TurnTo(5, 18);
        await _surveys.AnswerByText(thoughts: "0");
        await _scene.Caller.Write(CareScene.TextPhone, "I want to kill myself");
        await _alerts.LoseCrisisText();
        await _alerts.TakenToHospital(CareScene.Texter);
        await _alerts.ResolveAll();
        await _enrolment.VoidWrongSession();
        await _leave.StopAndStart();
        await _leave.ReportDeath();
        await _alerts.ResolveAll();
        await _leave.PauseUntil(_scene.Clinic.Now.AddDays(2));
        await _scene.TurnTo(8, 18);
        await BothFillIn(total: 4);
        await _leave.ChangeToEmail();
        _surveys.ProviderIs(busy: true, CareScene.TextPhone);
        await _scene.TurnTo(10, 18);
        _surveys.ProviderIs(busy: false, CareScene.TextPhone);
        await _scene.TurnTo(10, 20);
        if (await _scene.OpenSurveyOf(CareScene.Texter) is { } survey)
        {
            await _surveys.FillIn(CareScene.Texter, survey.SurveyId, thoughts: "0");
        }

        await _surveys.AnswerOnPage(CareScene.Reader, Channel.Email, thoughts: "0");
        await BothFillIn(total: 4);
    }

    // Better, then worse, then still worse: the response is lost, and both are reviewed.
    private async Task SecondWeek()
    {
        await _leave.ChangeNumber();
        await _scene.TurnTo(11, 18);
        await _surveys.ReadTheUnread();
        await BothFillIn(total: 16);
        await _scene.TurnTo(14, 18);
        await _alerts.BounceEmail();
        await BothFillIn(total: 16);
        await _surveys.KeepAndVoidWrongForm(CareScene.Texter);
        await _reviews.ReadCourse(CareScene.Texter);
        await _reviews.Decide(CareScene.Texter, ReviewVerdict.Defer);
        await _reviews.Decide(CareScene.Reader, ReviewVerdict.Decline);
        await _leave.Discharge();
    }

    private async Task BothFillIn(int total)
    {
        await _surveys.KeepPaperForm(CareScene.Texter, total);
        await _surveys.KeepPaperForm(CareScene.Reader, total);
        await _alerts.ResolveAll();
        await _scene.Clinic.Advance(TimeSpan.FromMinutes(1));
    }

    private async Task LaterWeeks()
    {
        await _scene.TurnTo(19, 18);
        await _reviews.Decide(CareScene.Texter, ReviewVerdict.Approve);
        await _scene.TurnTo(21, 18);
        await _surveys.AnswerByText(thoughts: "0");
        await _surveys.SayUsual(CareScene.Texter);
        await _scene.TurnTo(28, 20);
        await _alerts.ResolveAll();
        await _scene.Clinic.Advance(TimeSpan.FromHours(3));
    }
}
