using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>Whether a survey's questions may stand in texts.</summary>
public static class SurveyWording
{
    /// <summary>True when the patient chose to reply by text, consented to it, can be texted, and the items fit.</summary>
    public static bool MayAskByText(Survey survey, Patient patient) =>
        !survey.LinkOnly && patient.Channel == FollowUpChannel.SmsReply && patient.Consents.SmsReply && patient.CanBeTexted;

    /// <summary>The open question as it stands in a text; empty when none is open.</summary>
    public static string Question(Survey survey, Patient patient, InstrumentCatalog catalog) =>
        SurveyPath.Current(survey, catalog) is { } question
            ? QuestionText.ForSms(question.Instrument, question.Item, patient.Language, question.OpensInstrument)
            : "";
}
