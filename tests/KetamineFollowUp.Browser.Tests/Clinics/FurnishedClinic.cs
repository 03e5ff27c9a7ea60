[assembly: AssemblyFixture(typeof(KetamineFollowUp.Browser.Tests.Clinics.FurnishedClinic))]

namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>
/// A clinic on a busy Thursday afternoon, with every kind of page to look at. Tests share it: they look, and change nothing.
/// </summary>
public sealed class FurnishedClinic : IAsyncDisposable
{
    private readonly Lazy<Task<(OpenClinic Clinic, IReadOnlyDictionary<string, string> Paths)>> _furnished = new(Furnish);

    public Task<OpenClinic> Clinic => Of(furnished => furnished.Clinic);

    /// <summary>Where a page of that name is.</summary>
    public Task<string> PathOf(string page) => Of(furnished => furnished.Paths[page]);

    public async ValueTask DisposeAsync()
    {
        if (_furnished.IsValueCreated)
        {
            await (await Clinic).DisposeAsync();
        }
    }

    private async Task<T> Of<T>(Func<(OpenClinic Clinic, IReadOnlyDictionary<string, string> Paths), T> part) => part(await _furnished.Value);

    private static async Task<(OpenClinic, IReadOnlyDictionary<string, string>)> Furnish()
    {
        var clinic = await OpenClinic.At("2026-03-02T15:00:00Z", Furnishing.Stuck);
        try
        {
            return (clinic, await new Furnishing(clinic.Calls).Furnish());
        }
        catch
        {
            await clinic.DisposeAsync();
            throw;
        }
    }
}
