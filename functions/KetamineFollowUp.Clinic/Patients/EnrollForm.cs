using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>The fields of an enrollment, and the enrollment they make. The checks are those of the API.</summary>
internal static class EnrollForm
{
    public const string Path = "/clinic/enrol";

    // One form is what a clinic has on paper at enrollment; more of them are recorded on the patient's page.
    private const string Baseline = "baseline[0].";
    private static readonly string[] BaselineParts = ["instrument", "takenAt", "total"];

    public static StaffFormModel Sheet(StaffRequest request, InstrumentCatalog catalog) => new(
        "Enroll a patient",
        Path,
        PatientSearchView.Path,
        "Enroll",
        [
            new FormGroup("Who", [.. Who()]),
            ContactFields.Reaching(patient: null, request.ClinicZone.Value),
            ContactFields.Consents(patient: null),
            ContactFields.InAnEmergency(patient: null),
            new FormGroup("A form from before the first session, if there is one", [.. BaselineFields(request, catalog)]),
        ])
    {
        Introduction = ["For adults with a US phone number. With consent to texts the patient gets a first text that says who writes and how to stop."],
    };

    public static Enrollment? Read(FormBody form, StaffRequest request, FieldCheck check, InstrumentCatalog catalog) => new EnrollmentRequest(
        form.Written("patientId")!,
        form.Written("preferredName")!,
        ContactTexts.Phone(form, "phone")!,
        form.Written("timeZone")!,
        check.Choice<Language>(form, "language"),
        check.Choice<Indication>(form, "indication"),
        check.Choice<FollowUpChannel>(form, "channel"),
        ContactTexts.Consents(form),
        form.Written("email"),
        BaselineOf(form, request, check),
        check.OptionalChoice<ScreeningSex>(form, "screeningSex"),
        form.Written("address"),
        ContactTexts.EmergencyContact(form),
        Goal: form.Written("goal")).Read(check, catalog);

    private static IEnumerable<FormField> Who() =>
    [
        new("patientId", "Patient id", FieldKind.Line) { Most = 40, Hint = "Your own id of the patient: letters, digits, _ and -. It must not tell who they are." },
        new("preferredName", "Preferred name", FieldKind.Line) { Most = FieldLengths.Name, Hint = "Used in texts." },
        new("indication", "Treated for", FieldKind.Radios) { Choices = FormTexts.Choices<Indication>(PatientWords.Of) },
        new("screeningSex", "Sex, for the cut-offs of two screens", FieldKind.Select)
        {
            IsOptional = true,
            Choices = FormTexts.Choices<ScreeningSex>(PatientWords.Of),
            Hint = "Blank: the lower cut-off is used.",
        },
        GoalField(""),
    ];

    /// <summary>The patient's own goal.</summary>
    public static FormField GoalField(string value) => new("goal", "Own goal", FieldKind.Line)
    {
        Value = value,
        IsOptional = true,
        Most = FieldLengths.Goal,
        Hint = "In the patient's words and language, such as “Walk the dog every day”. The questions about the rest of the plan ask about it.",
    };

    private static IEnumerable<FormField> BaselineFields(StaffRequest request, InstrumentCatalog catalog) =>
    [
        new(Baseline + "instrument", "Which form", FieldKind.Select)
        {
            IsOptional = true,
            Choices = [.. catalog.All.Where(instrument => instrument.MaxTotal is not null).Select(instrument => (instrument.Id, ReadingWords.Name(instrument.Id)))],
        },
        new(Baseline + "takenAt", "When it was filled in", FieldKind.DateTime) { IsOptional = true, Hint = request.ByTheClinicsClock },
        new(Baseline + "total", "Its total", FieldKind.Number) { IsOptional = true },
    ];

    private static ImmutableArray<FormFields?>? BaselineOf(FormBody form, StaffRequest request, FieldCheck check) =>
        BaselineParts.All(field => form.Written(Baseline + field) is null)
            ? null
            : [new FormFields(form.Written(Baseline + "instrument"), check.LocalTime(form, Baseline + "takenAt", request.ClinicZone), check.OptionalWhole(form, Baseline + "total"))];
}
