[assembly: AssemblyFixture(typeof(KetamineFollowUp.Browser.Tests.Clinics.FurnishedClinic))]

namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>
/// A clinic on a busy Thursday afternoon, with every kind of page to look at. Tests share it: they look, and change nothing.
/// </summary>
public sealed class FurnishedClinic : IAsyncDisposable
{
    private static readonly NewPatient Responder = NewPatient.Sam;
    private static readonly NewPatient InCrisis = NewPatient.Maria;
    private static readonly NewPatient Calm = new("P3", "Robin", "+15550101003");
    private static readonly NewPatient Texter = new("P4", "Casey", "+15550101004") { Channel = "sms-reply" };
    private static readonly NewPatient Helped = new("P5", "Jordan", "+15550101005");
    private static readonly NewPatient InHand = new("P6", "Ana", "+15550101006");

    // What staff fill in about a patient, and where.
    private static readonly (string Page, string Slug)[] Forms =
    [
        ("note", "note"), ("session", "session"), ("paper form", "paper-form"), ("medication change", "medication"), ("hold", "hold"),
        ("safety plan", "safety-plan"), ("pause", "status"), ("contact", "contact"), ("void session", "void"),
    ];

    private readonly Lazy<Task<OpenClinic>> _clinic;
    private readonly Dictionary<string, string> _paths = new() { ["unknown link"] = "/s/nothing", ["no such alert"] = "/clinic/alerts/nothing" };

    public FurnishedClinic() => _clinic = new(Furnish);

    /// <summary>Its pages by the name that tests give them, and words that only this page has.</summary>
    public static TheoryData<string, string> Pages { get; } = new()
    {
        { "survey question", "Not at all" },
        { "crisis panel", "Thank you for telling us" },
        { "crisis panel in Spanish", "Gracias por decirnos" },
        { "thank-you page", "That is all for now" },
        { "answered survey", "They have been answered already" },
        { "expired survey", "The time to answer them has passed" },
        { "unknown link", "This page could not be found" },
        { "worklist", "On call now" },
        { "open alert", "Take this alert" },
        { "acknowledged alert", "Taken by Medical lead" },
        { "resolved alert", "Resolved by Day clinician" },
        { "open booster review", "Record the decision" },
        { "patient", "Timeline" },
        { "patient in crisis", "AYUDA" },
        { "patients", "Find a patient" },
        { "enrol", "For adults with a US phone number" },
        { "roster", "Through next week" },
        { "outcomes", "Which months" },
        { "protocol", "Look at a draft" },
        { "chart for printing", "Print this page" },
        { "note", "The patient is not told" },
        { "session", "Dose in milligrams" },
        { "paper form", "A yes to suicidal thoughts" },
        { "medication change", "It marks the chart" },
        { "hold", "What speaks against a session" },
        { "safety plan", "In the patient's own words" },
        { "pause", "Paused until" },
        { "contact", "Reaching the patient" },
        { "void session", "A void session cannot be brought back" },
        { "no such alert", "There is no such alert" },
        { "phones", "everybody's phone" },
    };

    public Task<OpenClinic> Clinic => _clinic.Value;

    /// <summary>Where a page of that name is.</summary>
    public async Task<string> PathOf(string page)
    {
        await Clinic;
        return _paths[page];
    }

    public async ValueTask DisposeAsync()
    {
        if (_clinic.IsValueCreated)
        {
            await (await _clinic.Value).DisposeAsync();
        }
    }

    private async Task<OpenClinic> Furnish()
    {
        var clinic = await OpenClinic.At("2026-03-02T15:00:00Z");
        var calls = clinic.Calls;
        await calls.LoseResponse(Responder);
        foreach (var patient in new[] { InCrisis, Calm, Helped, InHand })
        {
            await calls.Enrol(patient);
            await calls.CompleteSession(patient);
        }

        await calls.Enrol(Texter);
        await calls.TurnTo("2026-03-03T19:00:00Z");
        _paths["expired survey"] = await calls.LastLink(Calm.Phone);
        _paths["answered survey"] = await AnswerFirstDay(calls, Helped);
        _paths["thank-you page"] = $"{_paths["answered survey"]}?thanks";
        await AnswerFirstDay(calls, InCrisis);
        await AnswerFirstDay(calls, InHand);
        await calls.TurnTo("2026-03-05T20:00:00Z");
        _paths["survey question"] = await calls.LastLink(Calm.Phone);
        await AnswerSafety(calls, Helped, "2");
        await calls.Resolve(Helped);
        _paths["crisis panel"] = await AnswerSafety(calls, InHand, "1");
        _paths["crisis panel in Spanish"] = await AnswerSafety(calls, InCrisis, "2");
        await calls.Text(Texter.Phone, "The new pills give me a rash, should I go on with them?");
        await calls.Turn("PT20M");
        await calls.Post($"/api/alerts/{await calls.AlertOf(InHand)}/acknowledge", new { by = "medical-lead" });
        await FindStaffPages(calls);
        return clinic;
    }

    private static async Task<string> AnswerFirstDay(ClinicCalls calls, NewPatient patient)
    {
        var link = await calls.LastLink(patient.Phone);
        (string, string)[] calm = [("after-session.common", "1"), ("after-session.red-flags", "0"), ("after-session.self-harm", "0"), ("pulse.1", "6"), ("safety.1", "0")];
        await calls.Answer(link, calm);
        return link;
    }

    // After anything but "not at all", the screener is open.
    private static async Task<string> AnswerSafety(ClinicCalls calls, NewPatient patient, string answer)
    {
        var link = await calls.LastLink(patient.Phone);
        await calls.Answer(link, ("phq-2.1", "1"), ("phq-2.2", "2"), ("safety.1", answer));
        return link;
    }

    private async Task FindStaffPages(ClinicCalls calls)
    {
        _paths["worklist"] = "/clinic";
        _paths["open alert"] = $"/clinic/alerts/{await calls.AlertOf(InCrisis)}";
        _paths["acknowledged alert"] = $"/clinic/alerts/{await calls.AlertOf(InHand)}";
        _paths["resolved alert"] = $"/clinic/alerts/{await calls.AlertOf(Helped)}";
        _paths["open booster review"] = $"/clinic/reviews/{await calls.ReviewOf(Responder)}";
        _paths["patient"] = $"/clinic/patients/{Responder.Id}";
        _paths["patient in crisis"] = $"/clinic/patients/{InCrisis.Id}";
        _paths["phones"] = "/";
        _paths["patients"] = "/clinic/patients";
        _paths["enrol"] = "/clinic/enrol";
        _paths["roster"] = "/clinic/roster";
        _paths["outcomes"] = "/clinic/outcomes";
        _paths["protocol"] = "/clinic/protocol";
        _paths["chart for printing"] = $"/clinic/charts/{Responder.Id}";
        foreach (var (page, slug) in Forms)
        {
            _paths[page] = $"{_paths["patient"]}/{slug}";
        }
    }
}
