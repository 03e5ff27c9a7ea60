using System.Collections.Immutable;
using System.Text.Json;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Reads what <see cref="TimelineEntryFields"/> writes. What it cannot read is told as it stands, and never throws.</summary>
internal static class TimelineEntryReader
{
    /// <summary>The entry of a stored document.</summary>
    public static TimelineEntry Read(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object
            || !document.TryGetProperty("at", out var at) || at.ValueKind != JsonValueKind.String || !at.TryGetDateTimeOffset(out var instant)
            || !document.TryGetProperty("data", out var data))
        {
            return new TimelineEntry.Unreadable(DateTimeOffset.UnixEpoch, KindOf(document), document.GetRawText());
        }

        var kind = KindOf(document);
        if (data.ValueKind == JsonValueKind.Object)
        {
            var fields = new StoredFields(data);
            if (Read(EnumNames.Find<TimelineKind>(kind), instant, fields) is { } entry && !fields.IsFaulty)
            {
                return entry;
            }
        }

        return new TimelineEntry.Unreadable(instant, kind, data.GetRawText());
    }

    private static string KindOf(JsonElement document) =>
        document.ValueKind == JsonValueKind.Object && document.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String
            ? kind.GetString()!
            : EnumNames.Name(TimelineKind.Unknown);

    // Null: entries are of no such kind.
    private static TimelineEntry? Read(TimelineKind? kind, DateTimeOffset at, StoredFields fields) => kind switch
    {
        TimelineKind.Session => Session(at, fields),
        TimelineKind.Consent => Consent(at, fields),
        TimelineKind.CheckIn => Fact(at, ProcessKind.Episode, fields),
        TimelineKind.Alert => Fact(at, ProcessKind.Alert, fields),
        TimelineKind.BoosterReview => Fact(at, ProcessKind.Review, fields),
        TimelineKind.AfterCrisis => Fact(at, ProcessKind.AfterCrisis, fields),
        TimelineKind.Finding => new TimelineEntry.FindingRaised(
            at, new Finding(fields.Name<FindingKind>("finding"), fields.Name<Severity>("severity"), fields.Text("reason"))),
        TimelineKind.Score => Score(at, fields),
        TimelineKind.Answer => Answers(at, fields),
        TimelineKind.MedicationChange => Medication(at, fields),
        TimelineKind.Hold => Hold(at, fields),
        TimelineKind.Note => Note(at, fields),
        TimelineKind.MessageIn or TimelineKind.MessageOut or TimelineKind.Survey or TimelineKind.Unknown or null => null,
    };

    private static TimelineEntry Session(DateTimeOffset at, StoredFields fields)
    {
        var session = fields.Value<SessionId>("id");
        if (fields.OptionalText("state") == TimelineEntryFields.Voided)
        {
            return new TimelineEntry.SessionVoided(at, session, fields.Value<StaffId>("by"), fields.Text("reason"));
        }

        if (fields.OptionalText("state") == TimelineEntryFields.Restored)
        {
            return new TimelineEntry.SessionRestored(at, session, fields.Text("by"));
        }

        fields.Expect("state", TimelineEntryFields.Completed);
        return new TimelineEntry.SessionCompleted(at, session, fields.Name<SessionPhase>("phase"));
    }

    private static TimelineEntry Score(DateTimeOffset at, StoredFields fields) => fields.OptionalText("state") == TimelineEntryFields.Voided
        ? new TimelineEntry.ScoreVoided(at, fields.Text("id"), fields.Text("instrument"), fields.Value<StaffId>("by"), fields.Text("reason"))
        : new TimelineEntry.FormScored(new Reading(
            fields.Text("instrument"), at, fields.OptionalWhole("total"), fields.Text("band"), fields.Name<SafetyAnswer>("safety"), fields.Text("source"))
        {
            Version = fields.OptionalWhole("version") ?? 1,
        });

    private static TimelineEntry Consent(DateTimeOffset at, StoredFields fields)
    {
        if (fields.OptionalText("state") == EnumNames.Name(RecordedFact.Undeliverable))
        {
            return new TimelineEntry.ChannelLost(at, fields.Name<Channel>("id"), fields.Text("detail"));
        }

        var state = fields.Name<ConsentState>("state");
        fields.Expect("given", state == ConsentState.Given);
        return new TimelineEntry.ConsentRecorded(at, fields.OptionalText("id"), fields.Name<ConsentKind>("channel"), state, fields.Text("how"));
    }

    private static TimelineEntry.FactRecorded Fact(DateTimeOffset at, ProcessKind process, StoredFields fields) =>
        new(at, process, fields.Text("id"), fields.Name<RecordedFact>("state"), fields.Text("detail"));

    private static TimelineEntry.FormAnswered Answers(DateTimeOffset at, StoredFields fields)
    {
        fields.Expect("state", TimelineEntryFields.Given);
        fields.Expect("via", EnumNames.Name(AnswerVia.Clinic));
        var questions = fields.Inside("answers").ToList();
        if (questions.DistinctBy(question => question.Name).Count() != questions.Count)
        {
            fields.Fault(questions);
        }

        ImmutableArray<FormAnswer> answers = [.. questions.SelectMany(question => question.Value.ValueKind == JsonValueKind.Array
            ? question.Value.EnumerateArray().Select(chosen => Answer(question.Name, chosen, fields))
            : [Answer(question.Name, question.Value, fields)])];
        return new TimelineEntry.FormAnswered(at, fields.Text("id"), fields.Text("instrument"), answers, fields.OptionalWhole("version") ?? 1);
    }

    private static FormAnswer Answer(string item, JsonElement given, StoredFields fields) => given switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => new FormAnswer(item, value, null),
        { ValueKind: JsonValueKind.String } words => new FormAnswer(item, null, words.GetString()),
        { ValueKind: JsonValueKind.Null } => new FormAnswer(item, null, null),
        _ => fields.Fault(new FormAnswer(item, null, null)),
    };

    // What a patient reported bears no state.
    private static TimelineEntry Medication(DateTimeOffset at, StoredFields fields)
    {
        if (fields.OptionalText("state") is null)
        {
            fields.Expect("by", Actors.Patient);
            return new TimelineEntry.MedicationReported(at, fields.Text("what"));
        }

        fields.Expect("state", TimelineEntryFields.Recorded);
        return new TimelineEntry.MedicationChanged(at, fields.OptionalText("id"), fields.OptionalText("what"), fields.Value<StaffId>("by"));
    }

    private static TimelineEntry Hold(DateTimeOffset at, StoredFields fields)
    {
        var (id, hold, by, note) = (fields.OptionalText("id"), fields.Name<HoldKind>("hold"), fields.Value<StaffId>("by"), fields.OptionalText("note"));
        if (fields.OptionalText("state") == TimelineEntryFields.Lifted)
        {
            return new TimelineEntry.HoldLifted(at, id, hold, by, note);
        }

        fields.Expect("state", TimelineEntryFields.Active);
        return new TimelineEntry.HoldSet(at, id, hold, by, note);
    }

    private static TimelineEntry Note(DateTimeOffset at, StoredFields fields)
    {
        var (id, text) = (fields.OptionalText("id"), fields.Text("text"));
        if (fields.OptionalText("state") == TimelineEntryFields.Changed)
        {
            fields.Expect("by", Actors.Patient);
            fields.Expect("about", DocumentTypes.SafetyPlan);
            return new TimelineEntry.SafetyPlanChanged(at, id, text);
        }

        var by = fields.Value<StaffId>("by");
        fields.Expect("state", TimelineEntryFields.Recorded);
        if (fields.OptionalText("about") is null)
        {
            return new TimelineEntry.NoteWritten(at, id, text, by);
        }

        fields.Expect("about", DocumentTypes.SafetyPlan);
        return new TimelineEntry.SafetyPlanWritten(at, id, text, by);
    }
}
