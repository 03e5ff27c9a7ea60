using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>The problems that endpoints and the pipeline answer with.</summary>
public static class Problems
{
    public static IResult From(Rejection rejection) => rejection.Match(
        r => Of(StatusCodes.Status400BadRequest, "Bad request", r.Detail),
        r => Of(StatusCodes.Status403Forbidden, "Forbidden", r.Detail),
        r => Of(StatusCodes.Status404NotFound, "Not found", r.What),
        r => Of(StatusCodes.Status409Conflict, "Conflict", r.Detail),
        r => Of(StatusCodes.Status410Gone, "Gone", r.Detail),
        r => Of(StatusCodes.Status422UnprocessableEntity, "Unprocessable content", "Some fields are not valid.") with { Errors = r.Errors });

    /// <summary>404 for a patient id that nobody has.</summary>
    internal static IResult NoSuchPatient { get; } = From(new Rejection.NotFound("There is no patient with this id."));

    /// <summary>409 for what somebody has done before.</summary>
    /// <param name="what">What was done, such as <c>resolved</c>.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="at">When.</param>
    internal static IResult Already(string what, string by, DateTimeOffset at) => From(
        new Rejection.Conflict(string.Create(CultureInfo.InvariantCulture, $"Already {what} by {by} at {at:yyyy-MM-dd'T'HH:mm:ss'Z'}.")));

    internal static Problem TooLarge(int limit) =>
        Of(StatusCodes.Status413PayloadTooLarge, "Content too large", $"A body may have at most {limit} bytes.");

    /// <summary>The request ended early or broke HTTP; the server chose the status.</summary>
    internal static Problem BadHttp(int status) => Of(status, "Bad request", "The request could not be read.");

    /// <param name="requestId">What the log calls this request, so that a caller can quote it.</param>
    internal static Problem Unexpected(string requestId) =>
        Of(StatusCodes.Status500InternalServerError, "Unexpected error", $"Something went wrong on our side. Request {requestId}.");

    internal static Problem Unavailable { get; } =
        Of(StatusCodes.Status503ServiceUnavailable, "Unavailable", "The record cannot be reached right now. Please try again.");

    private static Problem Of(int status, string title, string detail) => new() { Status = status, Title = title, Detail = detail };
}
