using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>The one way a call runs: read, check every field, and only then do it.</summary>
internal static class RequestValidation
{
    /// <summary>A call with a JSON body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="time">The clock.</param>
    /// <param name="read">Makes the input of what was sent, noting faults; null only beside a fault.</param>
    /// <param name="act">Does it; runs only when there is no fault.</param>
    public static async Task<IResult> With<TBody, TInput>(
        HttpContext context, TimeProvider time, Func<TBody, FieldCheck, TInput?> read, Func<TInput, CancellationToken, Task<IResult>> act)
        where TBody : notnull
        where TInput : class
    {
        var parsed = await JsonBody.Read<TBody>(context);
        return await parsed.Match(
            body => Run(context, time, check => read(body, check), act),
            rejection => Task.FromResult(Problems.From(rejection)));
    }

    /// <summary>A call without a body.</summary>
    public static Task<IResult> Run<TInput>(
        HttpContext context, TimeProvider time, Func<FieldCheck, TInput?> read, Func<TInput, CancellationToken, Task<IResult>> act)
        where TInput : class
    {
        var check = new FieldCheck(time.GetUtcNow());
        var input = read(check);
        return check.Rejection is { } rejection ? Task.FromResult(Problems.From(rejection))
            : input is null ? throw new InvalidOperationException("an input without a fault is missing")
            : act(input, context.RequestAborted);
    }

    /// <summary>A part of the path.</summary>
    public static string Path(this HttpContext context, string name) => context.Request.RouteValues[name] as string ?? "";
}
