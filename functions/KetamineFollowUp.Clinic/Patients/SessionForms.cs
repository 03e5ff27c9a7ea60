using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Clinic.Timeline;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Records a session that was completed; its follow-up begins.</summary>
internal sealed class SessionForm(CompleteSession sessions) : PatientForm("session", "A session", "Record the session")
{
    private const string Yes = "yes";
    private const string No = "no";

    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Session];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel) => Task.FromResult(SheetOf(
        request,
        new FormGroup(null, Given(request)),
        new FormGroup("What else was noted", Noted(request))) with
    {
        Introduction = ["The follow-up of this session replaces that of an earlier one."],
    });

    private static ImmutableArray<FormField> Given(PatientFormRequest request) =>
    [
        new FormField("sessionId", "Id of the session", FieldKind.Line)
        {
            Value = ClinicTime.Local(request.Staff.Now, request.Staff.ClinicZone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Hint = "As in your own records; each of a patient's sessions has another one.",
            Most = 40,
        },
        new FormField("completedAt", "When it ended", FieldKind.DateTime) { Value = FormTexts.LocalText(request.Staff.Now, request.Staff.ClinicZone), Hint = request.Staff.ByTheClinicsClock },
        new FormField("route", "How it was given", FieldKind.Radios) { Choices = FormTexts.Choices<Route>(PatientWords.Of) },
        new FormField("doseMg", "Dose in milligrams", FieldKind.Number),
        new FormField("phase", "Where in the course", FieldKind.Radios) { Choices = FormTexts.Choices<SessionPhase>(PatientWords.Of) },
    ];

    private static ImmutableArray<FormField> Noted(PatientFormRequest request) =>
    [
        new FormField("setting", "Where", FieldKind.Radios) { IsOptional = true, Choices = FormTexts.Choices<SessionSetting>(SessionWords.Of) },
        Pressure("bloodPressure.before.systolic", "Blood pressure before: the higher number (mmHg)"),
        Pressure("bloodPressure.before.diastolic", "Blood pressure before: the lower number (mmHg)"),
        Pressure("bloodPressure.after.systolic", "Blood pressure after: the higher number (mmHg)"),
        Pressure("bloodPressure.after.diastolic", "Blood pressure after: the lower number (mmHg)"),
        new FormField("leftAt", "When the patient left", FieldKind.DateTime) { IsOptional = true, Hint = request.Staff.ByTheClinicsClock },
        new FormField("escort", "Somebody took the patient home", FieldKind.Radios) { IsOptional = true, Choices = [(Yes, "Yes"), (No, "No")] },
    ];

    private static FormField Pressure(string name, string label) => new(name, label, FieldKind.Number) { IsOptional = true };

    private static BloodPressureFields? Pressures(FormBody form, FieldCheck check) =>
        (Pressure(form, check, "before"), Pressure(form, check, "after")) is var (before, after) && (before ?? after) is not null ? new(before, after) : null;

    private static BloodPressureReadingFields? Pressure(FormBody form, FieldCheck check, string when) =>
        (check.OptionalWhole(form, $"bloodPressure.{when}.systolic"), check.OptionalWhole(form, $"bloodPressure.{when}.diastolic")) is var (systolic, diastolic)
        && (systolic ?? diastolic) is not null ? new(systolic, diastolic) : null;

    private static bool? Escort(FormBody form, FieldCheck check)
    {
        if (form.Written("escort") is not (null or Yes or No))
        {
            check.Fault("escort", $"must be one of: {Yes}, {No}");
        }

        return form.Written("escort") is { } said ? said == Yes : null;
    }

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var session = new SessionRequest(
            form.Written("sessionId")!, request.Patient.PatientId.Value, check.LocalTime(form, "completedAt", request.Staff.ClinicZone),
            check.Choice<Route>(form, "route"), check.Amount(form, "doseMg"), check.Choice<SessionPhase>(form, "phase"),
            check.OptionalChoice<SessionSetting>(form, "setting"),
            form.Written("leftAt") is null ? null : check.LocalTime(form, "leftAt", request.Staff.ClinicZone),
            Pressures(form, check),
            Escort(form, check)).Read(check);
        if (check.Rejection is null
            && await sessions.Complete(request.Patient.PatientId, session, by.Value, restore: true, cancel) is SessionOutcome.DifferentContent)
        {
            check.Fault("sessionId", "is taken by a session with other content");
        }
    }
}

/// <summary>Voids a session that was recorded by mistake.</summary>
internal sealed class VoidForm(VoidSession sessions, IRecordStore store) : PatientForm("void", "Void a session recorded by mistake", "Void the session")
{
    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Session];

    internal override async Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel)
    {
        var taken = (await store.All<SessionRecord>(request.Patient.PatientId.Value, DocumentTypes.Session, cancel))
            .Select(kept => kept.Value).Where(kept => kept.Voided is null).OrderByDescending(kept => kept.Session.CompletedAt);
        return SheetOf(
            request,
            new FormField("sessionId", "Which session", FieldKind.Radios)
            {
                Choices =
                [
                    .. taken.Select(kept => (
                        kept.Session.SessionId.Value,
                        $"{kept.Session.SessionId.Value}: {request.Staff.Times.Text(kept.Session.CompletedAt)}, {PatientWords.Of(kept.Session.Phase)}")),
                ],
            },
            new FormField("reason", "Why", FieldKind.Words) { Most = FieldLengths.Reason, Hint = "Stays in the record." }) with
        {
            Introduction = ["Its follow-up ends, and that of the session before it goes on. A session that was voided by mistake is brought back by recording it again, just as it was."],
        };
    }

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var session = check.Session("sessionId", form.Written("sessionId"));
        var reason = new VoidRequest(by.Value, form.Written("reason")!).ReadReason(check);
        if (check.Rejection is null && await sessions.Void(request.Patient.PatientId, session, by, reason, cancel) is VoidOutcome.UnknownSession)
        {
            check.Fault("sessionId", "is none of this patient's sessions");
        }
    }
}
