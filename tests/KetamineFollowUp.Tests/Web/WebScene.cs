using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Protocols;

namespace KetamineFollowUp.Tests.Web;

/// <summary>A clinic with one patient, and a browser.</summary>
internal sealed class WebScene : IAsyncDisposable
{
    public const string Phone = "+12025551001";
    public static readonly SurveyId SurveyId = SurveyId.Parse("P1~e-s1~day-7");
    private readonly MemoryStore _store;

    private WebScene(SimulatedClinic clinic, MemoryStore store)
    {
        Clinic = clinic;
        _store = store;
        Browser = new Browser(clinic);
    }

    public SimulatedClinic Clinic { get; }

    public Browser Browser { get; }

    public static PatientId Patient { get; } = PatientId.Parse("P1");

    public static async Task<WebScene> WithPatient(Func<Patient, Patient>? but = null, OnCallRoster? roster = null, Protocol? protocol = null)
    {
        var store = new MemoryStore();
        var clinic = await SimulatedClinic.Start(DateTimeOffset.Parse("2026-03-09T15:00:00Z", CultureInfo.InvariantCulture), store, roster, protocol: protocol ?? NoBaseline.Protocol);
        await clinic.Enroll(new Enrollment((but ?? (patient => patient))(Sample()), [], "enrolment"));
        return new WebScene(clinic, store);
    }

    /// <summary>Opens a survey of the instruments' first versions and gives its page's path.</summary>
    public Task<string> Survey(params string[] instruments) => Survey(instruments, ImmutableDictionary<string, int>.Empty);

    /// <summary>The same with their newest versions.</summary>
    public Task<string> NewestSurvey(params string[] instruments) =>
        Survey(instruments, instruments.ToImmutableDictionary(id => id, id => InstrumentCatalog.Shipped.Get(id).Version));

    private async Task<string> Survey(string[] instruments, ImmutableDictionary<string, int> versions)
    {
        var survey = new Survey
        {
            SurveyId = SurveyId,
            CheckInId = "day-7",
            Instruments = [.. instruments],
            Versions = versions,
            Phase = SessionPhase.Induction,
            OpenedAt = Clinic.Now,
            ExpiresAt = Clinic.Now + TimeSpan.FromHours(48),
        };
        await Change(transaction =>
        {
            transaction.Put(DocumentTypes.Survey, SurveyId.Value, survey);
            transaction.Record = transaction.Record with { OpenSurveyId = SurveyId };
        });
        return await Link();
    }

    /// <summary>Opens the link and answers the question that it shows; null leaves it blank.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">Another question is shown.</exception>
    public async Task<PageAnswer> Answer(string link, string field, string? value)
    {
        var page = await Browser.Get(link);
        Assert.Equal([field], Markup.Of(page).FieldNames().Where(name => name.Contains('.')));
        return await Browser.Fill(link, page, value is null ? [] : [(field, value)]);
    }

    public async Task<string> Link() => new Uri(await Clinic.Get<SurveyLinks>().ForPatient(await Survey(), CancellationToken.None)).AbsolutePath;

    public Task<Survey> Survey() => Document<Survey>(SurveyId.Value);

    public Task Change(Action<PatientTransaction> change) => Clinic.Get<PatientTransactions>().Change(
        Patient.Value,
        transaction =>
        {
            change(transaction);
            return Task.FromResult(true);
        },
        CancellationToken.None);

    public async Task<PatientRecord> Record() => (await Clinic.Get<PatientTransactions>().Read(Patient.Value, CancellationToken.None))!;

    public async Task<Alert?> OpenAlert() => (await Record()).OpenAlert is { } open ? await Document<Alert>(open.AlertId.Value) : null;

    public Task<T> Document<T>(string id) => Document<T>(RecordIds.Partition(id), id);

    public async Task<T> Document<T>(string partition, string id) =>
        RecordJson.Read<T>((await _store.Read(new DocumentKey(Container.Care, partition, id), CancellationToken.None))!.Document.Body);

    public async Task<IReadOnlyList<T>> All<T>(string type, string partition = "P1") =>
        [.. (await _store.Query(Container.Care, partition, type, null, 1000, CancellationToken.None)).Select(stored => RecordJson.Read<T>(stored.Document.Body))];

    /// <summary>What changes with every change of the patient's facts.</summary>
    public async Task<string> Fingerprint() =>
        (await _store.Read(new DocumentKey(Container.Care, Patient.Value, RecordIds.Patient), CancellationToken.None))!.ETag;

    /// <summary>Texts of a kind to the patient's phone.</summary>
    public async Task<IReadOnlyList<SentMessage>> TextsToPatient(MessageKind kind)
    {
        await Clinic.Settle();
        return [.. (await Clinic.Get<SentLog>().After(0, CancellationToken.None)).Where(message => message.To == Phone && message.Kind == kind)];
    }

    public ValueTask DisposeAsync() => Clinic.DisposeAsync();

    /// <summary>Every item of an instrument with the same answer.</summary>
    public static IEnumerable<(string Name, string Value)> Answers(string instrument, int items, int value) =>
        Enumerable.Range(1, items).Select(item => ($"{instrument}.{item}", value.ToString(CultureInfo.InvariantCulture)));

    private static Patient Sample() => new()
    {
        PatientId = Patient,
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(Phone),
        Email = EmailAddress.Parse("sam@patient.example"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsLink,
        Consents = new Consents(Sms: true, Email: true, SmsReply: false),
        Address = "1 Main St",
        EmergencyContact = new EmergencyContact("Alex", PhoneNumber.Parse("+12025551002")),
    };
}
