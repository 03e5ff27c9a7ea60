using System.Globalization;
using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Workflows;
using KetamineFollowUp.Local.Provider;
using KetamineFollowUp.Local.Simulation;

namespace KetamineFollowUp.Tests.Properties;

/// <summary>A random course of one patient over a store and a provider that fail now and then; what happened is kept for the invariants.</summary>
public sealed class RandomHistory
{
    public const string Phone = "+15550101001";
    private const double FaultRate = 0.05;
    private static readonly string[] Texts =
        ["0", "1", "2", "3", "5", "back", "yes", "no", "hello there", "I want to kill myself", "not suicidal", "STOP", "START", "HELP", "", "9", "wrong number"];

    private static readonly PatientId Patient = PatientId.Parse("P1");
    private readonly Random _random;
    private readonly FaultyStore _store;
    private readonly Simulation _clinic;
    private int _texts;
    private int _sessions;

    private RandomHistory(Random random, FaultyStore store, Simulation clinic)
    {
        _random = random;
        _store = store;
        _clinic = clinic;
    }

    /// <summary>Instants between which the patient was opted out, as the texts taken say.</summary>
    public List<(DateTimeOffset From, DateTimeOffset To)> OptedOut { get; } = [];

    /// <summary>When words of danger were taken.</summary>
    public List<DateTimeOffset> CrisisWords { get; } = [];

    public IReadOnlyList<SentMessage> Sent { get; private set; } = [];

    public IReadOnlyList<Alert> Alerts { get; private set; } = [];

    public bool HasOverdueWork { get; private set; }

    public static async Task<RandomHistory> Run(int seed, int steps)
    {
        var random = new Random(seed);
        var store = new FaultyStore(random);
        var start = new DateTimeOffset(2026, 2, 20, 15, 0, 0, TimeSpan.Zero).AddHours(random.Next(0, 24 * 30));
        await using var clinic = await Simulation.Start(start, store);
        var history = new RandomHistory(random, store, clinic);
        await history.Live(steps);
        return history;
    }

    private async Task Live(int steps)
    {
        await _clinic.Enrol(new Enrolment(NewPatient(), [], "h"));
        for (var step = 0; step < steps; step++)
        {
            _store.FaultRate = FaultRate;
            _clinic.Provider.Break(Phone, NextFault());
            await OneEvent();
        }

        // The faults end; what was left undone is done.
        _store.FaultRate = 0;
        _clinic.Provider.Break(Phone, null);
        await _clinic.Advance(TimeSpan.FromHours(2));
        HasOverdueWork = (await _store.Due(_clinic.Now, 10, CancellationToken.None)).Count > 0;
        Sent = await _clinic.Get<SentLog>().After(0, CancellationToken.None);
        Alerts = [.. await Stored(DocumentTypes.Alert), .. await Stored(DocumentTypes.ResolvedAlert)];
    }

    private Task OneEvent() => _random.Next(10) switch
    {
        < 4 => Turn(),
        < 8 => TextIn(Texts[_random.Next(Texts.Length)]),
        8 => Session(),
        _ => Staff(),
    };

    private Task Turn() => _clinic.Advance(TimeSpan.FromMinutes(Math.Pow(10, 0.5 + (3 * _random.NextDouble()))));

    private async Task TextIn(string body)
    {
        // Lost on the way, or the webhook fails half way: reconciliation finds it either way.
        var text = new InboundText("SM" + (++_texts).ToString(CultureInfo.InvariantCulture), Phone, body, body == "STOP" ? "STOP" : null, false);
        _clinic.Provider.List(text);
        try
        {
            if (_random.Next(5) > 0)
            {
                await _clinic.Get<TextIntake>().Receive(text, AnswerBy.Response, CancellationToken.None);
            }
        }
        catch (StoreUnavailableException)
        {
            // The provider saw a 503 and gives up.
        }

        await _clinic.Advance(TimeSpan.FromMinutes(5));
        _store.FaultRate = 0;
        await _clinic.Advance(TimeSpan.FromMinutes(5));
        if (body.Contains("kill", StringComparison.Ordinal))
        {
            CrisisWords.Add(_clinic.Now);
        }

        var optedOut = (await _clinic.Get<PatientDesk>().Read(Patient.Value, CancellationToken.None))!.Patient!.OptedOut;
        if (optedOut && (OptedOut.Count == 0 || OptedOut[^1].To != DateTimeOffset.MaxValue))
        {
            OptedOut.Add((_clinic.Now, DateTimeOffset.MaxValue));
        }
        else if (!optedOut && OptedOut.Count > 0 && OptedOut[^1].To == DateTimeOffset.MaxValue)
        {
            OptedOut[^1] = (OptedOut[^1].From, _clinic.Now - TimeSpan.FromMinutes(11));
        }
    }

    private async Task Session()
    {
        try
        {
            var session = new Session(SessionId.Parse($"s{++_sessions}"), _clinic.Now - TimeSpan.FromHours(_random.Next(0, 100)), Route.Iv, 40, SessionPhase.Induction);
            await _clinic.Get<SessionDesk>().Complete(Patient, session, CancellationToken.None);
        }
        catch (StoreUnavailableException)
        {
            // The integration would ask again.
        }
    }

    private async Task Staff()
    {
        _store.FaultRate = 0;
        if ((await _clinic.Get<PatientDesk>().Read(Patient.Value, CancellationToken.None))!.OpenAlert is { } open)
        {
            var desk = _clinic.Get<AlertDesk>();
            await desk.Acknowledge(open.AlertId, StaffId.Parse("medical-lead"), CancellationToken.None);
            if (_random.Next(2) == 0)
            {
                await desk.Resolve(open.AlertId, StaffId.Parse("medical-lead"), Disposition.ReachedSafe, null, CancellationToken.None);
            }
        }
    }

    private SendOutcome? NextFault() => _random.Next(8) switch
    {
        0 => new SendOutcome.Unknown(),
        1 => new SendOutcome.Refused(Refusal.Busy),
        _ => null,
    };

    private async Task<IEnumerable<Alert>> Stored(string type) =>
        (await _store.Query(Container.Care, Patient.Value, type, null, 1000, CancellationToken.None)).Select(d => RecordJson.Read<Alert>(d.Document.Body));

    private static Patient NewPatient() => new()
    {
        PatientId = Patient,
        PreferredName = "Sam",
        Phone = PhoneNumber.Parse(Phone),
        TimeZone = "America/New_York",
        Language = Language.En,
        Indication = Indication.Depression,
        Channel = FollowUpChannel.SmsReply,
        Consents = new Consents(true, false, true),
    };
}
