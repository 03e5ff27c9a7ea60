using System.Text.Json;
using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The stored form of an entry: <c>at</c>, <c>kind</c>, and its fields as <c>data</c>.</summary>
internal sealed class TimelineEntryConverter : JsonConverter<TimelineEntry>
{
    /// <summary>A stored null is an entry that cannot be read.</summary>
    public override bool HandleNull => true;

    /// <summary>Each case too: values are written by what they are.</summary>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsAssignableTo(typeof(TimelineEntry));

    public override TimelineEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimelineEntryReader.Read(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, TimelineEntry value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("at", value.At);
        writer.WriteString("kind", TimelineEntryFields.NameOf(value));
        writer.WritePropertyName("data");
        TimelineEntryFields.Of(value).WriteTo(writer, options);
        writer.WriteEndObject();
    }
}
