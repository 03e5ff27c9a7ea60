using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Sessions;

/// <summary>The body of <c>POST /api/sessions</c>.</summary>
public sealed record SessionRequest(
    string SessionId,
    string PatientId,
    DateTimeOffset CompletedAt,
    Route Route,
    decimal DoseMg,
    SessionPhase Phase,
    SessionSetting? Setting = null,
    DateTimeOffset? LeftAt = null,
    BloodPressureFields? BloodPressure = null,
    bool? Escort = null,
    bool? Restore = null)
{
    /// <summary>ASSUMPTION: no route is dosed in more than 10 g; such a number is a typing error.</summary>
    private const decimal MaxMg = 10_000;

    /// <summary>ASSUMPTION: nobody stays longer than a day.</summary>
    private static readonly TimeSpan LongestStay = TimeSpan.FromHours(24);

    internal Session Read(FieldCheck check)
    {
        if (DoseMg is <= 0 or > MaxMg)
        {
            check.Fault("doseMg", $"must be above 0 and at most {MaxMg}");
        }

        return new Session(check.Session("sessionId", SessionId), check.Past("completedAt", CompletedAt), Route, DoseMg, Phase)
        {
            Setting = Setting,
            LeftAt = Left(check),
            BloodPressure = BloodPressure?.Read(check),
            Escort = Escort,
        };
    }

    private DateTimeOffset? Left(FieldCheck check)
    {
        if (LeftAt is not { } at)
        {
            return null;
        }

        if (at < CompletedAt || at - CompletedAt > LongestStay)
        {
            check.Fault("leftAt", $"must be at most {LongestStay.TotalHours:0} hours after completedAt, and not before it");
        }

        return check.Past("leftAt", at);
    }
}

/// <summary>Blood pressure before and after.</summary>
public sealed record BloodPressureFields(BloodPressureReadingFields? Before = null, BloodPressureReadingFields? After = null)
{
    internal BloodPressure Read(FieldCheck check) => new(Before?.Read("bloodPressure.before", check), After?.Read("bloodPressure.after", check));
}

/// <summary>One measurement, in mmHg.</summary>
public sealed record BloodPressureReadingFields(int? Systolic = null, int? Diastolic = null)
{
    internal BloodPressureReading Read(string field, FieldCheck check)
    {
        var reading = new BloodPressureReading(check.Required($"{field}.systolic", Systolic), check.Required($"{field}.diastolic", Diastolic));
        Within(check, $"{field}.systolic", Systolic, BloodPressureReading.SystolicRange);
        Within(check, $"{field}.diastolic", Diastolic, BloodPressureReading.DiastolicRange);
        if (Systolic <= Diastolic)
        {
            check.Fault($"{field}.systolic", "must be above the diastolic pressure");
        }

        return reading;
    }

    private static void Within(FieldCheck check, string field, int? value, (int From, int To) range)
    {
        if (value < range.From || value > range.To)
        {
            check.Fault(field, $"must be {range.From} to {range.To} mmHg");
        }
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
        (body, check) => new Completed(check.Patient("patientId", body.PatientId), body.Read(check), body.Restore == true),
        async (input, cancel) => (await completion.Complete(input.Patient, input.Session, Actors.Integration, input.Restore, cancel)).Match(
            episodeId => JsonResponse.Accepted(new { episodeId }),
            episodeId => JsonResponse.Ok(new { episodeId }),
            episodeId => JsonResponse.Ok(new { episodeId, voided = true }),
            episodeId => JsonResponse.Ok(new { episodeId, restored = true }),
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

    private sealed record Completed(PatientId Patient, Session Session, bool Restore);

    private sealed record Voiding(PatientId Patient, SessionId Session, StaffId By, string Reason);
}
