using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// Findings as they are stored. Records made before findings had a cause have only its sentence: this is the one place that
/// knows those sentences, and rules see the cause whatever the age of the record.
/// </summary>
internal sealed class FindingJson : JsonConverter<Finding>
{
    public override Finding? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<Stored>(ref reader, options) is { } stored
            ? new Finding(stored.Kind, stored.Severity, stored.Reason) { Cause = stored.Cause ?? CauseOf(stored), Stated = stored.Paging }
            : null;

    public override void Write(Utf8JsonWriter writer, Finding value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Stored(value.Kind, value.Severity, value.Reason, value.Cause, value.Stated), options);

    private static FindingCause? CauseOf(Stored old) => old is { Kind: FindingKind.Unreachable, Reason: { } sentence } ? OfSentence(sentence) : null;

    private static FindingCause? OfSentence(string sentence) => sentence switch
    {
        "Cannot be texted: phone." => FindingCause.CannotBeTexted,
        "Opted out of texts while an alert is open: phone them." => FindingCause.OptedOut,
        "A crisis text could not be delivered: phone them." => FindingCause.CrisisTextLost,
        _ when sentence.StartsWith("Not reachable by ", StringComparison.Ordinal) => FindingCause.ChannelLost,
        _ when sentence.StartsWith("No longer reachable by ", StringComparison.Ordinal) => FindingCause.ChannelLost,
        _ => null,
    };

    private sealed record Stored(FindingKind Kind, Severity Severity, string Reason, FindingCause? Cause, Paging? Paging);
}
