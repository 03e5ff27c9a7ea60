using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Scheduling;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Costs;
using KetamineFollowUp.Simulation.Stores;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Stores;

/// <summary>A clinic in virtual time with one patient after a session, every use case measured by itself.</summary>
internal sealed class RecordedClinic : IAsyncDisposable
{
    private readonly MemoryStore _documents;
    private readonly CountingStore<MemoryStore> _store;
    private readonly HashSet<string> _reported = [];
    private int _texts;

    private RecordedClinic(SimulatedClinic clinic, MemoryStore documents, CountingStore<MemoryStore> store)
    {
        Clinic = clinic;
        _documents = documents;
        _store = store;
    }

    public SimulatedClinic Clinic { get; }

    public PatientId Patient { get; } = PatientId.Parse("P1");

    public static async Task<RecordedClinic> AfterSession(string local)
    {
        var documents = new MemoryStore();
        var store = new CountingStore<MemoryStore>(documents);
        var recorded = new RecordedClinic(await SimulatedClinic.Start(Scene.At(local), store), documents, store);
        await recorded.Clinic.Enroll(new Enrollment(recorded.NewPatient(), [], "enrolment"));
        await recorded.Clinic.Complete(recorded.Patient, new Session(SessionId.Parse("s1"), recorded.Clinic.Now, Route.Iv, 40, SessionPhase.Induction));
        return recorded;
    }

    /// <summary>What the clinic does by itself until an instant: processes advanced, messages sent, deliveries reported.</summary>
    public async Task<StoreCost> RunUntil(string local)
    {
        var cost = await RunDue();
        while (_documents.NextDue() is { } next && next <= Scene.At(local))
        {
            Clinic.Clock.TurnTo(next);
            cost += await RunDue();
        }

        Clinic.Clock.TurnTo(Scene.At(local));
        return cost;
    }

    /// <summary>What one text costs until it is answered.</summary>
    public Task<StoreCost> Text(string body, string? sid = null) =>
        _store.Measure(() => Clinic.Get<TextIntake>().Receive(
            new InboundText(sid ?? $"SM{++_texts:D32}", Scene.Phone, body, null, HasMedia: false), ReplyVia.Response, CancellationToken.None));

    /// <summary>Answers the open survey to its end.</summary>
    public async Task<List<StoreCost>> AnswerAll()
    {
        var costs = new List<StoreCost>();
        while (await Asked() is { } question)
        {
            costs.Add(await Text(Answer(question)));
            Clinic.Clock.TurnTo(Clinic.Now + TimeSpan.FromSeconds(3));
        }

        return costs;
    }

    /// <summary>The open survey; null when none is.</summary>
    public async Task<Survey?> OpenSurvey()
    {
        var record = await Document<PatientRecord>(RecordIds.Patient);
        return record.OpenSurveyId is { } id ? await Document<Survey>(id.Value) : null;
    }

    public ValueTask DisposeAsync() => Clinic.DisposeAsync();

    // What may only be asked on a page is left open.
    private async Task<Question?> Asked() => await OpenSurvey() is { LinkOnly: false } survey ? SurveyPath.Current(survey, InstrumentCatalog.Shipped) : null;

    private static string Answer(Question question) => question.Item.Kind == ItemKind.Words ? "0" : $"{Scene.Calm(question)}";

    private async Task<StoreCost> RunDue()
    {
        var cost = StoreCost.None;
        while (await _documents.Due(Clinic.Now, 200, CancellationToken.None) is { Count: > 0 } due)
        {
            foreach (var document in due.Select(stored => stored.Document))
            {
                cost += await _store.Measure(() => Clinic.Get<DueWork>().Run(
                    document.Key.Id, document.Key.Partition, document.Type, CancellationToken.None));
            }

            cost += await ReportDeliveries();
        }

        return cost;
    }

    // As the provider does, once for every message that left through the outbox.
    private async Task<StoreCost> ReportDeliveries()
    {
        var cost = StoreCost.None;
        var sent = await _documents.Query(Container.Care, Patient.Value, DocumentTypes.Message, null, 1000, CancellationToken.None);
        foreach (var message in sent.Select(stored => RecordJson.Read<OutgoingMessage>(stored.Document.Body)))
        {
            if (message is { State: MessageState.Sent, Attempts: > 0 } && _reported.Add(message.MessageId))
            {
                cost += await _store.Measure(() => Clinic.Get<DeliveryReports>().Conclude(
                    message.MessageId, MessageState.Delivered, null, null, CancellationToken.None));
            }
        }

        return cost;
    }

    private async Task<T> Document<T>(string id) =>
        RecordJson.Read<T>((await _documents.Read(new DocumentKey(Container.Care, Patient.Value, id), CancellationToken.None))!.Document.Body);

    private Patient NewPatient() => new()
    {
        PatientId = Patient,
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(Scene.Phone),
        Email = EmailAddress.Parse("sam@patient.example"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };
}
