using KetamineFollowUp.Clinic.Record;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Whether the clinic can work: the store answers.</summary>
public sealed class HealthEndpoints(IRecordStore store)
{
    // ASSUMPTION: a monitor waits about this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly DocumentKey Any = new(Container.Clinic, "clinic", "health");

    internal IEnumerable<ClinicEndpoint> Endpoints => [new("GET", "/healthz", CallerKind.Health, Check)];

    private async Task<IResult> Check(HttpContext context)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(Patience);
        try
        {
            // There is no such document; that the store says so is the sign.
            await store.Read(Any, limit.Token);
        }
        catch (Exception e) when (e is not OutOfMemoryException && !context.RequestAborted.IsCancellationRequested)
        {
            throw new StoreUnavailableException("the store does not answer", e);
        }

        return JsonResponse.Ok(new { status = "ok" });
    }
}
