using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Records a questionnaire that was filled in on paper: its answers, its total, or both.</summary>
internal sealed class PaperForm(RecordForm forms, InstrumentCatalog catalog) : PatientForm("paper-form", "A paper form", "Record the form")
{
    private const string AnswerPrefix = "answers.";

    private static readonly Option NoneOfThese = new(0, SurveyWords.NoneOfThese);

    public override ImmutableArray<TimelineKind> Writes => [TimelineKind.Score, TimelineKind.Answer];

    internal override Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel)
    {
        var instrument = Asked(request);
        var when = new FormField("takenAt", "When it was filled in", FieldKind.DateTime)
        {
            Value = FormTexts.LocalText(request.Staff.Now, request.Staff.ClinicZone),
            Hint = request.Staff.ByTheClinicsClock,
        };
        ImmutableArray<FormGroup> groups =
        [
            new(null, [when]),
            new($"{instrument.Name.En}. {instrument.Instruction.En}", [.. instrument.Items.Select(Field)]),
            .. instrument.MaxTotal is { } most ? [new FormGroup(null, [Total(instrument.MinTotal, most)])] : Array.Empty<FormGroup>(),
        ];
        return Task.FromResult(SheetOf(request, groups) with
        {
            Introduction = instrument.AsksAboutSafety
                ? ["A yes to suicidal thoughts raises an alert at once. The patient is not texted: you are with them, or call."]
                : [],
            Others = [.. catalog.All.Select(other => new FormLink(PathOf(request.Patient.PatientId) + Query(other), ReadingWords.Name(other.Id), other == instrument))],
        });
    }

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var instrument = Asked(request);
        var fields = new FormFields(
            instrument.Id, check.LocalTime(form, "takenAt", request.Staff.ClinicZone), check.OptionalWhole(form, "total"), FormTexts.Answers(form, AnswerPrefix, instrument));
        if (check.Form("", fields, catalog) is { } filled && check.Rejection is null)
        {
            await forms.Keep(request.Patient.PatientId, filled, by, cancel);
        }
    }

    /// <summary>The address of an instrument's form, after its path.</summary>
    public static string Query(Instrument instrument) => $"?{PatientFormEndpoints.InstrumentField}={instrument.Id}";

    private Instrument Asked(PatientFormRequest request) => catalog.Find(request.Instrument ?? "") ?? catalog.Get(PrimaryInstrument.Of(request.Patient.Indication));

    private static FormField Field(Item item) => item.Kind switch
    {
        ItemKind.Choice => Answer(item, FieldKind.Radios) with
        {
            Choices = [.. item.Options.Select(option => (option.Value.ToString(CultureInfo.InvariantCulture), $"{option.Value} {option.Label.En}"))],
        },
        ItemKind.Several => Answer(item, FieldKind.Ticks) with
        {
            Hint = "Check all that apply, or “None of these”.",
            Choices = [.. item.Options.Append(NoneOfThese).Select(option => (option.Value.ToString(CultureInfo.InvariantCulture), option.Label.En))],
        },
        ItemKind.Number => Answer(item, FieldKind.Number) with { Hint = FormattableString.Invariant($"From {item.Min} to {item.Max}.") },
        ItemKind.Words => Answer(item, FieldKind.Words),
    };

    // Missing answers are missing: every one of them may be left blank.
    private static FormField Answer(Item item, FieldKind kind) => new(AnswerPrefix + item.Id, item.Text.En, kind) { IsOptional = item.Kind == ItemKind.Words };

    private static FormField Total(int? least, int most) => new("total", "Total, if it was added up", FieldKind.Number)
    {
        IsOptional = true,
        Hint = FormattableString.Invariant($"From {least} to {most}. With the answers it must be their sum; alone it says nothing about suicidal thoughts."),
    };
}
