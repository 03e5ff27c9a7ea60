using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Sessions;

/// <summary>The body of <c>POST /api/sessions</c>.</summary>
public sealed record SessionRequest(string SessionId, string PatientId, DateTimeOffset CompletedAt, Route Route, decimal DoseMg, SessionPhase Phase)
{
    /// <summary>ASSUMPTION: no route is dosed in more than 10 g; such a number is a typing error.</summary>
    private const decimal MaxMg = 10_000;

    internal Session Read(FieldCheck check)
    {
        if (DoseMg is <= 0 or > MaxMg)
        {
            check.Fault("doseMg", $"must be above 0 and at most {MaxMg}");
        }

        return new Session(check.Session("sessionId", SessionId), check.Past("completedAt", CompletedAt), Route, DoseMg, Phase);
    }
}

/// <summary>The body of a session's <c>void</c>.</summary>
public sealed record VoidRequest(string By, string Reason)
{
    internal string ReadReason(FieldCheck check) => check.Text("reason", Reason, FieldLengths.Reason);
}

/// <summary>Sessions completed, and sessions recorded by mistake.</summary>
public sealed class SessionEndpoints(CompleteSession completion, VoidSession voiding, TimeProvider time)
{
    private static readonly Rejection OtherContent = new Rejection.Conflict("This sessionId is taken by a session with other content.");
    private static readonly Rejection NoSuchSession = new Rejection.NotFound("This patient has no session with this id.");

    internal IEnumerable<ClinicEndpoint> Endpoints =>
    [
        new("POST", "/api/sessions", CallerKind.Api, Complete),
        new("POST", "/api/sessions/{patientId}/{sessionId}/void", CallerKind.Api, Void),
    ];

    private Task<IResult> Complete(HttpContext context) => RequestValidation.With<SessionRequest, Completed>(
        context,
        time,
        (body, check) => new Completed(check.Patient("patientId", body.PatientId), body.Read(check)),
        async (input, cancel) => (await completion.Complete(input.Patient, input.Session, cancel)).Match(
            episodeId => JsonResponse.Accepted(new { episodeId }),
            episodeId => JsonResponse.Ok(new { episodeId }),
            () => Problems.From(OtherContent),
            () => Problems.NoSuchPatient));

    private Task<IResult> Void(HttpContext context) => RequestValidation.With<VoidRequest, Voiding>(
        context,
        time,
        (body, check) => new Voiding(
            check.Patient("patientId", context.Path("patientId")),
            check.Session("sessionId", context.Path("sessionId")),
            check.Staff("by", body.By),
            body.ReadReason(check)),
        async (input, cancel) => (await voiding.Void(input.Patient, input.Session, input.By, input.Reason, cancel)).Match(
            episodeId => Ended(input, episodeId),
            episodeId => Ended(input, episodeId),
            () => Problems.From(NoSuchSession),
            () => Problems.From(NoSuchSession)));

    private static IResult Ended(Voiding input, EpisodeId episodeId) => JsonResponse.Ok(new { sessionId = input.Session, episodeId, state = "voided" });

    private sealed record Completed(PatientId Patient, Session Session);

    private sealed record Voiding(PatientId Patient, SessionId Session, StaffId By, string Reason);
}
