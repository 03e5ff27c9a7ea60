using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Voids a form that was entered by mistake.</summary>
internal sealed class VoidScoreForm(VoidScore scores, IRecordStore store) : PatientForm("void-score", "Void a form entered by mistake", "Void the form")
{
    // ASSUMPTION: a mistake is noticed among the newest forms; an older one is voided by its id, through the API.
    private const int MostShown = 30;

    public override System.Collections.Immutable.ImmutableArray<TimelineKind> Writes => [TimelineKind.Score];

    internal override async Task<StaffFormModel> Sheet(PatientFormRequest request, CancellationToken cancel)
    {
        var taken = (await store.All<Reading>(request.Patient.PatientId.Value, DocumentTypes.Score, cancel))
            .OrderByDescending(kept => kept.Value.TakenAt).ThenBy(kept => kept.Id, StringComparer.Ordinal).Take(MostShown);
        return SheetOf(
            request,
            new FormField("scoreId", "Which form", FieldKind.Radios) { Choices = [.. taken.Select(kept => (kept.Id, Label(kept.Value, request.Staff)))] },
            new FormField("reason", "Why", FieldKind.Words) { Most = FieldLengths.Reason, Hint = "Stays in the record." }) with
        {
            Introduction = ["It counts nowhere any more and stays in the timeline as voided. An alert that it raised says so and waits for you. It cannot be brought back; record it again if it was right."],
        };
    }

    internal override async Task Act(PatientFormRequest request, StaffId by, FormBody form, FieldCheck check, CancellationToken cancel)
    {
        var scoreId = form.Written("scoreId");
        var reason = check.Text("reason", form.Written("reason"), FieldLengths.Reason);
        if (!RecordPath.IsOne(scoreId))
        {
            check.Fault("scoreId", "is required");
        }

        if (check.Rejection is null && await scores.Void(request.Patient.PatientId, scoreId!, by, reason, cancel) is VoidScoreOutcome.UnknownScore)
        {
            check.Fault("scoreId", "is none of this patient's forms");
        }
    }

    private static string Label(Reading reading, StaffRequest staff)
    {
        var total = reading.Total is { } points ? $" {points}" : "";
        return $"{ReadingWords.Name(reading.Instrument)}{total}: {staff.Times.Text(reading.TakenAt)}";
    }
}
