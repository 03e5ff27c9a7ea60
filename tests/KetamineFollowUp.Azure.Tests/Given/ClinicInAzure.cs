using System.Globalization;
using KetamineFollowUp.Azure.SignIn;
using KetamineFollowUp.Azure.Telemetry;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Azure.Tests.Given;

/// <summary>The services of the Functions app on a store in memory and a fake provider, with the sample roster.</summary>
internal sealed class ClinicInAzure : IAsyncDisposable
{
    public const string PatientPhone = "+12025551001";
    private readonly ServiceProvider _services;
    private int _texts;

    private ClinicInAzure(ServiceProvider services) => _services = services;

    /// <summary>
    /// A Monday morning in New York, years ahead: orchestrations wait by the real clock, and on a virtual clock that stands
    /// then, nothing they wait for comes to pass.
    /// </summary>
    public static DateTimeOffset Monday { get; } = DateTimeOffset.Parse("2040-03-05T15:00:00Z", CultureInfo.InvariantCulture);

    /// <summary>Who is on call then.</summary>
    public static string OnCall { get; } = RosterRules.At(SampleClinic.Roster, Monday).Primary[0].Value;

    public static PatientId Patient { get; } = PatientId.Parse("P1");

    public static async Task<ClinicInAzure> Open(TimeProvider time, Protocol? protocol = null, IRecordStore? store = null, bool signIn = true)
    {
        var services = new ServiceCollection().AddLogging().AddMetrics();
        services.AddSingleton(store ?? new MemoryStore());
        services.AddSingleton(time);
        services.AddSingleton<ClinicMeter>();
        services.AddSingleton<BacklogGauges>();
        services.AddSingleton<SentLog>();
        services.AddSingleton<FakeProvider>();
        services.AddSingleton<ITextSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<IEmailSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<ICallSender>(provider => provider.GetRequiredService<FakeProvider>());
        services.AddSingleton<IInboundTexts>(provider => provider.GetRequiredService<FakeProvider>());
        if (protocol is not null)
        {
            services.AddSingleton(new ProtocolCatalog(protocol, [protocol]));
        }

        services.AddHosting(SampleClinic.Settings, SampleClinic.Deployment, new SignInSettings(signIn));
        var clinic = new ClinicInAzure(services.BuildServiceProvider());
        await clinic.Get<RosterStore>().Store(SampleClinic.Roster, CancellationToken.None);
        return clinic;
    }

    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    public async Task Enroll() =>
        Assert.IsType<EnrollmentOutcome.Enrolled>(await Get<EnrollPatient>().Enroll(new Enrollment(NewPatient, [Before], "enrolment"), CancellationToken.None));

    /// <summary>The patient writes; the answers of the webhook's response.</summary>
    public async Task<IReadOnlyList<ReplyText>> Text(string body) =>
        await Get<TextIntake>().Receive(NewText(body), ReplyVia.Response, CancellationToken.None);

    public InboundText NewText(string body) => new($"SM{++_texts:D32}", PatientPhone, body, OptOutType: null, HasMedia: false);

    /// <summary>Whatever has left so far.</summary>
    public Task<IReadOnlyList<SentMessage>> Sent() => Get<SentLog>().After(0, CancellationToken.None);

    /// <summary>The pages by text that a staff member got.</summary>
    public async Task<int> PagesTo(string staffId)
    {
        var phone = SampleClinic.Roster.Members.Single(member => member.StaffId.Value == staffId).Phone.Value;
        return (await Sent()).Count(message => message is { Kind: MessageKind.Page, Channel: Channel.Sms } && message.To == phone);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Reading Before { get; } = new("phq-9", Monday.AddDays(-1), 18, "moderately-severe", SafetyAnswer.Unknown, "clinic");

    public static Patient NewPatient { get; } = new()
    {
        PatientId = Patient,
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(PatientPhone),
        Email = EmailAddress.Parse("sam@patient.example"),
        TimeZone = IanaZone.Parse("America/New_York"),
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(Sms: true, Email: true, SmsReply: true),
    };
}
