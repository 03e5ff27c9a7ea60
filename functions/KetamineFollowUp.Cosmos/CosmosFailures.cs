using System.Net;
using KetamineFollowUp.Clinic.Record;
using Microsoft.Azure.Cosmos;

namespace KetamineFollowUp.Cosmos;

/// <summary>Tells a service that is busy or away from a wrong setting or a bug. What the SDK retries has been retried by then.</summary>
/// <remarks>Source of the codes: HTTP status codes for Azure Cosmos DB, and their sub-statuses in the SDK's troubleshooting pages.</remarks>
internal static class CosmosFailures
{
    // 404 is also said of a replica that lags behind the session, and of a container that is not there.
    private const int ReadSessionNotAvailable = 1002;

    // ASSUMPTION: the SDK may try on for minutes where an account cannot be reached; the caller of a use case waits for seconds.
    private static readonly TimeSpan AnsweredWithin = TimeSpan.FromSeconds(10);

    private const HttpStatusCode RetryWith = (HttpStatusCode)449;

    /// <summary>Runs a call; whatever means "try again later" becomes a <see cref="StoreUnavailableException"/>.</summary>
    public static async Task<T> Guard<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(AnsweredWithin);
        try
        {
            // The SDK does not look at the token while it introduces itself to an account.
            return await call(patience.Token).WaitAsync(patience.Token);
        }
        catch (CosmosException failure)
        {
            throw Of(failure.StatusCode, failure.SubStatusCode, failure);
        }
        catch (OperationCanceledException failure) when (!cancel.IsCancellationRequested)
        {
            throw new StoreUnavailableException("Cosmos DB did not answer in time", failure);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new StoreUnavailableException("Cosmos DB cannot be reached", failure);
        }
    }

    /// <summary>Throws unless the response is a success or one that the caller expects.</summary>
    public static void Check(ResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw Of(response.StatusCode, SubStatus(response.Headers), null);
        }
    }

    /// <summary>The exception for a failed call.</summary>
    public static Exception Of(HttpStatusCode status, int subStatus, Exception? inner) => status switch
    {
        HttpStatusCode.RequestTimeout or HttpStatusCode.Gone or HttpStatusCode.TooManyRequests or RetryWith
            or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout =>
            new StoreUnavailableException($"Cosmos DB answered {(int)status}", inner!),
        HttpStatusCode.NotFound when subStatus == ReadSessionNotAvailable =>
            new StoreUnavailableException($"Cosmos DB answered {(int)status}/{subStatus}", inner!),
        HttpStatusCode.RequestEntityTooLarge =>
            new ArgumentException("the batch is larger than the 2 MB that Cosmos DB takes", inner),
        _ => new InvalidOperationException($"Cosmos DB answered {(int)status}/{subStatus}: see its settings, its containers and the app's roles", inner),
    };

    /// <summary>The detail behind a status; 0: none.</summary>
    public static int SubStatus(Headers headers) => int.TryParse(headers["x-ms-substatus"], out var value) ? value : 0;
}
