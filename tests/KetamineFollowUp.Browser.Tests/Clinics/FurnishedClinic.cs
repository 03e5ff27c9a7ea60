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
    private readonly Lazy<Task<OpenClinic>> _clinic;
    private readonly Dictionary<string, string> _paths = [];

    public FurnishedClinic() => _clinic = new(Furnish);

    /// <summary>The names of its pages.</summary>
    public static TheoryData<string> Pages { get; } =
    [
        "survey question", "crisis panel", "crisis panel in Spanish", "survey answered, thanks", "survey answered, closed", "survey expired", "unknown link",
        "worklist", "open alert", "acknowledged alert", "resolved alert", "open booster review", "patient", "patient in crisis",
        "no such alert", "phones of the local clinic",
    ];

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
        _paths["survey expired"] = await calls.LastLink(Calm.Phone);
        await Answer(calls, Helped, "0");
        await calls.TurnTo("2026-03-05T20:00:00Z");
        _paths["survey question"] = await calls.LastLink(Calm.Phone);
        _paths["survey answered, closed"] = await Answer(calls, Helped, "2");
        _paths["survey answered, thanks"] = $"{_paths["survey answered, closed"]}?thanks";
        _paths["crisis panel"] = await Answer(calls, InHand, "1");
        _paths["crisis panel in Spanish"] = await Answer(calls, InCrisis, "2");
        await calls.Text(Texter.Phone, "The new pills give me a rash, should I go on with them?");
        await calls.Turn("PT20M");
        await NameStaffPages(calls);
        return clinic;
    }

    // The pulse and the safety question; then, after anything but "not at all", the screener is open.
    private static async Task<string> Answer(ClinicCalls calls, NewPatient patient, string safety)
    {
        var link = await calls.LastLink(patient.Phone);
        await calls.Answer(link, ("pulse.1", "4"), ("safety.1", safety));
        return link;
    }

    private async Task NameStaffPages(ClinicCalls calls)
    {
        var helped = await calls.AlertOf(Helped);
        await calls.Post($"/api/alerts/{helped}/resolve", new { by = "day-clinician", disposition = "reached-safe", note = "Spoke by phone." });
        var inHand = await calls.AlertOf(InHand);
        await calls.Post($"/api/alerts/{inHand}/acknowledge", new { by = "medical-lead" });
        _paths["unknown link"] = "/s/nothing";
        _paths["worklist"] = "/clinic";
        _paths["open alert"] = $"/clinic/alerts/{await calls.AlertOf(InCrisis)}";
        _paths["acknowledged alert"] = $"/clinic/alerts/{inHand}";
        _paths["resolved alert"] = $"/clinic/alerts/{helped}";
        _paths["open booster review"] = $"/clinic/reviews/{await calls.ReviewOf(Responder)}";
        _paths["patient"] = $"/clinic/patients/{Responder.Id}";
        _paths["patient in crisis"] = $"/clinic/patients/{InCrisis.Id}";
        _paths["no such alert"] = "/clinic/alerts/nothing";
        _paths["phones of the local clinic"] = "/";
    }
}
