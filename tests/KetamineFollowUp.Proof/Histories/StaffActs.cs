using KetamineFollowUp.Clinic.Alerts;
using KetamineFollowUp.Clinic.Boosters;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What staff do: sessions, the patient's standing, alerts, boosters.</summary>
internal sealed class StaffActs(SimulatedClinic clinic, PatientFile file)
{
    private static readonly StaffId Lead = StaffId.Parse("medical-lead");
    private int _sessions;

    public async Task Treat(int hoursAgo) => await clinic.Get<CompleteSession>().Complete(
        History.Patient,
        new Session(SessionId.Parse($"s{++_sessions}"), clinic.Now.AddHours(-hoursAgo), Route.Iv, 40, SessionPhase.Induction),
        CancellationToken.None);

    public Task Void() => _sessions == 0
        ? Task.CompletedTask
        : clinic.Get<VoidSession>().Void(History.Patient, SessionId.Parse($"s{_sessions}"), Lead, "by mistake", CancellationToken.None);

    public Task Set(PatientStatus status) => Change(new PatientPatch { Status = new Optional<PatientStatus>(true, status) });

    public Task Pause(int hours) => Change(new PatientPatch
    {
        Status = new Optional<PatientStatus>(true, PatientStatus.Paused),
        PausedUntil = new Optional<DateTimeOffset?>(true, clinic.Now.AddHours(hours)),
    });

    public Task Consent(bool isGiven) => Change(new PatientPatch { Consents = new ConsentPatch(isGiven, null, null) });

    public Task NoteKnown()
    {
        var today = DateOnly.FromDateTime(clinic.Now.UtcDateTime);
        var note = new KnownIdeation
        {
            Level = KnownIdeationLevel.WishToBeDead,
            Until = today.AddDays(30),
            EndsAt = clinic.Now.AddDays(30),
            SafetyPlanReviewedOn = today,
            NotedAt = clinic.Now,
        };
        return clinic.Get<NoteKnownIdeation>().Make(History.Patient, note, Lead, CancellationToken.None);
    }

    public Task Acknowledge() => WithAlert(id => clinic.Get<AlertActions>().Acknowledge(id, Lead, CancellationToken.None));

    public Task Resolve(bool reached) => WithAlert(id => clinic.Get<AlertActions>().Resolve(
        id, Lead, reached ? Disposition.ReachedSafe : Disposition.NotReached, null, CancellationToken.None));

    public async Task Approve()
    {
        if ((await file.Record())?.ReviewId is { } review)
        {
            await clinic.Get<DecideReview>().RecordDecision(review, new ReviewDecision(ReviewVerdict.Approve, Lead, null, null), CancellationToken.None);
        }
    }

    private Task<PatientChangeOutcome> Change(PatientPatch patch) => clinic.Get<ChangePatient>().Change(History.Patient, patch, CancellationToken.None);

    private async Task WithAlert(Func<AlertId, Task> act)
    {
        if ((await file.Record())?.OpenAlert is { } open)
        {
            await act(open.AlertId);
        }
    }
}
