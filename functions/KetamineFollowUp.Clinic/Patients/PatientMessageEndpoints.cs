using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The body of <c>POST /api/patients/{id}/messages</c>.</summary>
public sealed record MessageRequest(string By, string Text);

/// <summary>Staff write to patients.</summary>
public sealed class PatientMessageEndpoints(TextPatient messages, TimeProvider time)
{
    internal IEnumerable<ClinicEndpoint> Endpoints => [new("POST", "/api/patients/{id}/messages", CallerKind.Api, Send)];

    private Task<IResult> Send(HttpContext context) => RequestValidation.With<MessageRequest, Written>(
        context,
        time,
        (body, check) => new Written(check.Patient("patientId", context.Path("id")), check.Staff("by", body.By), check.TextMessage("text", body.Text)),
        async (input, cancel) => (await messages.Send(input.Patient, input.Text, input.By, cancel)).Match(
            messageId => JsonResponse.Accepted(new { messageId, state = "queued" }),
            denied => Problems.From(new Rejection.Conflict(Because(denied))),
            () => Problems.NoSuchPatient));

    private static string Because(NotSentReason denied) => denied switch
    {
        NotSentReason.OptedOut => "The patient has opted out of texts.",
        NotSentReason.NoConsent => "The patient has not consented to texts.",
        NotSentReason.ReportedDeath => "The patient's death is confirmed: nothing is sent any more.",
        NotSentReason.AskFirst => "Nothing is texted to this patient: phone, and ask first whether it is safe to talk.",
        NotSentReason.Undeliverable or NotSentReason.NoAddress or NotSentReason.Stale or NotSentReason.Paused
            or NotSentReason.Discharged or NotSentReason.NoChannel or NotSentReason.EmergencyUnresolved
            or NotSentReason.AskedRecently or NotSentReason.SurveyClosed or NotSentReason.NoPatient or NotSentReason.NotANumber
            or NotSentReason.NotOnTheRoster or NotSentReason.CallsAreOff or NotSentReason.AlertTaken or NotSentReason.ReviewChanged
            => "The patient's number does not work.",
    };

    private sealed record Written(PatientId Patient, StaffId By, string Text);
}
