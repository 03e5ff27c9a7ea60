using System.Text.Json;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>
/// The id of something in a record: the partition it lies in, a tilde, and its name there. Whoever holds such an id knows
/// where to look.
/// </summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IRecordId<TSelf> : ITextValue<TSelf>
    where TSelf : struct, IRecordId<TSelf>
{
    /// <summary>The patient's id, an unknown number's partition or the clinic's own.</summary>
    string Partition { get; }

    /// <summary>The id as a stored document has it, not checked by the rule that ids from outside obey.</summary>
    static abstract TSelf Stored(string text);
}

/// <summary>
/// Stores an id as its text. An id that breaks its rule is read all the same: it is met by the one process it belongs to, and
/// not by whoever lists the alerts of all patients.
/// </summary>
public sealed class RecordIdConverter<T> : JsonConverter<T>
    where T : struct, IRecordId<T>
{
    /// <summary>Reads a JSON string; throws <see cref="JsonException"/> for anything else.</summary>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.Stored(reader.GetString() ?? throw new JsonException($"not a {typeof(T).Name}"));

    /// <summary>Writes the text form.</summary>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
