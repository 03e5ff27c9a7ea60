using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Protocols;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>
/// A scenario: one clinic in virtual time, in words that read like the rules. Disposing it fails the test when a message
/// left that nobody claimed: that is how "not paged again" is tested.
/// </summary>
public sealed partial class Scene : IAsyncDisposable
{
    public const string Phone = "+12025551001";
    private readonly HashSet<long> _claimed = [];

    private Scene(SimulatedClinic clinic) => Clinic = clinic;

    public SimulatedClinic Clinic { get; }

    public PatientId Patient { get; } = PatientId.Parse("P1");

    public static IanaZone Zone { get; } = IanaZone.Parse("America/New_York");

    /// <summary>An instant by its New York date and time, such as <c>2026-03-02 10:00</c>.</summary>
    public static DateTimeOffset At(string local)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return ClinicTime.At(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), Zone);
    }

    /// <summary>A clinic at an instant, with one patient enrolled and, unless they are not followed, welcomed.</summary>
    public static async Task<Scene> WithPatient(string local, Func<Patient, Patient>? but = null, params Reading[] baseline)
    {
        var scene = await Empty(local);
        await scene.Clinic.Enroll(new Enrollment((but ?? (patient => patient))(scene.NewPatient()), [.. baseline], "enrolment"));
        if ((await scene.PatientNow()).Status == PatientStatus.Active)
        {
            scene.Claim(MessageKind.Welcome);
        }

        return scene;
    }

    /// <summary>The patient of a session on day 0, with the pulse of day 5 open and everything before it answered and claimed.</summary>
    public static async Task<Scene> OpenSurvey(string at = "2026-02-27 10:00", string until = "2026-03-04 14:00", Func<Patient, Patient>? but = null)
    {
        var scene = await WithPatient(at, but);
        await scene.SessionCompleted();
        for (var answerAt = scene.Clinic.Now.AddHours(28); answerAt < At(until).AddHours(-12); answerAt += TimeSpan.FromDays(1))
        {
            await scene.Clinic.AdvanceTo(answerAt);
            await scene.AnswerSurvey(Calm);
        }

        await scene.AdvanceTo(until);
        scene.ClaimAll();
        return scene;
    }

    /// <summary>A clinic without patients.</summary>
    public static async Task<Scene> Empty(string local, OnCallRoster? roster = null, Protocol? protocol = null) =>
        new(await SimulatedClinic.Start(At(local), new MemoryStore(), roster, protocol: protocol ?? NoBaseline.Protocol));

    public Patient NewPatient() => new()
    {
        PatientId = Patient,
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(Phone),
        Email = EmailAddress.Parse("sam@patient.example"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };

    public async Task SessionCompleted(string id = "s1", SessionPhase phase = SessionPhase.Induction, DateTimeOffset? at = null) =>
        await Clinic.Complete(Patient, new Session(SessionId.Parse(id), at ?? Clinic.Now, Route.Iv, 40, phase));

    public Task Advance(TimeSpan span) => Clinic.Advance(span);

    public Task AdvanceTo(string local) => Clinic.AdvanceTo(At(local));

    /// <summary>The patient texts; what comes back in the response.</summary>
    public async Task<string[]> Texts(string body, string from = Phone)
    {
        var answers = await Clinic.Text(from, body);
        foreach (var message in Sent().Where(message => message.To == from && answers.Any(answer => answer.MessageId == message.MessageId)))
        {
            _claimed.Add(message.Seq);
        }

        return [.. answers.Select(answer => answer.Body)];
    }

    /// <summary>Answers the open survey to its end, by text, and on the page what may not be asked by text; the function gives each question's answer.</summary>
    public async Task AnswerSurvey(Func<Question, int> answer)
    {
        while ((await Record()).OpenSurveyId is { } id && await Document<Survey>(id.Value) is var survey && SurveyPath.Current(survey, InstrumentCatalog.Shipped) is { } question)
        {
            var said = question.Item.Kind == ItemKind.Words ? "0" : answer(question).ToString(CultureInfo.InvariantCulture);
            if (survey.LinkOnly)
            {
                await Clinic.Get<SubmitSurveyForm>().Take(id, new SurveyForm(ImmutableDictionary<string, string>.Empty.Add(SurveyForm.NameOf(question), said), null), CancellationToken.None);
                await Clinic.Settle();
            }
            else
            {
                await Texts(said);
            }
        }
    }

    /// <summary>Goes on to an instant: every survey is answered within two hours, with this score on PHQ items and calm answers to the rest; alerts are resolved.</summary>
    public async Task LiveUntil(string local, int phqItem)
    {
        while (Clinic.Now < At(local))
        {
            await Advance(TimeSpan.FromHours(2));
            await AnswerSurvey(question => question.Instrument.Id.StartsWith("phq", StringComparison.Ordinal) && !question.Item.AsksAboutSafety ? phqItem : Calm(question));
            await ResolveWhateverIsOpen();
            ClaimRoutine();
        }
    }

    // An attentive clinician, where a scenario is about something else.
    private async Task ResolveWhateverIsOpen()
    {
        if (await OpenAlert() is { } alert)
        {
            await Resolve(alert.AlertId, "medical-lead", Disposition.NotAnEmergency);
        }
    }

    /// <summary>The number of an answer that troubles nobody.</summary>
    public static int Calm(Question question) => question.Item.Id switch
    {
        "sleep-hours" => 8,
        "exercise-days" => 4,
        "therapy" or "meals" or "connection" or "meaningful" or "safe-home" => 1,
        "1" when question.Instrument.Id == "pulse" => 6,
        _ => 0,
    };

    private void ClaimRoutine()
    {
        foreach (var message in Unclaimed().Where(message => message.Kind is not (MessageKind.Invitation or MessageKind.ReminderStaff)))
        {
            _claimed.Add(message.Seq);
        }
    }

    /// <summary>A text with an id of the test's choosing arrives.</summary>
    public async Task<string[]> Receive(InboundText text)
    {
        var answers = await Clinic.Get<TextIntake>().Receive(text, ReplyVia.Response, CancellationToken.None);
        await Clinic.Settle();
        return [.. answers.Select(answer => answer.Body)];
    }

    /// <summary>The provider reports every message to the number as delivered.</summary>
    public async Task ConfirmDelivery(string to)
    {
        foreach (var message in Sent().Where(message => message.To == to))
        {
            await Clinic.Get<DeliveryReports>().Conclude(message.MessageId, MessageState.Delivered, null, null, CancellationToken.None);
        }

        await Clinic.Settle();
    }

    /// <summary>Closes a survey as its episode would at its end.</summary>
    public Task Expire(SurveyId surveyId) => AdvanceUntilClosed(surveyId);

    public async ValueTask DisposeAsync()
    {
        var left = Unclaimed();
        await Clinic.DisposeAsync();
        Assert.True(left.Count == 0, $"nobody claimed: {Describe(left)}");
    }

    private async Task AdvanceUntilClosed(SurveyId surveyId)
    {
        for (var hours = 0; hours < 72 && (await Document<Survey>(surveyId.Value)).IsOpen; hours++)
        {
            await Advance(TimeSpan.FromHours(1));
        }

        Assert.False((await Document<Survey>(surveyId.Value)).IsOpen);
    }

    private static string Describe(IEnumerable<SentMessage> messages) =>
        string.Join(" | ", messages.Select(m => $"{m.Seq} {ClinicTime.Local(m.At, Zone):MM-dd HH:mm:ss} {m.Channel} {m.Kind} to {m.To}: {m.Body}"));
}
