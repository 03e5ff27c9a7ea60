namespace KetamineFollowUp.Benchmarks.Inputs;

/// <summary>Sound requests: those that set the scene, and those that are spoilt.</summary>
internal static class Samples
{
    private const string Patient = """{"patientId":"P1","preferredName":"Sam","phone":"+15550101001","email":"sam@patient.example","timeZone":"America/New_York","language":"en","indication":"depression","channel":"sms-reply","consents":{"sms":true,"email":true,"smsReply":true},"baseline":[{"instrument":"phq-9","takenAt":"2026-02-27T10:00:00Z","total":18}],"screeningSex":"female","address":"1 Main St","emergencyContact":{"name":"Kim","phone":"+15550101002"}}""";
    private const string Session = """{"sessionId":"s1","patientId":"P1","completedAt":"2026-03-02T14:30:00Z","route":"iv","doseMg":40,"phase":"induction"}""";

    /// <summary>They set the scene.</summary>
    public static IReadOnlyList<Input> First { get; } = [Input.Json("POST", "/api/patients", Patient), Input.Json("POST", "/api/sessions", Session), Text("SM0", "i cant go on")];

    /// <summary>They are spoilt.</summary>
    public static IReadOnlyList<Input> All { get; } =
    [
        Input.Json("POST", "/api/patients", Patient),
        Input.Json("PATCH", "/api/patients/P1", """{"channel":"sms-link","language":"es","timeZone":"America/Chicago","email":null,"consents":{"email":false},"status":"paused","pausedUntil":"2026-03-09T00:00:00Z"}"""),
        Input.Json("POST", "/api/sessions", Session),
        Input.Json("POST", "/api/sessions/P1/s1/void", """{"by":"medical-lead","reason":"entered twice"}"""),
        Input.Json("POST", "/api/patients/P1/scores", """{"instrument":"phq-9","takenAt":"2026-03-02T14:00:00Z","by":"nurse","answers":[1,1,1,1,1,1,1,1,0]}"""),
        Input.Json("POST", "/api/patients/P1/medication-changes", """{"at":"2026-03-02T14:00:00Z","what":"sertraline 50 mg","by":"nurse"}"""),
        Input.Json("POST", "/api/patients/P1/holds", """{"hold":"urinary","active":true,"by":"nurse","note":"asked"}"""),
        Input.Json("POST", "/api/patients/P1/notes", """{"text":"called","by":"nurse"}"""),
        Input.Json("POST", "/api/patients/P1/messages", """{"by":"nurse","text":"See you on Friday"}"""),
        Input.Json("POST", "/api/alerts/P1~a-1/acknowledge", """{"by":"medical-lead"}"""),
        Input.Json("POST", "/api/alerts/P1~a-1/resolve", """{"by":"medical-lead","disposition":"reached-safe","note":"spoke"}"""),
        Input.Json("POST", "/api/boosters/P1~r-1/decision", """{"by":"medical-lead","decision":"defer","until":"2026-03-09T00:00:00Z","reason":"later"}"""),
        Input.Json("PUT", "/api/roster", """{"timeZone":"America/New_York","members":[{"staffId":"a","name":"A","phone":"+15550100001","email":"a@clinic.example"}],"rotation":{"order":["a"],"handover":{"day":"monday","time":"08:00"},"startsOn":"2026-01-05"},"overrides":[{"staffId":"a","from":"2026-03-02T00:00:00Z","to":"2026-03-03T00:00:00Z"}],"backup":["a"],"catchAll":["a"]}"""),
        Input.Json("POST", "/api/roster/test-page", """{"staffId":"medical-lead"}"""),
        Input.Json("POST", "/api/worklist/P1~u-1/handled", """{"by":"medical-lead","note":"read"}"""),
        Input.Json("GET", "/api/patients/P1", ""),
        Input.Json("GET", "/api/patients/P1/timeline?limit=10", ""),
        Input.Json("GET", "/api/alerts?state=all&limit=10&after=P1~a-1", ""),
        Input.Json("GET", "/api/boosters?state=open", ""),
        Input.Json("GET", "/api/roster/on-call?at=2026-03-02T15:00:00Z", ""),
        Input.Json("POST", "/webhooks/sendgrid/events", """[{"event":"delivered","message_id":"P1~m-1","timestamp":1772463600,"reason":"ok","sg_event_id":"x"}]"""),
        Text("SM1", "1"),
        Text("SM2", "I want to die"),
        Text("SM3", "please stop texting me"),
        Input.Form("/webhooks/twilio/status/P1~m-1", [new("MessageStatus", "delivered"), new("MessageSid", "SM9"), new("ErrorCode", "30003")]),
        Input.Form("/s/abcdefghijklmnop", [new("phq-9.1", "1"), new("safety.1", "0")]),
        Input.Json("GET", "/s/abcdefghijklmnop", ""),
    ];

    private static Input Text(string sid, string body) => Input.Form(
        "/webhooks/twilio/sms", [new("MessageSid", sid), new("From", "+15550101001"), new("To", "+15550109000"), new("Body", body), new("NumMedia", "0")]);
}
