using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.Definitions;

/// <summary>An answer is read for years in the version that was asked: a clinic does not start with a version that says something else than it did.</summary>
public sealed class ChangedInstrumentTests
{
    [Theory]
    [InlineData("phq-9.json", "phq-9", 1)]
    [InlineData("phq-9.v2.json", "phq-9", 2)]
    [InlineData("pulse.json", "pulse", 1)]
    [InlineData("after-session.v2.json", "after-session", 2)]
    public async Task Other_words_in_a_version_that_ran_here_stop_the_start_by_name(string file, string id, int version)
    {
        var store = new MemoryStore();
        Assert.Null(await FirstFault(store, InstrumentCatalog.Shipped));
        Assert.Equal(
            $"instrument {id} version {version} was stored with other content. A version never changes: give the changed instrument a new version.",
            await FirstFault(store, Catalog(file, json => json.Replace("\"source\": \"", "\"source\": \"Changed. ", StringComparison.Ordinal))));
        Assert.Null(await FirstFault(store, InstrumentCatalog.Shipped));
    }

    [Fact]
    public async Task A_changed_version_is_kept_by_nobody_who_refused_to_start()
    {
        var store = new MemoryStore();
        await FirstFault(store, InstrumentCatalog.Shipped);
        var changed = Catalog("pulse.json", json => json.Replace("the worst", "the very worst", StringComparison.Ordinal));
        Assert.NotNull(await FirstFault(store, changed));
        Assert.NotNull(await FirstFault(store, changed));
    }

    [Fact]
    public async Task A_new_version_beside_the_old_one_starts_and_is_kept_from_then_on()
    {
        var store = new MemoryStore();
        await FirstFault(store, InstrumentCatalog.Shipped);
        var pulse = ShippedDefinition.Of("pulse.json").Json.Replace("\"version\": 1", "\"version\": 7", StringComparison.Ordinal);
        Assert.Null(await FirstFault(store, With(new InstrumentFile("pulse.v7.json", pulse))));
        var changed = new InstrumentFile("pulse.v7.json", pulse.Replace("the worst", "the very worst", StringComparison.Ordinal));
        Assert.Contains("instrument pulse version 7", await FirstFault(store, With(changed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_has_one_version_less_starts_and_the_version_stays_known()
    {
        var store = new MemoryStore();
        var pulse = ShippedDefinition.Of("pulse.json").Json.Replace("\"version\": 1", "\"version\": 7", StringComparison.Ordinal);
        Assert.Null(await FirstFault(store, With(new InstrumentFile("pulse.v7.json", pulse))));
        Assert.Null(await FirstFault(store, InstrumentCatalog.Shipped));
        Assert.NotNull(await FirstFault(store, With(new InstrumentFile("pulse.v7.json", pulse.Replace("the worst", "the very worst", StringComparison.Ordinal)))));
    }

    private static Task<string?> FirstFault(IRecordStore store, InstrumentCatalog catalog) => ShippedDefinitionsCheck.FirstFault(store, catalog, CancellationToken.None);

    private static InstrumentCatalog Catalog(string changed, Func<string, string> change) =>
        Load(ShippedDefinition.All.Where(file => file.IsInstrument).Select(file => new InstrumentFile(file.Name, file.Name == changed ? Changed(file.Json, change) : file.Json)));

    private static string Changed(string json, Func<string, string> change)
    {
        var after = change(json);
        Assert.NotEqual(json, after);
        return after;
    }

    private static InstrumentCatalog With(InstrumentFile one) =>
        Load(ShippedDefinition.All.Where(file => file.IsInstrument).Select(file => new InstrumentFile(file.Name, file.Json)).Append(one));

    private static InstrumentCatalog Load(IEnumerable<InstrumentFile> files) =>
        InstrumentCatalog.Load(files).Match(catalog => catalog, faults => throw new InvalidOperationException(string.Join("; ", faults)));
}
