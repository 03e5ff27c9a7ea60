using KetamineFollowUp.Clinic.Worklist;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>Reads the worklist after every step, as whoever is on call would: at the end most alerts are resolved or equal.</summary>
internal sealed class WorklistWatch(SimulatedClinic clinic)
{
    private readonly List<string> _broken = [];

    /// <summary>What stood in the wrong place, in words.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Looks once.</summary>
    public async Task Look(int step)
    {
        var worklist = await clinic.Get<ReadWorklist>().Read(CancellationToken.None);
        _broken.AddRange(
            from patient in worklist.Alerts.Index()
            where patient.Item.PatientId is not null
            from above in worklist.Alerts.Take(patient.Index)
            where above.PatientId is null && above.Severity <= patient.Item.Severity
            select FormattableString.Invariant($"after step {step} {above.AlertId} of an unknown number stands above {patient.Item.AlertId} of a patient, no less severe"));
    }
}
