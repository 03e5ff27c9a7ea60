using KetamineFollowUp.Domain.Looks;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>One entry of the HTTP table that every host serves.</summary>
/// <param name="Method">The HTTP method, upper case.</param>
/// <param name="Pattern">A route pattern with a leading slash, such as <c>/api/patients/{id}</c>.</param>
/// <param name="Caller">Who calls it.</param>
/// <param name="Handle">Reads the request, runs the use case, answers.</param>
public sealed record ClinicEndpoint(string Method, string Pattern, CallerKind Caller, Func<HttpContext, Task<IResult>> Handle)
{
    /// <summary>The usual largest body: 64 KiB.</summary>
    public const int DefaultBodyLimit = 64 * 1024;

    /// <summary>What of patients it shows, so that the look is kept; null: nothing.</summary>
    public LookKind? Shows { get; init; }

    /// <summary>The largest body in bytes; more is answered 413. A provider's event batches may need more than the default.</summary>
    public int BodyLimit { get; init; } = DefaultBodyLimit;
}
