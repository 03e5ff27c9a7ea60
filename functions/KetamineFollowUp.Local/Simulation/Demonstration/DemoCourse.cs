using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Provider;
using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Local.Simulation.Populations;
using Route = KetamineFollowUp.Domain.Episodes.Route;

namespace KetamineFollowUp.Local.Simulation.Demonstration;

/// <summary>One patient's course from the first session to day 60: response, a dark night, relapse, booster.</summary>
internal sealed partial class DemoCourse
{
    private const int LastDay = 60;
    private static readonly TimeZoneInfo Zone = ClinicTime.FindZone("America/New_York")!;
    private static readonly DateOnly FirstDay = new(2026, 3, 2);
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");
    private readonly Simulation _clinic;
    private readonly DemoTimeline _timeline;
    private readonly Agenda _agenda = new();
    private readonly Queue<SentMessage> _arrived = new();
    private string? _lastEntry;
    private int _texts;
    private int _sessions;
    private DateTimeOffset? _boosterAt;

    private DemoCourse(Simulation clinic, DemoTimeline timeline)
    {
        _clinic = clinic;
        _timeline = timeline;
    }

    public static async Task Run(TextWriter output)
    {
        var start = At(0, new TimeOnly(8, 0));
        await using var clinic = await Simulation.Start(start, new MemoryStore());
        var course = new DemoCourse(clinic, new DemoTimeline(output, start, Zone));
        clinic.Get<SentLog>().Added += course._arrived.Enqueue;
        course.Plan();
        await course.Live(At(LastDay, new TimeOnly(20, 0)));
    }

    private static DateTimeOffset At(int day, TimeOnly time) => ClinicTime.At(FirstDay.AddDays(day), time, Zone);

    private void Plan()
    {
        _agenda.At(At(0, new TimeOnly(9, 0)), Enrol);
        foreach (var day in DemoPatient.InductionDays)
        {
            _agenda.At(At(day, new TimeOnly(10, 0)), () => Treat(SessionPhase.Induction));
        }

        for (var day = 1; day <= LastDay; day++)
        {
            if (ClinicTime.IsWorkingDay(FirstDay.AddDays(day)))
            {
                _agenda.At(At(day, new TimeOnly(9, 30)), GoThroughWorklist);
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
                    _agenda.At(message.At + TimeSpan.FromSeconds(5), () => Delivered(message.MessageId));
                    break;
                case { Kind: MessageKind.Page, Channel: Channel.Sms } when Answers(message) && Code().Match(message.Body) is { Success: true } code:
                    _agenda.At(message.At + TimeSpan.FromMinutes(4), () => Acknowledge(message.To, code.Groups[1].Value));
                    break;
                case { Kind: MessageKind.Invitation }:
                    var visit = ClinicTime.AddWorkingDays(ClinicTime.DateOf(message.At, Zone), 2);
                    _agenda.At(ClinicTime.At(visit, new TimeOnly(10, 0), Zone), () => Treat(SessionPhase.Maintenance));
                    break;
            }
        }
    }

    // On the dark day whoever is on call misses the page: the ladder goes on to the backup.
    private bool Answers(SentMessage page) =>
        _timeline.DayOf(page.At) != DemoPatient.DarkDay || SampleClinic.Roster.Members.Single(one => one.StaffId == Lead).Phone.Value == page.To;

    private async Task Enrol()
    {
        _timeline.Line(_clinic.Now, "clinic", "Sam is enrolled: depression, PHQ-9 of 19 before treatment, follow-up by text");
        await _clinic.Enrol(new Enrolment(DemoPatient.Sam, [DemoPatient.FormBefore(_clinic.Now)], "demo"));
    }

    private async Task Treat(SessionPhase phase)
    {
        _boosterAt = phase == SessionPhase.Maintenance ? _clinic.Now : _boosterAt;
        _timeline.Line(_clinic.Now, "clinic", $"session {++_sessions} completed ({Entries.Name(phase)})");
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
            await _clinic.Receive(Text(DemoPatient.Sam.Phone.Value, reply));
        }

        _timeline.Line(_clinic.Now, "from Sam", $"replies {string.Join(", ", replies)}");
    }

    private async Task Acknowledge(string phone, string code)
    {
        if (await _clinic.Get<AlertDesk>().AlertOf(code, CancellationToken.None) is not { } alertId || await Find<Alert>(alertId) is not { State: AlertState.Open })
        {
            return;
        }

        var member = SampleClinic.Roster.Members.Single(one => one.Phone.Value == phone);
        var answers = await _clinic.Receive(Text(phone, $"ACK {code}"));
        _timeline.Line(_clinic.Now, "staff", $"{member.Name} replies ACK {code}: {answers[0].Body}");
        _agenda.At(_clinic.Now + TimeSpan.FromMinutes(25), () => Resolve(alertId, member.StaffId, "spoke with Sam, who is safe"));
    }

    private async Task Resolve(string alertId, StaffId by, string note)
    {
        await _clinic.Get<AlertDesk>().Resolve(alertId, by, Disposition.ReachedSafe, note, CancellationToken.None);
        await _clinic.Settle();
        _timeline.Line(_clinic.Now, "staff", $"{by.Value} resolves the alert: {note}");
    }

    private async Task GoThroughWorklist()
    {
        var record = await Find<PatientRecord>(RecordIds.Patient);
        if (record?.OpenAlert is { Severity: Severity.Routine } alert)
        {
            await Resolve(alert.AlertId, Lead, "read the scores, called Sam");
        }

        if (record?.ReviewId is { } reviewId && await Find<BoosterReview>(reviewId) is { State: ReviewState.Open } review)
        {
            await Decide(review);
        }
    }

    private async Task Decide(BoosterReview review)
    {
        var kind = review.Recommendation.Kind;
        var verdict = kind == RecommendationKind.BoosterNow ? ReviewVerdict.Approve : ReviewVerdict.Defer;
        _timeline.Line(_clinic.Now, "review", $"[{Entries.Name(kind)}] {string.Join(" ", review.Recommendation.Reasons)}");
        _timeline.Line(_clinic.Now, "staff", $"{Lead.Value} decides: {Entries.Name(verdict)}");
        var decision = new ReviewDecision(verdict, Lead, verdict == ReviewVerdict.Defer ? _clinic.Now.AddDays(3) : null, Reason: null);
        await _clinic.Get<ReviewDesk>().Decide(review.ReviewId, decision, CancellationToken.None);
        await _clinic.Settle();
    }

    private async Task Delivered(string messageId)
    {
        await _clinic.Get<DeliveryReports>().Conclude(messageId, MessageState.Delivered, null, null, CancellationToken.None);
        await _clinic.Settle();
    }

    private async Task<Survey?> OpenSurvey() =>
        (await Find<PatientRecord>(RecordIds.Patient))?.OpenSurveyId is { } open ? await Find<Survey>(open) : null;

    private async Task<T?> Find<T>(string id)
        where T : class =>
        await _clinic.Get<IRecordStore>().Read(new DocumentKey(Container.Care, DemoPatient.Sam.PatientId.Value, id), CancellationToken.None) is { } stored
            ? RecordJson.Read<T>(stored.Document.Body)
            : null;

    private InboundText Text(string from, string body) => new($"SM{++_texts:D32}", from, body, OptOutType: null, HasMedia: false);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;

    [GeneratedRegex("ACK ([A-Z0-9]{4,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
