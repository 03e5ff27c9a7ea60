using System.Collections.Immutable;
using System.Text.Json;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A filled-in form as a caller sends it.</summary>
/// <param name="Instrument">The instrument's id.</param>
/// <param name="TakenAt">When it was filled in.</param>
/// <param name="Total">The total, where it is known.</param>
/// <param name="Answers">In item order, null for a missing one; or an object by item id.</param>
public sealed record FormFields(string? Instrument = null, DateTimeOffset? TakenAt = null, int? Total = null, JsonElement? Answers = null);

/// <summary>Reads filled-in forms.</summary>
internal static class FormReading
{
    /// <summary>The form; null beside a fault.</summary>
    /// <param name="check">Collects faults.</param>
    /// <param name="prefix">Where the form stands, such as <c>baseline[0].</c>; empty at the top.</param>
    /// <param name="fields">What was sent.</param>
    /// <param name="catalog">The instruments.</param>
    public static FilledForm? Form(this FieldCheck check, string prefix, FormFields fields, InstrumentCatalog catalog)
    {
        var takenAt = check.Past($"{prefix}takenAt", fields.TakenAt);
        if (fields.Instrument is null || catalog.Find(fields.Instrument) is not { } instrument)
        {
            check.Fault($"{prefix}instrument", $"must be one of: {string.Join(", ", catalog.All.Select(known => known.Id))}");
            return null;
        }

        var answers = check.Answers($"{prefix}answers", fields.Answers, instrument, takenAt);
        if (answers.IsEmpty && fields.Total is null && check.Rejection is null)
        {
            check.Fault($"{prefix}answers", instrument.MaxTotal is null ? "are required" : "are required, or a total");
        }

        var form = new FilledForm(instrument, takenAt, fields.Total, answers);
        CheckTotal(check, $"{prefix}total", form);
        return form;
    }

    private static void CheckTotal(FieldCheck check, string field, FilledForm form)
    {
        if (form.Total is not { } total)
        {
            return;
        }

        if (form.Instrument.MaxTotal is not { } most)
        {
            check.Fault(field, $"must be left out: {form.Instrument.Id} has no total");
        }
        else if (total < form.Instrument.MinTotal || total > most)
        {
            check.Fault(field, $"must be from {form.Instrument.MinTotal} to {most}");
        }
        else if (Scorer.Score(form.Instrument, form.Values, sex: null).Total is { } sum && sum != total)
        {
            check.Fault(field, $"must be {sum}, which the answers make");
        }
    }
}
