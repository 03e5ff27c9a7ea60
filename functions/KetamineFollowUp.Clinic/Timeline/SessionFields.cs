using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>What was noted about a session, under the names of the call that reports it. What was not said has no field.</summary>
internal static class SessionFields
{
    public static void Add(JsonObject fields, Session session)
    {
        Add(fields, "setting", session.Setting is { } setting ? EnumNames.Name(setting) : null);
        Add(fields, "leftAt", session.LeftAt);
        Add(fields, "bloodPressure", session.BloodPressure is { } pressure ? Of(pressure) : null);
        Add(fields, "escort", session.Escort);
    }

    private static JsonObject Of(BloodPressure pressure)
    {
        var fields = new JsonObject();
        Add(fields, "before", Of(pressure.Before));
        Add(fields, "after", Of(pressure.After));
        return fields;
    }

    private static JsonObject? Of(BloodPressureReading? reading) =>
        reading is null ? null : new JsonObject { ["systolic"] = reading.Systolic, ["diastolic"] = reading.Diastolic };

    private static void Add(JsonObject fields, string name, JsonNode? value)
    {
        if (value is not null)
        {
            fields[name] = value;
        }
    }
}
