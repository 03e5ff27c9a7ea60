using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Costs;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Scheduling;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>
/// Some of the population at a clinic of their own: patients do not meet, so a large population is many small clinics, which
/// take as many processors as there are and the time of one patient times their number.
/// </summary>
internal sealed class Cohort
{
    private readonly PopulationPlan _plan;
    private readonly SimulatedClinic _clinic;
    private readonly Agenda _agenda = new();
    private readonly Queue<SentMessage> _arrived = new();
    private readonly Dictionary<string, ScriptedPatient> _patients = [];
    private readonly ScriptedStaff _staff;
    private readonly PopulationRules _rules;
    private readonly Tally _tally = new();
    private readonly DateTimeOffset _end;

    private Cohort(SimulatedClinic clinic, PopulationPlan plan, DateTimeOffset end)
    {
        _clinic = clinic;
        _plan = plan;
        _end = end;
        _rules = new PopulationRules(clinic, _agenda, plan.Protocol.SendWindow, _tally);
        _staff = new ScriptedStaff(clinic, _agenda, plan, PatientOf, _tally);
    }

    /// <summary>Runs patients number <paramref name="from"/> to <paramref name="to"/>, the latter excluded, from start to end.</summary>
    public static async Task<Tally> Run(PopulationPlan plan, int from, int to, DateTimeOffset start)
    {
        var record = new MemoryStore();
        var store = new CountingStore<MemoryStore>(record);
        await using var clinic = await SimulatedClinic.Start(
            start, store, readsKept: ReadCache.DefaultCapacity, protocol: plan.Protocol, record: record);
        var cohort = new Cohort(clinic, plan, start.AddDays(plan.Days));
        clinic.Get<SentLog>().Added += cohort._arrived.Enqueue;
        for (var number = from; number < to; number++)
        {
            cohort.Add(number, start);
        }

        new Rounds(clinic, cohort._agenda, cohort._staff, cohort._tally).PlanAfter(DateOnly.FromDateTime(start.UtcDateTime));
        await cohort.Live();
        cohort._tally.Spent(store.Cost);
        await cohort.Count();
        return cohort._tally;
    }

    private void Add(int number, DateTimeOffset start)
    {
        var dice = Untreated.DiceOf(number, _plan.Seed);
        var person = People.Patient(number, dice);
        var zone = person.TimeZone;

        // Courses begin one after the other, over the first third of the time and four weeks at most.
        var day = DateOnly.FromDateTime(start.UtcDateTime).AddDays(1 + dice.Whole(0, Math.Min(28, _plan.Days / 3)));
        var hour = new TimeOnly(dice.Whole(9, 14), dice.Whole(0, 59));
        var course = ScriptedCourse.Of(_plan, number, ClinicTime.At(day.AddDays(1), hour, zone));
        var patient = new ScriptedPatient(
            _clinic, _agenda, person with { Indication = course.Indication ?? person.Indication }, course.Condition, _plan.Maintenance, dice, _tally, _rules);
        _patients[patient.Patient.Phone!.Value.Value] = patient;
        _patients[patient.Patient.Email!.Value.Value] = patient;
        _agenda.At(ClinicTime.At(day, hour, zone), () => Enroll(patient, dice));
        foreach (var session in course.Sessions)
        {
            var onDay = (int)Math.Round(session.Day);
            _agenda.At(ClinicTime.At(day.AddDays(1 + onDay), hour, zone), () => patient.Treated(session.Phase));
        }
    }

    private async Task Enroll(ScriptedPatient patient, SeededRandom dice)
    {
        _tally.Count("patients");
        var baseline = People.Baseline(patient.Patient.Indication, patient.Condition, _clinic.Now, dice);
        await _clinic.Enroll(new Enrollment(patient.Patient, baseline, patient.Id));
    }

    private async Task Live()
    {
        var pump = _clinic.Get<DuePump>();
        while (Earlier(await pump.NextStop(CancellationToken.None), _agenda.Next) is { } next && next <= _end)
        {
            await _clinic.AdvanceTo(next);
            React();
            await _agenda.Run(next);
            React();
        }

        await _clinic.AdvanceTo(_end);
    }

    private async Task Count()
    {
        foreach (var patient in _patients.Values.Distinct())
        {
            if (await Outcome.Of(_clinic, patient, _tally))
            {
                await _rules.CheckEnd(patient.Id);
            }
        }
    }

    private void React()
    {
        while (_arrived.TryDequeue(out var message))
        {
            if (message.Audience == Audience.Staff)
            {
                _staff.Receive(message);
            }
            else if (_patients.TryGetValue(message.To, out var patient))
            {
                patient.Receive(message);
                if (message.Kind == MessageKind.Crisis)
                {
                    // Else the outbox would send it again a minute later.
                    _agenda.At(_clinic.Now + TimeSpan.FromSeconds(3), () => _staff.Delivered(message.MessageId));
                }
            }
        }
    }

    private ScriptedPatient? PatientOf(PatientId? id) => _patients.Values.FirstOrDefault(patient => patient.Patient.PatientId == id);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
