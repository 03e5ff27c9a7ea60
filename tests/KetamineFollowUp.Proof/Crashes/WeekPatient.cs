using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Proof.Crashes;

/// <summary>A patient of the scripted week: how they follow up, and what they answer.</summary>
/// <param name="Number">From 0; everything else follows from it.</param>
internal sealed partial record WeekPatient(int Number)
{
    public string Id => FormattableString.Invariant($"P{Number}");

    public string Phone => TextDriver.PhoneOf(Number);

    private string Email => FormattableString.Invariant($"patient{Number}@mail.example");

    // Six in ten answer by text, two on a page whose link comes by text, two on one whose link comes by email.
    private string Channel => (Number % 5) switch
    {
        1 => "email-link",
        2 => "sms-link",
        _ => "sms-reply",
    };

    // Three in ten tell of suicidal thoughts wherever they are asked about them: by text, and on pages of both kinds.
    private bool IsSuicidal => Number % 10 is 2 or 3 or 6;

    public bool IsReachedAt(string address) => address == Phone || address == Email;

    // One in ten leaves a check-in to its reminders.
    public bool Answers(int step) => (Number + step) % 10 != 9;

    public WeekStep.Call Enrollment(DateTimeOffset start) => new("/api/patients", JsonSerializer.Serialize(new
    {
        patientId = Id,
        preferredName = "Sam",
        phone = Phone,
        email = Email,
        timeZone = "America/New_York",
        language = "en",
        indication = "depression",
        channel = Channel,
        consents = new { sms = true, email = true, smsReply = true },
        baseline = new[] { new { instrument = "phq-9", takenAt = start.AddDays(-3), total = 18 } },
    }));

    public WeekStep.Call Session(DateTimeOffset start) => new("/api/sessions", JsonSerializer.Serialize(new
    {
        sessionId = "s1",
        patientId = Id,
        completedAt = start.AddMinutes(-Number),
        route = "iv",
        doseMg = 40,
        phase = "induction",
    }));

    /// <summary>What they reply to a text; null when it asks nothing that a number answers.</summary>
    public string? Reply(string text) => Question().IsMatch(text) ? AnswerTo(text) : null;

    /// <summary>The form that they send from a page; null when it asks nothing that a number answers.</summary>
    public string? Form(string html)
    {
        var asked = Asked().Match(html);
        var answer = AnswerTo(WebUtility.HtmlDecode(html));
        if (!asked.Success || !Offered().Matches(html).Any(offered => offered.Groups["value"].Value == answer))
        {
            return null;
        }

        var fields = WebUtility.HtmlDecode(asked.Groups["fields"].Value);
        return string.Create(CultureInfo.InvariantCulture, $"asked={Uri.EscapeDataString(fields)}&{string.Join('&', fields.Split(' ').Select(field => $"{field}={answer}"))}");
    }

    private string AnswerTo(string question) => IsSuicidal && Thoughts().IsMatch(question) ? "1" : "0";

    [GeneratedRegex(@"(?<![0-9])0[ -]", RegexOptions.CultureInvariant)]
    private static partial Regex Question();

    [GeneratedRegex("better off dead|wished you were dead", RegexOptions.CultureInvariant)]
    private static partial Regex Thoughts();

    [GeneratedRegex("name=\"asked\" value=\"(?<fields>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();

    [GeneratedRegex("type=\"(?:radio|checkbox)\"[^>]* value=\"(?<value>[0-9]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Offered();
}
