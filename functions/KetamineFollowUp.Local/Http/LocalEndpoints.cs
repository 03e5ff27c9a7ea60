using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Local.Http;

/// <summary>What only this host serves: the clock, and what would have left the building.</summary>
public sealed class LocalEndpoints(ClockControl clock, SentLog sent)
{
    public ImmutableArray<ClinicEndpoint> All =>
    [
        new("POST", "/local/clock", CallerKind.LocalOnly, Turn),
        new("GET", "/local/outbox", CallerKind.LocalOnly, Outbox),
    ];

    private async Task<IResult> Turn(HttpContext context) =>
        await (await JsonBody.Read<ClockBody>(context)).Match(Turn, invalid => Task.FromResult(Problems.From(invalid)));

    private async Task<IResult> Turn(ClockBody body)
    {
        if (!clock.CanTurn)
        {
            return Problems.From(new Rejection.Conflict("The server runs on the real clock; start it with --clock INSTANT to turn it."));
        }

        var field = body.To is null ? "advance" : "to";
        var target = (body.Advance, body.To) switch
        {
            ({ } advance, null) => IsoDuration.After(clock.Now, advance),
            (null, { } to) => to,
            _ => null,
        };
        return target is not { } instant
            ? Refuse(field, body is { Advance: not null, To: null } ? "must be an ISO 8601 duration, such as PT24H" : "give either advance or to")
            : (await clock.To(instant)).Match(
                now => Results.Json(new { now }, JsonBody.Options),
                () => Problems.From(new Rejection.Conflict("The server runs on the real clock.")),
                why => Refuse(field, why));
    }

    private async Task<IResult> Outbox(HttpContext context)
    {
        var after = context.Request.Query["after"].ToString();
        var seq = 0L;
        return after.Length > 0 && !long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out seq)
            ? Refuse("after", "must be a number, 0 or more")
            : Results.Json(new { messages = await sent.After(seq, context.RequestAborted) }, RecordJson.Options);
    }

    private static IResult Refuse(string field, string why) => Problems.From(Rejection.Unprocessable.Field(field, why));

    /// <summary>Either one.</summary>
    private sealed record ClockBody(string? Advance = null, DateTimeOffset? To = null);
}
