using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Domain.Outcomes;

/// <summary>
/// The index event of the payers' measures of depression: the first PHQ-9 above 9 in the months of the report. A later, higher one does not start
/// the time anew. Source: CMS159 (MIPS 370), "Index Event Date"; HEDIS DRR-E, "IESD". ASSUMPTION: what a patient is treated for is their
/// diagnosis; ages need no look, since all patients are adults.
/// </summary>
internal static class DepressionIndex
{
    /// <summary>Above this the PHQ-9 is elevated. Source: CMS159 and HEDIS DRR-E.</summary>
    private const int ElevatedAbove = 9;

    /// <summary>The verdict on a patient; null: no index event in these months.</summary>
    /// <param name="patient">The patient.</param>
    /// <param name="scope">The months.</param>
    /// <param name="window">The first and the last day of the window for the day of the index.</param>
    /// <param name="judge">What the measure says of the index and the most recent full PHQ-9 in the window; null: there is none.</param>
    public static Verdict? Judge(PatientOutcomes patient, ReportScope scope, Func<DateOnly, (DateOnly From, DateOnly To)> window, Func<OutcomeForm, OutcomeForm?, bool> judge)
    {
        if (patient.Forms is not { } all)
        {
            return new Verdict.Excluded(Exclusion.NotTakenIn);
        }

        var forms = all.Where(form => form is { Instrument: OutcomeForm.Phq9, Total: not null }).OrderBy(form => form.At).ToList();
        if (forms.FirstOrDefault(form => form.Total > ElevatedAbove && scope.Has(form.At)) is not { } index)
        {
            return null;
        }

        var (from, to) = window(scope.DayOf(index));
        return Excluded(patient) is { } why ? new Verdict.Excluded(why)
            : scope.Today <= to ? new Verdict.Excluded(Exclusion.WindowOpen)
            : Verdict.Of(judge(index, forms.LastOrDefault(form => scope.DayOf(form) is var day && day >= from && day <= to)));
    }

    // Of the published exclusions, the record knows these. The page says which it does not know.
    private static Exclusion? Excluded(PatientOutcomes patient) => patient.HasDied ? Exclusion.Died : patient.Indication switch
    {
        Indication.Depression => null,
        Indication.BipolarDepression => Exclusion.BipolarDisorder,
        Indication.Anxiety or Indication.Ptsd or Indication.AlcoholUse or Indication.ChronicPain => Exclusion.NotDepression,
    };
}
