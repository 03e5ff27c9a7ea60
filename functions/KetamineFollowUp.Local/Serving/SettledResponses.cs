using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Scheduling;

namespace KetamineFollowUp.Local.Serving;

/// <summary>
/// On a virtual clock a call is answered only once everything that it made due has been done, and calls come one at a time:
/// what a caller sees next does not depend on how fast they look.
/// </summary>
internal sealed partial class SettledResponses(DuePump pump, SentLog sent, ILogger<SettledResponses> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        await _one.WaitAsync(context.RequestAborted);
        try
        {
            var response = context.Response.Body;
            using var held = new MemoryStream();
            context.Response.Body = held;
            try
            {
                await next(context);
                await Settle();
            }
            finally
            {
                context.Response.Body = response;
            }

            held.Position = 0;
            await held.CopyToAsync(response, context.RequestAborted);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    // Even when the caller has gone: what was accepted is done.
    private async Task Settle()
    {
        try
        {
            await pump.RunDue(CancellationToken.None);
            await sent.Written;
        }
        catch (StoreUnavailableException)
        {
            // What is due stands in the store; the next call finds it.
            LogUnsettled(log);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store is unavailable: what is due waits for the next call")]
    private static partial void LogUnsettled(ILogger logger);
}
