using System.Text.Json;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>Says what is wrong with a field in the caller's words: the serializer's own name .NET types.</summary>
internal static class JsonFault
{
    // The serializer appends this to its own messages, not to those of our converters.
    private const string SerializersMark = "Path: $";

    private const string PathBelow = "path below";

    public static Rejection.Unprocessable Explain(JsonException e) =>
        Rejection.Unprocessable.Field(Field($"{e.Path}{e.Data[PathBelow]}"), Fault(e.Message));

    /// <summary>A fault inside a value that a converter read on its own: the serializer adds the path to the value, this keeps the path within it.</summary>
    public static JsonException Below(JsonException e)
    {
        var fault = new JsonException(e.Message, e);
        fault.Data[PathBelow] = $"{e.Path?.TrimStart('$')}{e.Data[PathBelow]}";
        return fault;
    }

    // "$.consents.sms" → "consents.sms"; "$" → the body itself.
    private static string Field(string? path) => path is null or "" or "$" ? "body" : path.TrimStart('$').TrimStart('.');

    private static string Fault(string message)
    {
        if (message.Contains("missing required", StringComparison.Ordinal))
        {
            return "a required field is missing";
        }

        return message.Contains(SerializersMark, StringComparison.Ordinal) ? "has a value of the wrong type" : message;
    }
}
