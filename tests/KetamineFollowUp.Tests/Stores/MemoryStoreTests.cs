using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Stores;

public sealed class MemoryStoreTests : LocalStoreContract
{
    protected override Task<IRecordStore> OpenEmpty() => Task.FromResult<IRecordStore>(new MemoryStore());

    protected override ValueTask Close() => default;
}
