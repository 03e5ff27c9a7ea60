using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Scheduling;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Simulation;

/// <summary>A clinic in virtual time: the same use cases as in production, on a store, a clock that is turned and a fake provider.</summary>
public sealed class SimulatedClinic : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private int _texts;

    private SimulatedClinic(ServiceProvider services, VirtualClock clock, IRecordStore record)
    {
        _services = services;
        Clock = clock;
        Record = record;
    }

    // The same run says the same.
    private static CodeEntropy SeededCodes()
    {
        var taken = 0;
        return () => SHA256.HashData(BitConverter.GetBytes(Interlocked.Increment(ref taken)));
    }

    public VirtualClock Clock { get; }

    public DateTimeOffset Now => Clock.GetUtcNow();

    public IServiceProvider Services => _services;

    public FakeProvider Provider => Get<FakeProvider>();

    /// <summary>The record as an onlooker reads it, who is no part of the clinic.</summary>
    public IRecordStore Record { get; }

    /// <summary>A clinic with the sample roster.</summary>
    /// <param name="at">When it opens.</param>
    /// <param name="store">Its record.</param>
    /// <param name="roster">Another roster than the sample one.</param>
    /// <param name="readsKept">Documents kept as they were read; 0 reads the JSON again before every step, so that every scenario tests what is stored.</param>
    /// <param name="protocol">What new episodes start with; null: the shipped standard.</param>
    /// <param name="record">Where onlookers read; null: <paramref name="store"/>. Another one when the store counts or fails.</param>
    /// <param name="replace">Puts other services in the place of the clinic's, such as a provider that fails.</param>
    public static async Task<SimulatedClinic> Start<TStore>(
        DateTimeOffset at, TStore store, OnCallRoster? roster = null, int readsKept = 0, Protocol? protocol = null, IRecordStore? record = null,
        Action<IServiceCollection>? replace = null)
        where TStore : class, IRecordStore, IDueTimes
    {
        var clock = new VirtualClock(at);
        var collection = new ServiceCollection()
            .AddLogging()
            .AddSingleton(new ReadCache(readsKept))
            .AddSingleton(SeededCodes())
            .AddSingleton(protocol is null ? ProtocolCatalog.Shipped : new ProtocolCatalog(protocol, [protocol]))
            .AddLocalClinic(store, clock, SampleClinic.Settings, SampleClinic.Deployment);
        replace?.Invoke(collection);
        var services = collection.BuildServiceProvider();
        var simulation = new SimulatedClinic(services, clock, record ?? store);
        await simulation.Get<RosterStore>().Store(roster ?? SampleClinic.Roster, CancellationToken.None);
        return simulation;
    }

    /// <summary>One of the clinic's use cases.</summary>
    public T Get<T>()
        where T : notnull =>
        _services.GetRequiredService<T>();

    /// <summary>Runs what is due now.</summary>
    public Task Settle() => Get<DuePump>().RunDue(CancellationToken.None);

    /// <summary>Turns the clock by a span, everything on the way at its own due time.</summary>
    public Task Advance(TimeSpan span) => AdvanceTo(Now + span);

    /// <summary>Turns the clock to an instant, everything on the way at its own due time.</summary>
    public Task AdvanceTo(DateTimeOffset instant) => Get<DuePump>().TurnTo(instant, Turn, CancellationToken.None);

    /// <summary>A phone sends a text, and the webhook answers.</summary>
    public async Task<IReadOnlyList<ReplyText>> Text(string from, string body, string? optOutType = null)
    {
        var text = NewText(from, body, optOutType);
        Provider.List(text);
        return await Receive(text);
    }

    /// <summary>The webhook takes a text.</summary>
    public async Task<IReadOnlyList<ReplyText>> Receive(InboundText text)
    {
        var answers = await Get<TextIntake>().Receive(text, ReplyVia.Response, CancellationToken.None);
        await Settle();
        return answers;
    }

    /// <summary>A phone sends a text whose webhook never arrives: only the provider's list has it.</summary>
    public void TextLostOnTheWay(string from, string body) => Provider.List(NewText(from, body, null));

    public async Task<EnrollmentOutcome> Enroll(Enrollment enrollment)
    {
        var outcome = await Get<EnrollPatient>().Enroll(enrollment, CancellationToken.None);
        await Settle();
        return outcome;
    }

    public async Task<SessionOutcome> Complete(Domain.Values.PatientId patient, Domain.Sessions.Session session)
    {
        var outcome = await Get<CompleteSession>().Complete(patient, session, CancellationToken.None);
        await Settle();
        return outcome;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private Task Turn(DateTimeOffset instant)
    {
        Clock.TurnTo(instant);
        return Task.CompletedTask;
    }

    private InboundText NewText(string from, string body, string? optOutType) => new($"SM{++_texts:D32}", from, body, optOutType, HasMedia: false);
}
