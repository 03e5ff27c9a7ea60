using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Doors;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Simulation;

namespace KetamineFollowUp.Benchmarks.Faults;

/// <summary>Four weeks of one patient that go through every use case once. A call that fails is made again a minute later, as callers do.</summary>
internal sealed partial class CareScript(Simulation clinic)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    public const string Phone = "+15550101001";
    public const string Stranger = "+15550109999";
    public static readonly PatientId Patient = PatientId.Parse("P1");
    private const int MostAnswers = 40;
    private const int MostTries = 3;
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");
    private int _texts;

    /// <summary>Ids of all texts that were sent to the clinic.</summary>
    public List<string> Texted { get; } = [];

    public async Task Run()
    {
        await Try(() => clinic.Get<EnrolmentDesk>().Enrol(new Enrolment(BenchPatient.New(Patient.Value, Phone), [Baseline()], "h"), CancellationToken.None));
        await Treat("s1");
        await clinic.AdvanceTo(Day(1, 17));
        await Answer(thoughts: "0");
        await Write(Stranger, "who is this?");
        await clinic.AdvanceTo(Day(2, 18));
        await Answer(thoughts: "2");
        await Acknowledge();
        await Resolve();
        await Chart();
        await clinic.AdvanceTo(Day(3, 18));
        await Answer(thoughts: "0");
        await Write(Phone, "I want to kill myself");
        await Resolve();
        await Treat("s2");
        await Try(() => clinic.Get<SessionDesk>().Void(Patient, SessionId.Parse("s2"), Lead, "entered twice", CancellationToken.None));
        await Write(Phone, "STOP");
        await Write(Phone, "START");
        await Resolve();
        await clinic.AdvanceTo(Day(7, 18));
        await FillIn();
        await Resolve();
        await Deferred();
        await clinic.AdvanceTo(Day(10, 18));
        await Write(Phone, "what do you mean");
        await Write(Phone, "no idea");
        await Handle();
        await Resolve();
        await clinic.AdvanceTo(Day(21, 18));
        await Answer(thoughts: "0");
        await clinic.AdvanceTo(Day(28, 20));
        await Resolve();
        await clinic.Advance(TimeSpan.FromHours(3));
    }

    private static DateTimeOffset Day(int day, int hour) => new DateTimeOffset(2026, 3, 2, hour, 0, 0, TimeSpan.Zero).AddDays(day);

    private Task Treat(string session) => Try(() => clinic.Get<SessionDesk>().Complete(
        Patient, new Session(SessionId.Parse(session), clinic.Now - TimeSpan.FromMinutes(5), Route.Iv, 40, SessionPhase.Induction), CancellationToken.None));

    private async Task Chart()
    {
        var chart = clinic.Get<ChartDesk>();
        var phq9 = InstrumentCatalog.Shipped.Get("phq-9");
        await Try(() => chart.AddNote(Patient, "called, safety plan reviewed", Lead, null, CancellationToken.None));
        await Try(() => chart.AddMedicationChange(Patient, new KnownMedicationChange(clinic.Now, "sertraline"), Lead, CancellationToken.None));
        await Try(() => chart.SetHold(Patient, HoldKind.BloodPressure, active: true, Lead, null, CancellationToken.None));
        await Try(() => clinic.Get<FormDesk>().Keep(Patient, new FilledForm(phq9, clinic.Now, 16, []), Lead, CancellationToken.None));
        await Try(() => clinic.Get<StaffMessageDesk>().Send(Patient, "See you on Friday.", Lead, CancellationToken.None));
        await Try(() => clinic.Get<PatientChangeDesk>().Change(Patient, new PatientPatch { Language = new Given<Language>(true, Language.En) }, CancellationToken.None));
        await Try(() => clinic.Get<RosterChangeDesk>().Replace(SampleClinic.Roster, Lead.Value, null, CancellationToken.None));
        await Try(() => clinic.Get<TestPageDesk>().Send(Lead, Lead.Value, CancellationToken.None));
    }

    // Whoever was paged first answers by text.
    private async Task Acknowledge()
    {
        var page = (await clinic.Get<Local.Provider.SentLog>().After(0, CancellationToken.None))
            .LastOrDefault(message => message is { Kind: MessageKind.Page, Channel: Channel.Sms } && Code().IsMatch(message.Body));
        if (page is not null)
        {
            await Write(page.To, $"ack {Code().Match(page.Body).Groups[1].Value}");
            await Try(() => clinic.Get<DeliveryReports>().Conclude(page.MessageId, MessageState.Delivered, null, null, CancellationToken.None));
        }
    }

    private async Task Resolve()
    {
        if ((await Record())?.OpenAlert is { } open)
        {
            await Try(() => clinic.Get<AlertDesk>().Resolve(open.AlertId, Lead, Disposition.ReachedSafe, null, CancellationToken.None));
        }
    }

    private async Task Deferred()
    {
        if ((await Record())?.ReviewId is { } review)
        {
            await Try(() => clinic.Get<ReviewDesk>().Decide(
                review, new ReviewDecision(ReviewVerdict.Defer, Lead, clinic.Now.AddDays(7), "see the next form"), CancellationToken.None));
        }
    }

    private async Task Handle()
    {
        foreach (var waiting in await clinic.Record.Waiting(DocumentTypes.Unread, null, 100, CancellationToken.None))
        {
            await Try(() => clinic.Get<WorklistDesk>().Handle(waiting.Document.Key.Id, Lead, null, CancellationToken.None));
        }
    }

    private async Task Answer(string thoughts)
    {
        for (var answers = 0; answers < MostAnswers && await Open() is { } survey; answers++)
        {
            var question = SurveyPath.Current(survey, InstrumentCatalog.Shipped)!;
            await Write(Phone, question.Item.AsksAboutSafety && !SurveyPath.IsScreener(question.Instrument.Id) ? thoughts : Calm(question));
        }
    }

    private async Task FillIn()
    {
        for (var pages = 0; pages < MostAnswers && await Open() is { } survey && SurveyPath.CurrentPage(survey, InstrumentCatalog.Shipped) is { IsEmpty: false } page; pages++)
        {
            var fields = page.ToImmutableDictionary(SurveyForm.NameOf, Calm);
            await Try(() => clinic.Get<SurveyPageDesk>().Take(survey.SurveyId, new SurveyForm(fields, [.. fields.Keys]), CancellationToken.None));
        }
    }

    // An answer that raises nothing: "no" to "safe at home?" would.
    private static string Calm(Question question) => question.Item.FlagOnNo ? "1" : "0";

    private async Task Write(string from, string body)
    {
        var text = new InboundText(FormattableString.Invariant($"SM{++_texts:D32}"), from, body, body is "STOP" or "START" ? body : null, HasMedia: false);
        Texted.Add(text.MessageSid);
        clinic.Provider.List(text);
        try
        {
            await clinic.Receive(text);
        }
        catch (StoreUnavailableException)
        {
            // The webhook is not called again: the provider's list finds the text.
            await clinic.Advance(TimeSpan.FromMinutes(5));
        }
    }

    private async Task Try<T>(Func<Task<T>> call)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await call();
                await clinic.Settle();
                return;
            }
            catch (StoreUnavailableException) when (tries < MostTries)
            {
                await clinic.Advance(TimeSpan.FromMinutes(1));
            }
        }
    }

    private async Task<PatientRecord?> Record() => await Read<PatientRecord>(RecordIds.Patient);

    private async Task<Survey?> Open() => (await Record())?.OpenSurveyId is { } id && await Read<Survey>(id) is { IsOpen: true } survey ? survey : null;

    private async Task<T?> Read<T>(string id)
        where T : class =>
        await clinic.Record.Read(new DocumentKey(Container.Care, Patient.Value, id), CancellationToken.None) is { } stored
            ? RecordJson.Read<T>(stored.Document.Body)
            : null;

    private static Reading Baseline() => new("phq-9", Start.AddDays(-3), 18, "moderately-severe", SafetyAnswer.Unknown, "clinic");

    [GeneratedRegex("ACK ([A-Z0-9]{4,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
