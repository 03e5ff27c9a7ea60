using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Alerts;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>How an alert's page words what whoever takes it must think of (clinical.md, 911 for others).</summary>
internal static class DutyWords
{
    public static string Of(DutyPrompt prompt) => prompt switch
    {
        DutyPrompt.AskFirst => PatientWords.AskFirst,
        DutyPrompt.ThatPlacesDispatcher =>
            "Your own 911 call reaches your own area: give the patient's address, or where they say they are, and ask 911 for that place's dispatcher.",
        DutyPrompt.CallTwiceThenContact =>
            "Call twice, then the emergency contact (consent is on record), then 988 or the mobile crisis team. 911 with imminent risk only.",
        DutyPrompt.CallTwice => "Call twice, then 988 or the mobile crisis team. 911 with imminent risk only.",
        DutyPrompt.DutyToProtect => "Is somebody else in danger from the patient? Check your state's duty-to-protect rule.",
        DutyPrompt.MandatedReport => "Is a child or dependent adult in danger? Is a report mandated?",
    };
}
