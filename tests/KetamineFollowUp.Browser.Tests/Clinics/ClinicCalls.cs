using System.Text.Json;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Inbound;

namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>What happens at the clinic beside its pages, through the interface that the practice's software uses.</summary>
public sealed partial class ClinicCalls(Uri clinic) : ClinicHttp(clinic)
{
    // What the local clinic signs with, unless it is told otherwise.
    private const string Token = "local-dev-token";

    /// <summary>The clinic's clock.</summary>
    public async Task<DateTimeOffset> Now() => (await Post("/local/clock", new { advance = "PT0S" })).GetProperty("now").GetDateTimeOffset();

    /// <summary>Turns the clock by a duration such as <c>PT15M</c>; everything that falls due is done.</summary>
    public Task Turn(string by) => Post("/local/clock", new { advance = by });

    public Task TurnTo(string instant) => Post("/local/clock", new { to = instant });

    /// <summary>Enrolls a patient whose baseline was taken three days ago, unless told otherwise.</summary>
    public async Task Enroll(NewPatient patient, string? baselineAt = null) =>
        await Post("/api/patients", patient.Request(baselineAt ?? $"{(await Now()).AddDays(-3):O}"));

    /// <summary>Half an hour ago, unless told otherwise.</summary>
    public async Task CompleteSession(NewPatient patient, string id = "s1", string? at = null, string phase = "induction") => await Post(
        "/api/sessions",
        new { sessionId = id, patientId = patient.Id, completedAt = at ?? $"{(await Now()).AddMinutes(-30):O}", route = "iv", doseMg = 40, phase });

    /// <summary>A form filled in at the clinic.</summary>
    public Task Score(NewPatient patient, string at, int total, string instrument = "phq-9") =>
        Post($"/api/patients/{patient.Id}/scores", new { instrument, takenAt = at, by = "nurse", total });

    /// <summary>
    /// Enrolls a patient who responded to sessions in January (18 to 4) and was twice on the loss line at the end of February. The
    /// alert that came of it is resolved.
    /// </summary>
    public async Task LoseResponse(NewPatient patient)
    {
        await Enroll(patient, baselineAt: "2026-01-02T15:00:00Z");
        await CompleteSession(patient, at: "2026-01-05T15:00:00Z");
        await CompleteSession(patient, "s2", "2026-01-08T15:00:00Z");
        foreach (var (day, total) in new[] { ("01-12", 7), ("01-19", 6), ("01-26", 4), ("02-09", 5), ("02-20", 15), ("02-27", 16) })
        {
            await Score(patient, $"2026-{day}T15:00:00Z", total);
        }

        await Resolve(patient);
    }

    /// <summary>A text from a phone.</summary>
    public Task Text(string from, string body) => Send("/local/text", 303, [("from", from), ("body", body)]);

    /// <summary>Somebody has spoken with the patient.</summary>
    public async Task Resolve(NewPatient patient) => await Post(
        $"/api/alerts/{await AlertOf(patient)}/resolve", new { by = "day-clinician", disposition = "reached-safe", note = "Spoke by phone." });

    /// <summary>The texts and emails that left for a number or address, oldest first; of one kind only, where one is named.</summary>
    public async Task<IReadOnlyList<string>> SentTo(string to, string? kind = null) =>
    [
        .. (await Get("/local/outbox")).GetProperty("messages").EnumerateArray()
            .Where(message => message.GetProperty("to").GetString() == to && (kind is null || message.GetProperty("kind").GetString() == kind))
            .Select(message => message.GetProperty("body").GetString()!),
    ];

    /// <summary>The path of the link in the last message that carried one to a number or address.</summary>
    public async Task<string> LastLink(string to)
    {
        var link = (await SentTo(to)).Select(body => Link().Match(body)).LastOrDefault(match => match.Success);
        Assert.True(link is not null, $"no message to {to} carried a link");
        return new Uri(link.Value).PathAndQuery;
    }

    /// <summary>Sends a survey page's form, as a phone would; the fields need not be on the page.</summary>
    public Task Answer(string link, params (string Name, string Value)[] fields) => Send(link, 303, fields);

    /// <summary>The carrier reports that nothing arrives at a number any more (30005, unknown destination), signed as Twilio signs it.</summary>
    public async Task ReportUnknownNumber(string to)
    {
        var path = $"/webhooks/twilio/status/{await LastMessageTo(to)}";
        (string Name, string Value)[] report = [("ErrorCode", "30005"), ("MessageStatus", "undelivered")];
        var signed = TwilioSignature.Of(Token, Origin + path, report.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        await Send(path, 204, report, (TwilioSignature.Header, signed));
    }

    /// <summary>The phone of whoever is on call now.</summary>
    public async Task<string> PhoneOnCall()
    {
        var who = (await Get($"/api/roster/on-call?at={await Now():yyyy-MM-dd'T'HH:mm:ss'Z'}")).GetProperty("onCall")[0].GetString();
        return (await Get("/api/roster")).GetProperty("members").EnumerateArray()
            .Single(member => member.GetProperty("staffId").GetString() == who).GetProperty("phone").GetString()!;
    }

    /// <summary>The id of a patient's latest alert; null: that of an unknown number.</summary>
    public Task<string> AlertOf(NewPatient? patient) => LatestOf("/api/alerts?state=all", "alerts", "alertId", patient);

    /// <summary>The id of a patient's latest booster review.</summary>
    public Task<string> ReviewOf(NewPatient patient) => LatestOf("/api/boosters?state=all", "reviews", "reviewId", patient);

    /// <summary>An alert as the interface tells it.</summary>
    public async Task<JsonElement> Alert(string id) =>
        (await Get("/api/alerts?state=all")).GetProperty("alerts").EnumerateArray().Single(alert => alert.GetProperty("alertId").GetString() == id);

    /// <summary>A booster review as the interface tells it.</summary>
    public async Task<JsonElement> Review(string id) =>
        (await Get("/api/boosters?state=all")).GetProperty("reviews").EnumerateArray().Single(review => review.GetProperty("reviewId").GetString() == id);

    /// <summary>What a patient's timeline says of a kind, such as <c>answer</c>.</summary>
    public async Task<IReadOnlyList<JsonElement>> Timeline(NewPatient patient, string kind) =>
    [
        .. (await Get($"/api/patients/{patient.Id}/timeline")).GetProperty("entries").EnumerateArray()
            .Where(entry => entry.GetProperty("kind").GetString() == kind),
    ];

    private async Task<string> LastMessageTo(string to) => (await Get("/local/outbox")).GetProperty("messages").EnumerateArray()
        .Last(message => message.GetProperty("to").GetString() == to).GetProperty("messageId").GetString()!;

    // Ids count up: the latest is the last.
    private async Task<string> LatestOf(string path, string list, string id, NewPatient? patient)
    {
        var ids = (await Get(path)).GetProperty(list).EnumerateArray().Where(one => one.GetProperty("patientId").GetString() == patient?.Id)
            .Select(one => one.GetProperty(id).GetString()!);
        var latest = ids.Max(StringComparer.Ordinal);
        Assert.True(latest is not null, $"{patient?.Id ?? "an unknown number"} has none of the {list}");
        return latest;
    }

    [GeneratedRegex(@"https?://[^\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
