using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>A clinic of many patients in trouble at once, with one clinician on call.</summary>
internal sealed class ManyAtOnce(SimulatedClinic clinic) : IAsyncDisposable
{
    public const string OnCallPhone = "+12025550102";
    public const string OnCallEmail = "night@clinic.example";
    public const string BackupPhone = "+12025550103";

    public static readonly DateTimeOffset Start = Scene.At("2026-03-02 10:00");

    public SimulatedClinic Clinic => clinic;

    public static async Task<ManyAtOnce> Of(int patients, IRecordStore? record = null, Action<IServiceCollection>? replace = null)
    {
        var store = new MemoryStore();
        var many = new ManyAtOnce(await SimulatedClinic.Start(Start, store, record: record, replace: replace));
        await many.Enroll(patients);
        return many;
    }

    public async Task Enroll(int patients)
    {
        for (var number = 1; number <= patients; number++)
        {
            await clinic.Enroll(new Enrollment(Patient(number), [], "enrolment"));
        }
    }

    /// <summary>A patient's words, taken in; what they make due is not run yet.</summary>
    public Task Writes(int number, string words) =>
        clinic.Get<TextIntake>().Receive(new InboundText($"SM{number:D4}-{words.Length}-{clinic.Now.Ticks}", Phone(number), words, null, HasMedia: false), ReplyVia.Response, CancellationToken.None);

    /// <summary>Emergencies of the patients of these numbers, all within ten seconds.</summary>
    public async Task EmergenciesOf(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            await clinic.Text(Phone(number), "I am going to kill myself tonight");
            await clinic.Advance(TimeSpan.FromMilliseconds(500));
        }
    }

    public async Task<Alert> AlertOf(int number)
    {
        var stored = await clinic.Record.Query(Container.Care, $"P{number}", DocumentTypes.Alert, null, 2, CancellationToken.None);
        return RecordJson.Read<Alert>(Assert.Single(stored).Document.Body);
    }

    public async Task<IReadOnlyList<Alert>> Alerts(int patients)
    {
        var alerts = new List<Alert>();
        for (var number = 1; number <= patients; number++)
        {
            alerts.Add(await AlertOf(number));
        }

        return alerts;
    }

    /// <summary>The pages that have left on a channel to an address, oldest first.</summary>
    public async Task<IReadOnlyList<SentMessage>> Pages(Channel channel, string to) =>
        [.. (await clinic.Get<SentLog>().After(0, CancellationToken.None)).Where(message => message.Kind == MessageKind.Page && message.Channel == channel && message.To == to)];

    /// <summary>How many seconds after the start each page left.</summary>
    public async Task<double[]> Seconds(Channel channel, string to) => [.. (await Pages(channel, to)).Select(page => (page.At - Start).TotalSeconds)];

    public ValueTask DisposeAsync() => clinic.DisposeAsync();

    public static string Phone(int number) => $"+1202556{1000 + number}";

    private static Patient Patient(int number) => new()
    {
        PatientId = PatientId.Parse($"P{number}"),
        PreferredName = $"Patient {number}",
        Phone = PhoneNumber.Parse(Phone(number)),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };
}
