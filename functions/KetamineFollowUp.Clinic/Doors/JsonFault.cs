using System.Text.Json;

namespace KetamineFollowUp.Clinic.Doors;

/// <summary>Says what is wrong with a field in the caller's words: the serializer's own name .NET types.</summary>
internal static class JsonFault
{
    // The serializer appends this to its own messages, not to those of our converters.
    private const string SerializersMark = "Path: $";

    public static Rejection.Unprocessable Explain(JsonException e) => Rejection.Unprocessable.Field(Field(e.Path), Fault(e.Message));

    // "$.consents.sms" → "consents.sms"; "$" → the body itself.
    private static string Field(string? path) => path is null or "$" ? "body" : path.TrimStart('$').TrimStart('.');

    private static string Fault(string message)
    {
        if (message.Contains("missing required", StringComparison.Ordinal))
        {
            return "a required field is missing";
        }

        return message.Contains(SerializersMark, StringComparison.Ordinal) ? "has a value of the wrong type" : message;
    }
}
