using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Populations;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Scheduling;
using KetamineFollowUp.Simulation.Stores;
using Route = KetamineFollowUp.Domain.Sessions.Route;

namespace KetamineFollowUp.Simulation.Demonstration;

/// <summary>One patient's course from the first session to day 60: response, a dark night, relapse, booster.</summary>
internal sealed class DemoCourse
{
    private const int LastDay = 60;
    private static readonly IanaZone Zone = IanaZone.Parse("America/New_York");
    private static readonly DateOnly FirstDay = new(2026, 3, 2);
    private readonly DemoScene _scene;
    private readonly SimulatedClinic _clinic;
    private readonly DemoTimeline _timeline;
    private readonly Agenda _agenda;
    private readonly DemoStaff _staff;
    private readonly Queue<SentMessage> _arrived = new();
    private string? _lastEntry;
    private int _sessions;
    private DateTimeOffset? _boosterAt;

    private DemoCourse(DemoScene scene)
    {
        _scene = scene;
        (_clinic, _timeline, _agenda) = (scene.Clinic, scene.Timeline, scene.Agenda);
        _staff = new DemoStaff(scene);
    }

    public static async Task Run(TextWriter output)
    {
        var start = At(0, new TimeOnly(8, 0));
        await using var clinic = await SimulatedClinic.Start(start, new MemoryStore());
        var course = new DemoCourse(new DemoScene(clinic, new DemoTimeline(output, start, Zone), new Agenda()));
        clinic.Get<SentLog>().Added += course._arrived.Enqueue;
        course.Plan();
        await course.Live(At(LastDay, new TimeOnly(20, 0)));
    }

    private static DateTimeOffset At(int day, TimeOnly time) => ClinicTime.At(FirstDay.AddDays(day), time, Zone);

    private void Plan()
    {
        _agenda.At(At(0, new TimeOnly(9, 0)), Enroll);
        foreach (var day in DemoPatient.InductionDays)
        {
            _agenda.At(At(day, new TimeOnly(10, 0)), () => Treat(SessionPhase.Induction));
        }

        for (var day = 1; day <= LastDay; day++)
        {
            if (ClinicTime.IsWorkingDay(FirstDay.AddDays(day)))
            {
                _agenda.At(At(day, new TimeOnly(9, 30)), _staff.GoThroughWorklist);
            }
        }
    }

    private async Task Live(DateTimeOffset end)
    {
        while (Earlier(await _clinic.Get<DuePump>().NextStop(CancellationToken.None), _agenda.Next) is { } next && next <= end)
        {
            await _clinic.AdvanceTo(next);
            await React();
            await _agenda.Run(next);
            await React();
        }
    }

    private async Task React()
    {
        foreach (var stored in await _clinic.Get<IRecordStore>().Query(
            Container.Care, DemoPatient.Sam.PatientId.Value, DocumentTypes.Entry, _lastEntry, 1000, CancellationToken.None))
        {
            _lastEntry = stored.Document.Key.Id;
            _timeline.Entry(RecordJson.Read<TimelineEntry>(stored.Document.Body));
        }

        while (_arrived.TryDequeue(out var message))
        {
            _timeline.Sent(message);
            switch (message)
            {
                case { Kind: MessageKind.Survey }:
                    _agenda.At(message.At + TimeSpan.FromMinutes(12), Answer);
                    break;
                case { Kind: MessageKind.Crisis }:
                    _agenda.At(message.At + TimeSpan.FromSeconds(5), () => _staff.Delivered(message.MessageId));
                    break;
                case { Kind: MessageKind.Page, Channel: Channel.Sms }:
                    _staff.Receive(message);
                    break;
                case { Kind: MessageKind.Invitation }:
                    var visit = ClinicTime.AddWorkingDays(ClinicTime.DateOf(message.At, Zone), 2);
                    _agenda.At(ClinicTime.At(visit, new TimeOnly(10, 0), Zone), () => Treat(SessionPhase.Maintenance));
                    break;
            }
        }
    }

    private async Task Enroll()
    {
        _timeline.Line(_clinic.Now, "clinic", "Sam is enrolled: depression, PHQ-9 of 19 before treatment, follow-up by text");
        await _clinic.Enroll(new Enrollment(DemoPatient.Sam, [DemoPatient.FormBefore(_clinic.Now)], "demo"));
    }

    private async Task Treat(SessionPhase phase)
    {
        _boosterAt = phase == SessionPhase.Maintenance ? _clinic.Now : _boosterAt;
        _timeline.Line(_clinic.Now, "clinic", $"session {++_sessions} completed ({EnumNames.Name(phase)})");
        await _clinic.Complete(DemoPatient.Sam.PatientId, new Session(SessionId.Parse($"s{_sessions}"), _clinic.Now, Route.Iv, 40, phase));
    }

    // All questions of the check-in in one sitting.
    private async Task Answer()
    {
        var replies = new List<string>();
        while (await OpenSurvey() is { } survey && SurveyPath.Current(survey, _clinic.Get<InstrumentCatalog>()) is { } question)
        {
            var day = _timeline.DayOf(_clinic.Now);
            var reply = DemoPatient.Answer(question, day, _boosterAt is { } booster ? day - _timeline.DayOf(booster) : null);
            replies.Add(reply);
            if (survey.LinkOnly)
            {
                await _clinic.Get<SubmitSurveyForm>().Take(survey.SurveyId, new SurveyForm(ImmutableDictionary<string, string>.Empty.Add(SurveyForm.NameOf(question), reply), null), CancellationToken.None);
                await _clinic.Settle();
            }
            else
            {
                await _clinic.Receive(_scene.Text(DemoPatient.Sam.Phone!.Value.Value, reply));
            }
        }

        _timeline.Line(_clinic.Now, "from Sam", $"replies {string.Join(", ", replies)}");
    }

    private async Task<Survey?> OpenSurvey() =>
        (await _scene.Find<PatientRecord>(RecordIds.Patient))?.OpenSurveyId is { } open ? await _scene.Find<Survey>(open.Value) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
