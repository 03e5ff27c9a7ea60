using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Outcomes;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>How far the clinic's own PHQ-9 totals lie from each patient's line.</summary>
public sealed class ReadSpread(IRecordStore store)
{
    /// <summary>Over every patient; measured when their course was last looked at.</summary>
    public async Task<OwnLineSpread> Read(CancellationToken cancel) => OwnLineSpread.Sum(
        (await store.AllWaiting<PatientOutcomes>(DocumentTypes.Outcomes, DateTimeOffset.UnixEpoch, cancel)).Select(one => one.Spread ?? OwnLineSpread.None));
}
