using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Local.Provider;
using KetamineFollowUp.Local.Scheduling;

namespace KetamineFollowUp.Local.Simulation.Populations;

/// <summary>
/// Some of the population at a clinic of their own: patients do not meet, so a large population is many small clinics, which
/// take as many processors as there are and the time of one patient times their number.
/// </summary>
internal sealed class Cohort
{
    // Days of the six sessions of an induction course.
    private static readonly int[] InductionDays = [0, 2, 4, 7, 9, 11];
    private readonly Simulation _clinic;
    private readonly Agenda _agenda = new();
    private readonly Queue<SentMessage> _arrived = new();
    private readonly Dictionary<string, ScriptedPatient> _patients = [];
    private readonly ScriptedStaff _staff;
    private readonly Rules _rules;
    private readonly Tally _tally = new();
    private readonly DateTimeOffset _end;

    private Cohort(Simulation clinic, long seed, DateTimeOffset end)
    {
        _clinic = clinic;
        _end = end;
        _rules = new Rules(clinic, _tally);
        _staff = new ScriptedStaff(clinic, _agenda, seed, _tally);
    }

    /// <summary>Runs patients number <paramref name="from"/> to <paramref name="to"/>, the latter excluded, from start to end.</summary>
    public static async Task<Tally> Run(int from, int to, long seed, DateTimeOffset start, int days)
    {
        await using var clinic = await Simulation.Start(start, new MemoryStore(), readsKept: ReadCache.DefaultCapacity);
        var cohort = new Cohort(clinic, seed, start.AddDays(days));
        clinic.Get<SentLog>().Added += cohort._arrived.Enqueue;
        for (var number = from; number < to; number++)
        {
            cohort.Add(number, seed, start, days);
        }

        new Rounds(clinic, cohort._agenda, cohort._staff, cohort._tally).PlanAfter(DateOnly.FromDateTime(start.UtcDateTime));
        await cohort.Live();
        return cohort._tally;
    }

    private void Add(int number, long seed, DateTimeOffset start, int days)
    {
        var dice = new Dice(seed, number);
        var patient = new ScriptedPatient(_clinic, _agenda, People.Patient(number, dice), dice, _tally, _rules);
        _patients[patient.Patient.Phone.Value] = patient;
        _patients[patient.Patient.Email!] = patient;

        // Courses begin one after the other, over the first third of the time and four weeks at most.
        var day = DateOnly.FromDateTime(start.UtcDateTime).AddDays(1 + dice.Whole(0, Math.Min(28, days / 3)));
        var hour = new TimeOnly(dice.Whole(9, 14), dice.Whole(0, 59));
        _agenda.At(ClinicTime.At(day, hour, patient.Zone), () => Enrol(patient));
        foreach (var session in InductionDays)
        {
            _agenda.At(ClinicTime.At(day.AddDays(1 + session), hour, patient.Zone), () => patient.Treated(SessionPhase.Induction));
        }
    }

    private async Task Enrol(ScriptedPatient patient)
    {
        _tally.Count("patients");
        _tally.Count("patients who will respond", patient.Illness.Responds ? 1 : 0);
        var baseline = People.Baseline(patient.Patient.Indication, patient.Illness.Share(_clinic.Now), _clinic.Now);
        await _clinic.Enrol(new Enrolment(patient.Patient, baseline, patient.Id));
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
        foreach (var patient in _patients.Values.Distinct())
        {
            if (_clinic.Now > patient.Patient.EnrolledAt)
            {
                await Count(patient);
            }
        }
    }

    private async Task Count(ScriptedPatient patient)
    {
        if (await Outcome.Of(_clinic, patient, _tally))
        {
            await _rules.CheckEnd(patient.Id);
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

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other : one;
}
