using System.Diagnostics;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Scheduling;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Proof;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Benchmarks;

/// <summary>A clinic on SQLite, in this process, with many patients; some of them have a survey open and answer it.</summary>
internal sealed class LargeClinic : IAsyncDisposable
{
    private const int Active = 64;
    private const int AtOnce = 16;
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 15, 0, 0, TimeSpan.Zero);
    private readonly TemporaryDirectory _data;
    private readonly SqliteStore _store;
    private readonly SimulatedClinic _clinic;
    private int _texts;
    private int _sessions;

    private LargeClinic(TemporaryDirectory data, SqliteStore store, SimulatedClinic clinic, int patients)
    {
        _data = data;
        _store = store;
        _clinic = clinic;
        Patients = patients;
    }

    public int Patients { get; }

    public static async Task<LargeClinic> With(int patients)
    {
        var data = new TemporaryDirectory();
        var store = SqliteStore.Open(data.Path);
        var clinic = await SimulatedClinic.Start(Start, store, readsKept: ReadCache.DefaultCapacity);
        var large = new LargeClinic(data, store, clinic, patients);
        for (var number = 0; number < Active; number++)
        {
            await large.Enroll(number, CancellationToken.None);
            await clinic.Get<CompleteSession>().Complete(
                Id(number), new Session(SessionId.Parse("s1"), Start, Route.Iv, 40, SessionPhase.Induction), CancellationToken.None);
        }

        // The check-in of the next day is open; then the others come, and their first texts stay in the outbox.
        await clinic.Advance(TimeSpan.FromHours(24));
        await Parallel.ForAsync(
            Active, patients, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancel) => await large.Enroll(number, cancel));
        return large;
    }

    /// <summary>Milliseconds of one answer after the other, of patients who answer and take it back.</summary>
    public async Task<List<double>> Answer(int count)
    {
        List<double> times = [];
        for (var i = 0; i < count; i++)
        {
            var text = new InboundText(
                FormattableString.Invariant($"SM{++_texts:D32}"), TextDriver.PhoneOf(_texts % Active), _texts / Active % 2 == 0 ? "0" : "BACK", OptOutType: null, HasMedia: false);
            times.Add(await Timed(() => _clinic.Get<TextIntake>().Receive(text, ReplyVia.Response, CancellationToken.None)));
        }

        return times;
    }

    /// <summary>Words of danger from the first patients, so that the worklist has something on it.</summary>
    public async Task Worry(int alerts)
    {
        for (var number = 0; number < alerts; number++)
        {
            await _clinic.Get<TextIntake>().Receive(
                new InboundText(FormattableString.Invariant($"SMw{number:D31}"), TextDriver.PhoneOf(number), "i want to die", null, false), ReplyVia.Response, CancellationToken.None);
        }
    }

    /// <summary>Milliseconds of one look at the worklist after the other.</summary>
    public async Task<List<double>> Look(int count)
    {
        List<double> times = [];
        for (var i = 0; i < count; i++)
        {
            times.Add(await Timed(() => _clinic.Get<ReadWorklist>().Read(CancellationToken.None)));
        }

        return times;
    }

    /// <summary>Milliseconds of one <c>Advance</c> of an episode with nothing to do after the other.</summary>
    public async Task<List<double>> Advance(int count)
    {
        List<double> times = [];
        for (var i = 0; i < count; i++)
        {
            var record = await _clinic.Get<PatientTransactions>().Read(Id(i % Active).Value, CancellationToken.None);
            times.Add(await Timed(() => _clinic.Get<DueWork>().Advance(record!.EpisodeId!.Value, CancellationToken.None)));
        }

        return times;
    }

    /// <summary>Milliseconds of one <c>Advance</c> after the other that a session has been recorded for: its signal is read, the course planned anew and written.</summary>
    public async Task<List<double>> Plan(int count)
    {
        List<double> times = [];
        for (var i = 0; i < count; i++)
        {
            var patient = Id(_sessions++ % Active);
            await _clinic.Get<CompleteSession>().Complete(
                patient,
                new Session(SessionId.Parse(FormattableString.Invariant($"b{_sessions}")), Start.AddMinutes(_sessions), Route.Iv, 40, SessionPhase.Induction),
                CancellationToken.None);
            var record = await _clinic.Get<PatientTransactions>().Read(patient.Value, CancellationToken.None);
            times.Add(await Timed(() => _clinic.Get<DueWork>().Advance(record!.EpisodeId!.Value, CancellationToken.None)));
        }

        return times;
    }

    public async ValueTask DisposeAsync()
    {
        await _clinic.DisposeAsync();
        await _store.DisposeAsync();
        _data.Dispose();
    }

    private async Task Enroll(int number, CancellationToken cancel) => await _clinic.Get<EnrollPatient>().Enroll(
        new Enrollment(
            ProofPatient.New(Id(number).Value, TextDriver.PhoneOf(number)),
            [],
            "benchmark"),
        cancel);

    private static PatientId Id(int number) => PatientId.Parse(FormattableString.Invariant($"P{number}"));

    private static async Task<double> Timed<T>(Func<Task<T>> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task<double> Timed(Func<Task> work)
    {
        var began = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
