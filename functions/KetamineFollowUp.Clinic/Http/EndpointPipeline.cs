using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>What stands in front of every endpoint: headers, body limit, forgery check, and errors that say nothing of the inside.</summary>
public sealed class EndpointPipeline(ILogger<EndpointPipeline> logger, ILookNotes looks, ClinicSettings clinic)
{
    /// <summary>How long a caller waits before trying again when the store does not answer, in seconds. ASSUMPTION.</summary>
    private const string RetryAfterSeconds = "5";

    /// <summary>
    /// How long a provider waits for its answer: Twilio hangs up at 15 s, and what follows the answer takes up to 1 s more. Then it is
    /// told to try again. What has begun goes on, so the text may be on record by then; if not, the reconciliation finds it.
    /// </summary>
    public TimeSpan WebhookDeadline { get; init; } = TimeSpan.FromSeconds(12);

    public RequestDelegate Wrap(ClinicEndpoint endpoint) => async context =>
    {
        SecurityHeaders.Apply(context, endpoint.Caller);
        try
        {
            var result = await InTime(endpoint, context);
            if (endpoint.Shows is not null && result is not Problem && result is not IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status300MultipleChoices })
            {
                await looks.Note(context, endpoint);
            }

            await Show(result, endpoint.Caller, context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone; nobody reads an answer.
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            var problem = Explain(e, endpoint, context);
            context.Response.Clear();
            SecurityHeaders.Apply(context, endpoint.Caller);
            if (problem.Status == StatusCodes.Status503ServiceUnavailable)
            {
                context.Response.Headers.RetryAfter = RetryAfterSeconds;
            }

            await Show(problem, endpoint.Caller, context);
        }
    };

    private async Task<IResult> InTime(ClinicEndpoint endpoint, HttpContext context)
    {
        var work = Enter(endpoint, context);
        if (endpoint.Caller != CallerKind.Webhook)
        {
            return await work;
        }

        try
        {
            return await work.WaitAsync(WebhookDeadline);
        }
        catch (TimeoutException) when (!work.IsCompleted)
        {
            _ = Outlive(work, endpoint, context.TraceIdentifier);
            throw new StoreUnavailableException("The record did not answer within the deadline of webhooks.");
        }
    }

    private async Task Outlive(Task work, ClinicEndpoint endpoint, string requestId)
    {
        try
        {
            await work;
            logger.LogWarning("{Method} {Pattern} {RequestId}: done after its caller was told to try again", endpoint.Method, endpoint.Pattern, requestId);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogWarning(
                "{Method} {Pattern} {RequestId}: {ExceptionType} after its caller was told to try again",
                endpoint.Method, endpoint.Pattern, requestId, e.GetType().FullName);
        }
    }

    private static async Task<IResult> Enter(ClinicEndpoint endpoint, HttpContext context)
    {
        if (RequestForgery.IsCrossSite(context.Request))
        {
            return Problems.From(new Rejection.Forbidden("Requests from other sites are not accepted."));
        }

        if (context.Request.ContentLength > endpoint.BodyLimit)
        {
            return Problems.TooLarge(endpoint.BodyLimit);
        }

        context.Request.Body = new BodyLimitStream(context.Request.Body, endpoint.BodyLimit);
        return await endpoint.Handle(context);
    }

    private Task Show(IResult result, CallerKind caller, HttpContext context)
    {
        if (result is not Problem problem)
        {
            return result.ExecuteAsync(context);
        }

        context.Response.Headers.CacheControl = "no-store";
        return (ErrorView.Suits(caller, context.Request) ? new ErrorView(problem, caller, clinic.Phone) : (IResult)problem).ExecuteAsync(context);
    }

    // The exception's message may quote a document, so only its type is logged.
    private Problem Explain(Exception e, ClinicEndpoint endpoint, HttpContext context)
    {
        switch (e)
        {
            case BodyTooLargeException tooLarge:
                return Problems.TooLarge(tooLarge.Limit);
            case BadHttpRequestException bad:
                return Problems.BadHttp(bad.StatusCode);
            case StoreUnavailableException:
                logger.LogWarning("{Method} {Pattern} {RequestId}: the store is unavailable", endpoint.Method, endpoint.Pattern, context.TraceIdentifier);
                return Problems.Unavailable;
            default:
                logger.LogError(
                    "{Method} {Pattern} {RequestId}: {ExceptionType}", endpoint.Method, endpoint.Pattern, context.TraceIdentifier, e.GetType().FullName);
                return Problems.Unexpected(context.TraceIdentifier);
        }
    }
}
