using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>A check-in on the afternoon of day 5: the mood of the day, and the safety question.</summary>
public abstract class SurveyTest(Chromium chromium) : BrowserTest(chromium)
{
    protected const string Mood = "How is your mood today";
    protected const string Safety = "Since we last asked";

    /// <summary>A clinic that has just asked a patient how they are.</summary>
    protected async Task<OpenClinic> WithOpenSurvey(NewPatient patient)
    {
        var clinic = await Clinic();
        await clinic.Calls.Enroll(patient);
        await clinic.Calls.CompleteSession(patient);
        await clinic.Calls.TurnTo("2026-03-07T19:00:00Z");
        return clinic;
    }

    /// <summary>The patient taps the link of the last text.</summary>
    private protected async Task<SurveyTaker> OpenLink(OpenClinic clinic, NewPatient patient, Device device) =>
        new(await (await Open(clinic, device)).Go(await clinic.Calls.LastLink(patient.Phone)));

    /// <summary>The answers on record, in the order given.</summary>
    protected static async Task<IReadOnlyList<string>> Answers(OpenClinic clinic, NewPatient patient) =>
        [.. (await clinic.Calls.Timeline(patient, "answer")).Select(answer => answer.GetProperty("value").ToString())];
}
