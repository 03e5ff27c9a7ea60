using System.Text.Json.Nodes;

namespace KetamineFollowUp.Tests.Http;

/// <summary>Request bodies that are accepted, and ways to spoil them.</summary>
internal static class Sample
{
    public const string Phone = "+12025551001";

    public static JsonObject Patient(string id = "P1", string phone = Phone) => Parse($$"""
        {
          "patientId": "{{id}}", "preferredName": "Sam", "phone": "{{phone}}", "email": "sam@patient.example",
          "timeZone": "America/New_York", "language": "en", "indication": "depression", "channel": "sms-reply",
          "consents": { "sms": true, "email": true, "smsReply": true }
        }
        """);

    public static JsonObject Session(string id = "S1", string completedAt = "2026-03-02T14:30:00Z") => Parse($$"""
        { "sessionId": "{{id}}", "patientId": "P1", "completedAt": "{{completedAt}}", "route": "iv", "doseMg": 40, "phase": "induction" }
        """);

    /// <summary>A PHQ-9 with this answer to item 9, all others 1.</summary>
    public static JsonObject Phq9(int item9) => Parse($$"""
        { "instrument": "phq-9", "takenAt": "2026-03-02T14:00:00Z", "by": "nurse", "answers": [1, 1, 1, 1, 1, 1, 1, 1, {{item9}}] }
        """);

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    /// <summary>The body with another value at a path such as <c>consents.sms</c>; null leaves the field out.</summary>
    public static JsonObject With(this JsonObject body, string path, string? json)
    {
        var steps = path.Split('.');
        var parent = steps[..^1].Aggregate((JsonNode)body, (node, step) => node[step]!).AsObject();
        parent.Remove(steps[^1]);
        if (json is not null)
        {
            parent[steps[^1]] = JsonNode.Parse(json);
        }

        return body;
    }
}
