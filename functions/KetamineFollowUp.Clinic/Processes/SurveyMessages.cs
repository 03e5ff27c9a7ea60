using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>The texts and emails that open surveys and remind of them.</summary>
internal static class SurveyMessages
{
    private const string QuestionPlace = "{question}";

    public static OutgoingMessage Opening(PatientTransaction transaction, ProcessId processId, Survey survey, ClinicSettings clinic)
    {
        var patient = transaction.Patient;
        var email = EmailTexts.Survey(patient.Language, clinic.Name, clinic.Phone);
        var link = SurveyTexts.SurveyLink(clinic.Name).In(patient.Language);
        return Compose(transaction, processId, $"{survey.CheckInId}-open", survey, MessageKind.Survey, $"{GsmText.Fold(clinic.Name)}: {QuestionPlace}", link, email, survey.ExpiresAt);
    }

    public static OutgoingMessage Reminder(PatientTransaction transaction, ProcessId processId, Survey survey, Step.RemindOfSurvey step, ClinicSettings clinic)
    {
        var patient = transaction.Patient;
        var byText = $"{SurveyTexts.ReminderPreface.In(patient.Language)} {QuestionPlace}";
        var email = EmailTexts.Reminder(patient.Language, clinic.Name, clinic.Phone);
        var link = SurveyTexts.ReminderLink(clinic.Name).In(patient.Language);
        return Compose(transaction, processId, step.Key, survey, MessageKind.Reminder, byText, link, email, step.NotAfter);
    }

    private static OutgoingMessage Compose(
        PatientTransaction transaction, ProcessId processId, string key, Survey survey, MessageKind kind, string byText, string link, EmailText email, DateTimeOffset notAfter)
    {
        var channel = SendPolicy.SurveyChannel(transaction.Patient);
        return new OutgoingMessage
        {
            MessageId = $"{processId.Value}~{key}",
            ProcessId = processId,
            Key = key,
            CreatedAt = transaction.Now,
            Audience = Audience.Patient,
            Channel = channel,
            Kind = kind,
            Subject = channel switch { Channel.Email => email.Subject, Channel.Sms or Channel.Voice => null },
            Body = channel switch
            {
                Channel.Email => email.Body,
                Channel.Sms or Channel.Voice => SurveyWording.MayAskByText(survey, transaction.Patient) ? byText : link,
            },
            SurveyId = survey.SurveyId,
            Guarantee = Guarantee.AtMostOnce,
            NotAfter = notAfter,
        };
    }
}
