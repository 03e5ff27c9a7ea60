using System.Collections.Immutable;
using KetamineFollowUp.Benchmarks.Faults;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Provider;
using KetamineFollowUp.Local.Simulation;

namespace KetamineFollowUp.Benchmarks.Histories;

/// <summary>Lives a history on the real use cases, and keeps what the invariants need to know.</summary>
internal sealed class History : IAsyncDisposable
{
    public const string Phone = "+15550101001";
    public static readonly PatientId Patient = PatientId.Parse("P1");
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");
    private static readonly Roster Nobody = SampleClinic.Roster with { Rotation = null, Backup = [], CatchAll = [] };
    private readonly ArmedStore _store;
    private readonly List<InboundText> _texts = [];
    private readonly HashSet<string> _delivered = [];
    private int _sessions;

    private History(Simulation clinic, ArmedStore store)
    {
        Clinic = clinic;
        _store = store;
    }

    public Simulation Clinic { get; }

    /// <summary>Every text that the patient wrote, by id.</summary>
    public IReadOnlyList<InboundText> Texts => _texts;

    /// <summary>How the patient stood right after each step, from when on.</summary>
    public List<Standing> Standings { get; } = [];

    /// <summary>When suicidal words or answers were on record, step by step.</summary>
    public bool RosterHadGap { get; private set; }

    public static async Task<History> Live(int startHour, IReadOnlyList<HistoryStep> steps)
    {
        // The weeks around the change of the clocks.
        var start = new DateTimeOffset(2026, 2, 16, 15, 0, 0, TimeSpan.Zero).AddHours(startHour);
        var record = new MemoryStore();
        var store = new ArmedStore(record);
        var history = new History(await Simulation.Start(start, store, record: record), store);
        await history.Clinic.Enrol(new Enrolment(BenchPatient.New(Patient.Value, Phone), [new Reading("phq-9", start.AddDays(-1), 18, "moderately-severe", SafetyAnswer.Unknown, "clinic")], "h"));
        await history.Note();
        foreach (var step in steps)
        {
            await history.Do(step);
            await history.Note();
        }

        await history.End();
        return history;
    }

    public ValueTask DisposeAsync() => Clinic.DisposeAsync();

    private async Task Do(HistoryStep step)
    {
        try
        {
            await (step switch
            {
                HistoryStep.Turn turn => Clinic.Advance(TimeSpan.FromMinutes(turn.Minutes)),
                HistoryStep.Answer answer => AnswerOpen(answer.Choice),
                HistoryStep.Write write => Receive(New(write.Body)),
                HistoryStep.WriteLost lost => Lose(lost.Body),
                HistoryStep.WriteSwapped swapped => Swap(swapped),
                HistoryStep.Repeat repeat => _texts.Count >= repeat.Back ? Receive(_texts[^repeat.Back]) : Task.CompletedTask,
                HistoryStep.FillIn page => FillIn(page.Choice),
                HistoryStep.Session session => Treat(session.HoursAgo),
                HistoryStep.Void => Void(),
                HistoryStep.Status status => Clinic.Get<PatientChangeDesk>().Change(
                    Patient, new PatientPatch { Status = new Given<PatientStatus>(true, status.To) }, CancellationToken.None),
                HistoryStep.Roster roster => Cover(roster.IsCovered),
                HistoryStep.Acknowledge => WithAlert(id => Clinic.Get<AlertDesk>().Acknowledge(id, Lead, CancellationToken.None)),
                HistoryStep.Resolve resolve => WithAlert(id => Clinic.Get<AlertDesk>().Resolve(
                    id, Lead, resolve.Reached ? Disposition.ReachedSafe : Disposition.NotReached, null, CancellationToken.None)),
                HistoryStep.Reports reports => Report(reports.Delivered),
                HistoryStep.Fault fault => Arm(fault),
                HistoryStep.Provider provider => Set(provider.Mood),
                _ => throw new InvalidOperationException("the union is closed"),
            });
            await Clinic.Settle();
        }
        catch (StoreUnavailableException)
        {
            // Whoever called was told so. A text is found on the provider's list; the others would call again.
        }
    }

    // The faults end, and what was left undone is done.
    private async Task End()
    {
        _store.Disarm();
        Clinic.Provider.Break(Phone, null);
        await Cover(isCovered: true);
        await Clinic.Advance(TimeSpan.FromHours(2));
        await Note();
    }

    private InboundText New(string body)
    {
        var text = new InboundText(FormattableString.Invariant($"SM{_texts.Count + 1:D32}"), Phone, body, body is "STOP" or "START" ? body : null, HasMedia: false);
        _texts.Add(text);
        Clinic.Provider.List(text);
        return text;
    }

    private async Task Receive(InboundText text) => await Clinic.Get<TextIntake>().Receive(text, AnswerBy.Response, CancellationToken.None);

    private Task Lose(string body)
    {
        _ = New(body);
        return Task.CompletedTask;
    }

    private async Task Swap(HistoryStep.WriteSwapped swapped)
    {
        var (first, second) = (New(swapped.First), New(swapped.Second));
        try
        {
            await Receive(second);
        }
        finally
        {
            await Receive(first);
        }
    }

    private async Task AnswerOpen(int choice)
    {
        if (await Open() is { } survey && SurveyPath.Current(survey, InstrumentCatalog.Shipped) is { } question)
        {
            await Receive(New($"{Math.Min(choice, question.Item.Options is [.., var last] ? last.Value : question.Item.Max ?? 0)}"));
        }
    }

    private async Task FillIn(int choice)
    {
        if (await Open() is { } survey && SurveyPath.CurrentPage(survey, InstrumentCatalog.Shipped) is { IsEmpty: false } page)
        {
            var fields = page.ToImmutableDictionary(SurveyForm.NameOf, _ => $"{choice}");
            await Clinic.Get<SurveyPageDesk>().Take(survey.SurveyId, new SurveyForm(fields, [.. fields.Keys]), CancellationToken.None);
        }
    }

    private async Task Treat(int hoursAgo) => await Clinic.Get<SessionDesk>().Complete(
        Patient,
        new Session(SessionId.Parse($"s{++_sessions}"), Clinic.Now.AddHours(-hoursAgo), Route.Iv, 40, SessionPhase.Induction),
        CancellationToken.None);

    private Task Void() => _sessions == 0
        ? Task.CompletedTask
        : Clinic.Get<SessionDesk>().Void(Patient, SessionId.Parse($"s{_sessions}"), Lead, "by mistake", CancellationToken.None);

    private async Task Cover(bool isCovered)
    {
        RosterHadGap |= !isCovered;
        await Clinic.Get<RosterDesk>().Store(isCovered ? SampleClinic.Roster : Nobody, CancellationToken.None);
    }

    private async Task WithAlert(Func<string, Task> act)
    {
        if ((await Record())?.OpenAlert is { } open)
        {
            await act(open.AlertId);
        }
    }

    private async Task Report(bool delivered)
    {
        var sent = await Clinic.Get<SentLog>().After(0, CancellationToken.None);
        foreach (var message in sent.TakeLast(3).Reverse().Where(message => message.Channel == Channel.Sms && _delivered.Add(message.MessageId)))
        {
            await Clinic.Get<DeliveryReports>().Conclude(
                message.MessageId, delivered ? MessageState.Delivered : MessageState.Failed, null, delivered ? null : Refusal.Unreachable, CancellationToken.None);
        }
    }

    private Task Arm(HistoryStep.Fault fault)
    {
        _store.Arm(fault.Calls, fault.After);
        return Task.CompletedTask;
    }

    private Task Set(int mood)
    {
        Clinic.Provider.Break(Phone, mood switch { 0 => null, 1 => new SendOutcome.Unknown(), _ => new SendOutcome.Refused(Refusal.Busy) });
        return Task.CompletedTask;
    }

    private async Task Note()
    {
        if ((await Record())?.Patient is { } patient)
        {
            Standings.Add(new Standing(Clinic.Now, patient.Status, patient.OptedOut));
        }
    }

    private async Task<PatientRecord?> Record() => await Read<PatientRecord>(RecordIds.Patient);

    private async Task<Survey?> Open() => (await Record())?.OpenSurveyId is { } id && await Read<Survey>(id) is { IsOpen: true } survey ? survey : null;

    private async Task<T?> Read<T>(string id)
        where T : class =>
        await Clinic.Record.Read(new DocumentKey(Container.Care, Patient.Value, id), CancellationToken.None) is { } stored
            ? RecordJson.Read<T>(stored.Document.Body)
            : null;
}

/// <summary>How the patient stood from an instant on.</summary>
internal sealed record Standing(DateTimeOffset From, PatientStatus Status, bool OptedOut);
