using System.Globalization;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.Assessment;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Entries of a timeline as sentences.</summary>
internal static class EntryText
{
    /// <summary>The entry as a sentence.</summary>
    public static string Of(TimelineLine.Recorded line, StaffRequest request) => line.Entry.Match(
        completed => TimelineText.Facts([TimelineEntryFields.Completed, TimelineWords.Code(completed.Phase), .. SessionWords.Facts(line.Session, request)]),
        voided => TimelineText.Facts(TimelineEntryFields.Voided, By(voided.By.Value, request), TimelineWords.Plain(voided.Reason)),
        restored => TimelineText.Facts(TimelineEntryFields.Restored, By(restored.By, request)),
        consent => TimelineText.Facts(
            TimelineWords.Channel(EnumNames.Name(consent.Consent)), TimelineWords.Code(consent.State), TimelineWords.Plain(consent.How)),
        lost => TimelineText.Facts("undeliverable", TimelineWords.Plain(lost.Reason)),
        fact => TimelineText.Facts(TimelineWords.Code(fact.Fact), TimelineWords.Plain(fact.Detail)),
        raised => $"{TimelineWords.Sentence(TimelineWords.Code(raised.Finding.Severity))}: {raised.Finding.Reason}",
        scored => line.IsVoided ? $"{Of(scored)} (voided: counts no more)" : Of(scored),
        unscored => TimelineText.Facts(ReadingWords.Name(unscored.Instrument), TimelineEntryFields.Voided, By(unscored.By.Value, request), TimelineWords.Plain(unscored.Reason)),
        Of,
        reported => Written(reported.What, Actors.Patient, request),
        changed => Written(changed.What ?? "", changed.By.Value, request),
        set => TimelineText.Facts(TimelineWords.Code(set.Hold), TimelineEntryFields.Active, By(set.By.Value, request), set.Note ?? ""),
        lifted => TimelineText.Facts(TimelineWords.Code(lifted.Hold), TimelineEntryFields.Lifted, By(lifted.By.Value, request), lifted.Note ?? ""),
        note => Written(note.Text, note.By.Value, request),
        plan => Written(plan.Text, plan.By.Value, request),
        plan => $"The patient changed the safety plan. {plan.Text}",
        _ => TimelineText.Facts(TimelineFields.Of(line).Select(field => TimelineWords.Plain(Text(field.Value)))));

    /// <summary>Who did something.</summary>
    public static string By(string actor, StaffRequest request) => $"by {request.NameOf(actor)}";

    private static string Of(TimelineEntry.FormScored scored)
    {
        var reading = scored.Reading;
        var total = reading.Total?.ToString(CultureInfo.InvariantCulture) ?? "(incomplete)";
        return $"{TimelineWords.List([$"{ReadingWords.Name(reading.Instrument)} {total}", TimelineWords.Plain(reading.Band)])}; suicidal thoughts: {TimelineWords.Safety(reading.Safety)}";
    }

    private static string Of(TimelineEntry.FormAnswered form)
    {
        var answers = form.Answers.Select(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Item} = {answer.Value}{answer.Words}"));
        return $"{ReadingWords.Name(form.Instrument)} at the clinic: {string.Join(", ", answers)}";
    }

    // People's own words stay as they wrote them.
    private static string Written(string words, string by, StaffRequest request) => TimelineWords.List([words, By(by, request)]);

    private static string Text(JsonNode? field) => field switch
    {
        null => "",
        JsonArray several => string.Join(", ", several),
        _ => field.ToString(),
    };
}
