using System.Collections.Immutable;
using System.Text.Json.Nodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Entries as fields: names, values and order are those of stored documents and of the contract. <see cref="TimelineEntryReader"/> reads them.</summary>
public static class TimelineEntryFields
{
    internal const string Completed = "completed";
    internal const string Voided = "voided";
    internal const string Restored = "restored";
    internal const string Given = "given";
    internal const string Recorded = "recorded";
    internal const string Changed = "changed";
    internal const string Active = "active";
    internal const string Lifted = "lifted";

    /// <summary>The contract's kind of an entry.</summary>
    public static TimelineKind KindOf(TimelineEntry entry) => entry.Match(
        completed => TimelineKind.Session,
        voided => TimelineKind.Session,
        restored => TimelineKind.Session,
        consent => TimelineKind.Consent,
        lost => TimelineKind.Consent,
        fact => KindOf(fact.Process),
        raised => TimelineKind.Finding,
        scored => TimelineKind.Score,
        unscored => TimelineKind.Score,
        answered => TimelineKind.Answer,
        reported => TimelineKind.MedicationChange,
        changed => TimelineKind.MedicationChange,
        set => TimelineKind.Hold,
        lifted => TimelineKind.Hold,
        note => TimelineKind.Note,
        plan => TimelineKind.Note,
        changedPlan => TimelineKind.Note,
        unreadable => EnumNames.Find<TimelineKind>(unreadable.Kind) ?? TimelineKind.Unknown);

    /// <summary>The kind as it is written; of an entry that cannot be read, what it says itself.</summary>
    public static string NameOf(TimelineEntry entry) => entry is TimelineEntry.Unreadable unreadable ? unreadable.Kind : EnumNames.Name(KindOf(entry));

    /// <summary>The fields beside <c>at</c> and <c>kind</c>, in their order; a null stands where the stored form has one.</summary>
    public static JsonObject Of(TimelineEntry entry) => entry.Match<JsonObject>(
        completed => new() { ["id"] = completed.Session.Value, ["state"] = Completed, ["phase"] = EnumNames.Name(completed.Phase) },
        voided => new() { ["id"] = voided.Session.Value, ["state"] = Voided, ["by"] = voided.By.Value, ["reason"] = voided.Reason },
        restored => new() { ["id"] = restored.Session.Value, ["state"] = Restored, ["by"] = restored.By },
        Of,
        lost => Fact(EnumNames.Name(lost.Channel), RecordedFact.Undeliverable, lost.Reason),
        fact => Fact(fact.About, fact.Fact, fact.Detail),
        Of,
        Of,
        unscored => new()
        {
            ["id"] = unscored.ScoreId,
            ["state"] = Voided,
            ["instrument"] = unscored.Instrument,
            ["by"] = unscored.By.Value,
            ["reason"] = unscored.Reason,
        },
        Of,
        reported => new() { ["what"] = reported.What, ["by"] = Actors.Patient },
        changed => Written(new() { ["what"] = changed.What }, changed.Id, Recorded, changed.By),
        set => Written(new() { ["hold"] = EnumNames.Name(set.Hold), ["note"] = set.Note }, set.Id, Active, set.By),
        lifted => Written(new() { ["hold"] = EnumNames.Name(lifted.Hold), ["note"] = lifted.Note }, lifted.Id, Lifted, lifted.By),
        note => Written(new() { ["text"] = note.Text }, note.Id, Recorded, note.By),
        plan => Written(new() { ["about"] = DocumentTypes.SafetyPlan, ["text"] = plan.Text }, plan.Id, Recorded, plan.By),
        plan => new() { ["about"] = DocumentTypes.SafetyPlan, ["text"] = plan.Text, ["id"] = plan.Id, ["state"] = Changed, ["by"] = Actors.Patient },
        unreadable => StoredFields.Whole(unreadable.Data));

    private static TimelineKind KindOf(ProcessKind process) => process switch
    {
        ProcessKind.Episode => TimelineKind.CheckIn,
        ProcessKind.Alert => TimelineKind.Alert,
        ProcessKind.Review => TimelineKind.BoosterReview,
        ProcessKind.AfterCrisis => TimelineKind.AfterCrisis,
    };

    private static JsonObject Of(TimelineEntry.ConsentRecorded consent) => new()
    {
        ["id"] = consent.Id,
        ["channel"] = EnumNames.Name(consent.Consent),
        ["given"] = consent.State == ConsentState.Given,
        ["how"] = consent.How,
        ["state"] = EnumNames.Name(consent.State),
    };

    private static JsonObject Of(TimelineEntry.FindingRaised raised) => new()
    {
        ["finding"] = EnumNames.Name(raised.Finding.Kind),
        ["severity"] = EnumNames.Name(raised.Finding.Severity),
        ["reason"] = raised.Finding.Reason,
    };

    private static JsonObject Of(TimelineEntry.FormScored scored) => In(scored.Reading.Version, new()
    {
        ["instrument"] = scored.Reading.Instrument,
        ["total"] = scored.Reading.Total,
        ["band"] = scored.Reading.Band,
        ["safety"] = EnumNames.Name(scored.Reading.Safety),
        ["source"] = scored.Reading.Source,
    });

    private static JsonObject Of(TimelineEntry.FormAnswered form) => In(form.Version, new()
    {
        ["id"] = form.Source,
        ["state"] = Given,
        ["instrument"] = form.Instrument,
        ["via"] = EnumNames.Name(AnswerVia.Clinic),
        ["answers"] = new JsonObject(form.Answers.GroupBy(answer => answer.Item).Select(question => KeyValuePair.Create(question.Key, Of([.. question])))),
    });

    // Entries of version 1 were written before there was another, without it.
    private static JsonObject In(int version, JsonObject fields)
    {
        if (version > 1)
        {
            fields["version"] = version;
        }

        return fields;
    }

    // One answer stands by itself, several chosen options as a list.
    private static JsonNode? Of(ImmutableArray<FormAnswer> question) => question switch
    {
        [{ Value: { } value }] => value,
        [{ Words: var words }] => words,
        _ => new JsonArray([.. question.Select(answer => (JsonNode?)answer.Value)]),
    };

    private static JsonObject Fact(string about, RecordedFact fact, string detail) =>
        new() { ["id"] = about, ["state"] = EnumNames.Name(fact), ["detail"] = detail };

    // What staff wrote ends with which entry it is, what became of it and who wrote it.
    private static JsonObject Written(JsonObject fields, string? id, string state, StaffId by)
    {
        fields["id"] = id;
        fields["state"] = state;
        fields["by"] = by.Value;
        return fields;
    }
}
