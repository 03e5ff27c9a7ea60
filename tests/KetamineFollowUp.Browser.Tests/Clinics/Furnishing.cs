using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>What happened at the furnished clinic from Monday to Thursday, and where its pages came to be.</summary>
internal sealed class Furnishing(ClinicCalls calls)
{
    private static readonly NewPatient Responder = NewPatient.Sam;
    private static readonly NewPatient InCrisis = NewPatient.Maria;
    private static readonly NewPatient Calm = new("P3", "Robin", "+12025551003");
    private static readonly NewPatient Texter = new("P4", "Casey", "+12025551004") { Channel = "sms-reply" };
    private static readonly NewPatient Helped = new("P5", "Jordan", "+12025551005");
    private static readonly NewPatient InHand = new("P6", "Ana", "+12025551006");
    private static readonly NewPatient CalmInSpanish = new("P7", "Luz", "+12025551007") { Language = "es" };
    private static readonly NewPatient Discharged = new("P8", "Lee", "+12025551008");
    private static readonly NewPatient Declined = new("P9", "Pat", "+12025551009");
    private static readonly NewPatient OutOfReach = new("P10", "Kim", "+12025551010");
    private static readonly NewPatient Planner = new("P11", "Alex", "+12025551011") { Channel = "sms-reply" };
    private static readonly NewPatient PlannerInSpanish = new("P12", "Sol", "+12025551012") { Channel = "sms-reply", Language = "es" };

    private readonly Dictionary<string, string> _paths = new() { ["unknown link"] = "/s/nothing", ["no such alert"] = "/clinic/alerts/nothing" };

    /// <summary>Something that stays due whatever is done for it, so that the machine gives up on it: its process is nobody's.</summary>
    public static Document Stuck => new(
        new DocumentKey(Container.Care, Texter.Id, "signal~stuck"),
        DocumentTypes.SignalOf(EpisodeId.Parse("P99~e-s1")), "{}", DueAt: DateTimeOffset.Parse("2026-03-02T15:00:00Z", CultureInfo.InvariantCulture));

    /// <summary>Does it all; gives the paths of the pages by their names.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Furnish()
    {
        await Monday();
        await Tuesday();
        await Thursday();
        await FindStaffPages();
        return _paths;
    }

    private async Task Monday()
    {
        await calls.LoseResponse(Responder);
        await calls.LoseResponse(Declined);
        foreach (var patient in new[] { InCrisis, Calm, Helped, InHand, CalmInSpanish, Discharged, Planner, PlannerInSpanish })
        {
            await calls.Enroll(patient);
            await calls.CompleteSession(patient);
        }

        await calls.Enroll(Texter);
        await calls.Enroll(OutOfReach);
        await calls.ReportUnknownNumber(OutOfReach.Phone);
    }

    private async Task Tuesday()
    {
        await calls.TurnTo("2026-03-03T19:00:00Z");
        _paths["expired survey"] = await calls.LastLink(Calm.Phone);
        _paths["expired survey in Spanish"] = await calls.LastLink(CalmInSpanish.Phone);
        _paths["answered survey"] = await AnswerFirstDay(Helped);
        _paths["answered survey in Spanish"] = await AnswerFirstDay(InCrisis);
        await AnswerFirstDay(InHand);
        await calls.Text(Planner.Phone, "0");
        await calls.Text(PlannerInSpanish.Phone, "0");
        foreach (var language in new[] { "", " in Spanish" })
        {
            _paths[$"thank-you page{language}"] = $"{_paths[$"answered survey{language}"]}?thanks";
        }
    }

    private async Task Thursday()
    {
        await calls.TurnTo("2026-03-05T20:00:00Z");
        _paths["survey question"] = await calls.LastLink(Calm.Phone);
        _paths["survey question in Spanish"] = await calls.LastLink(CalmInSpanish.Phone);
        _paths["stopped survey"] = await calls.LastLink(Discharged.Phone);
        await calls.Patch($"/api/patients/{Discharged.Id}", new { status = "discharged" });
        await AnswerSafety(Helped, "2");
        await calls.Resolve(Helped);
        _paths["crisis panel"] = await AnswerSafety(InHand, "1");
        _paths["crisis panel in Spanish"] = await AnswerSafety(InCrisis, "2");
        await calls.Text(Texter.Phone, "The new pills give me a rash, should I go on with them?");
        await calls.Text("+12025551099", "I want to kill myself");
        await calls.Post(
            $"/api/boosters/{await calls.ReviewOf(Declined)}/decision", new { by = "medical-lead", decision = "decline", reason = "Wants to wait." });
        await calls.Turn("PT20M");
        await calls.Post($"/api/alerts/{await calls.AlertOf(InHand)}/acknowledge", new { by = "medical-lead" });
        await calls.Text(Planner.Phone, "PLAN");
        await calls.Text(PlannerInSpanish.Phone, "mi plan");
        _paths["link to a safety plan"] = await calls.LastLink(Planner.Phone);
        _paths["link to a safety plan in Spanish"] = await calls.LastLink(PlannerInSpanish.Phone);
    }

    private async Task<string> AnswerFirstDay(NewPatient patient)
    {
        var link = await calls.LastLink(patient.Phone);
        (string, string)[] calm =
        [
            ("after-session.common", "1"), ("after-session.warning", "0"), ("pulse.1", "6"), ("safety.1", "0"),
            ("cssrs-first.1", "0"), ("cssrs-first.2", "0"), ("cssrs-first.6", "0"), ("pregnancy.1", "0"),
        ];
        await calls.Answer(link, calm);
        return link;
    }

    // After anything but "not at all", the screener is open.
    private async Task<string> AnswerSafety(NewPatient patient, string answer)
    {
        var link = await calls.LastLink(patient.Phone);
        await calls.Answer(link, ("phq-2.1", "1"), ("phq-2.2", "2"), ("safety.1", answer));
        return link;
    }

    private async Task FindStaffPages()
    {
        _paths["worklist"] = "/clinic";
        _paths["open alert"] = $"/clinic/alerts/{await calls.AlertOf(InCrisis)}";
        _paths["acknowledged alert"] = $"/clinic/alerts/{await calls.AlertOf(InHand)}";
        _paths["resolved alert"] = $"/clinic/alerts/{await calls.AlertOf(Helped)}";
        _paths["alert of an unknown number"] = $"/clinic/alerts/{await calls.AlertOf(null)}";
        _paths["open booster review"] = $"/clinic/reviews/{await calls.ReviewOf(Responder)}";
        _paths["decided booster review"] = $"/clinic/reviews/{await calls.ReviewOf(Declined)}";
        _paths["patient"] = PageOf(Responder);
        _paths["patient in crisis"] = PageOf(InCrisis);
        _paths["patient whom nothing reaches"] = PageOf(OutOfReach);
        _paths["discharged patient"] = PageOf(Discharged);
        _paths["timeline without a line"] = $"{PageOf(Calm)}?show=notes";
        _paths["chart for printing"] = $"/clinic/charts/{Responder.Id}";
        _paths["looks"] = $"/clinic/looks?patient={InCrisis.Id}";
        _paths["phones"] = "/";
        foreach (var page in new[] { "patients", "enrol", "roster", "outcomes", "protocol" })
        {
            _paths[page] = $"/clinic/{page}";
        }

        foreach (var (page, slug, _) in FurnishedPages.PatientForms)
        {
            _paths[page] = $"{PageOf(Responder)}/{slug}";
        }
    }

    private static string PageOf(NewPatient patient) => $"/clinic/patients/{patient.Id}";
}
