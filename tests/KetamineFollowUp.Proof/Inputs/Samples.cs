namespace KetamineFollowUp.Proof.Inputs;

/// <summary>Sound requests, one of each kind, about what is open at the clinic: in this order all of them are carried out. They are spoilt.</summary>
internal static class Samples
{
    private static readonly Func<Scene, string, Input>[] Kinds =
    [
        (scene, _) => Enrollment(scene.PatientId, scene.Phone),
        (scene, _) => Input.Json("POST", $"/api/boosters/{scene.ReviewId}/decision", """{"by":"medical-lead","decision":"defer","until":"2026-04-09T00:00:00Z","reason":"later"}"""),
        (scene, _) => Session(scene.PatientId, "s2", "2026-03-02T14:30:00Z"),
        (scene, _) => Form(scene.PatientId, "2026-03-02T14:00:00Z", "[1,1,1,1,1,1,1,1,0]"),
        (scene, _) => Input.Json("POST", $"/api/patients/{scene.PatientId}/usual-level", """{"instrument":"phq-9","by":"nurse"}"""),
        (scene, _) => Input.Json("PUT", $"/api/patients/{scene.PatientId}/known-ideation", """{"by":"medical-lead","level":"wish-to-be-dead","until":"2026-03-20","safetyPlanReviewedOn":"2026-03-01","note":"long-standing"}"""),
        (scene, _) => Input.Json("DELETE", $"/api/patients/{scene.PatientId}/known-ideation", """{"by":"medical-lead"}"""),
        (scene, _) => Input.Json("PUT", $"/api/patients/{scene.PatientId}/safety-plan", """{"by":"nurse","warningSigns":"no sleep","helpers":"my sister","reviewedOn":"2026-03-01"}"""),
        (scene, _) => Input.Json("GET", $"/api/patients/{scene.PatientId}/safety-plan", ""),
        (scene, _) => Input.Json("POST", $"/api/patients/{scene.PatientId}/medication-changes", """{"at":"2026-03-02T14:00:00Z","what":"sertraline 50 mg","by":"nurse"}"""),
        (scene, _) => Input.Json("POST", $"/api/patients/{scene.PatientId}/holds", """{"hold":"urinary","active":true,"by":"nurse","note":"asked"}"""),
        (scene, _) => Input.Json("POST", $"/api/patients/{scene.PatientId}/notes", """{"text":"called","by":"nurse"}"""),
        (scene, _) => Input.Json("POST", $"/api/patients/{scene.PatientId}/messages", """{"by":"nurse","text":"See you on Friday"}"""),
        (scene, _) => Input.Json("POST", $"/api/alerts/{scene.AlertId}/acknowledge", """{"by":"medical-lead"}"""),
        (scene, _) => Input.Json("POST", $"/api/alerts/{scene.AlertId}/resolve", """{"by":"medical-lead","disposition":"reached-safe","note":"spoke"}"""),
        (_, _) => Input.Json("PUT", "/api/roster", """{"timeZone":"America/New_York","members":[{"staffId":"medical-lead","name":"A","phone":"+12025550102","email":"a@clinic.example"}],"rotation":{"order":["medical-lead"],"handover":{"day":"monday","time":"08:00"},"startsOn":"2026-01-05"},"overrides":[{"staffId":"medical-lead","from":"2026-03-02T00:00:00Z","to":"2026-03-03T00:00:00Z"}],"backup":["medical-lead"],"catchAll":["medical-lead"]}"""),
        (_, _) => Input.Json("POST", "/api/roster/test-page", """{"staffId":"medical-lead"}"""),
        (scene, _) => Input.Json("POST", $"/api/worklist/{scene.UnreadId}/handled", """{"by":"medical-lead","note":"read"}"""),
        (scene, _) => Input.Json("GET", $"/api/patients/{scene.PatientId}", ""),
        (scene, _) => Input.Json("GET", $"/api/patients/{scene.PatientId}/timeline?limit=10", ""),
        (scene, _) => Input.Json("GET", $"/api/alerts?state=all&limit=10&after={scene.AlertId}", ""),
        (_, _) => Input.Json("GET", "/api/boosters?state=open", ""),
        (_, _) => Input.Json("GET", "/api/roster/on-call?at=2026-03-02T15:00:00Z", ""),
        (scene, _) => Input.Json("POST", "/webhooks/sendgrid/events", $$"""[{"event":"delivered","message_id":"{{scene.MessageId}}","timestamp":1772463600,"reason":"ok","sg_event_id":"x"}]"""),
        (scene, sid) => Text(scene.Phone, sid, "1"),
        (scene, sid) => Text(scene.Phone, sid, "I want to die"),
        (scene, sid) => Text(scene.Phone, sid, "please stop texting me"),
        (scene, sid) => Text("+12025550102", sid, $"ACK {scene.AlertCode}"),
        (scene, _) => Input.Form($"/webhooks/twilio/status/{scene.MessageId}", [new("MessageStatus", "delivered"), new("MessageSid", "SM9"), new("ErrorCode", "30003")]),
        (scene, _) => Input.Form($"/s/{scene.SurveyToken}", [.. Enumerable.Range(1, 9).Select(item => KeyValuePair.Create($"phq-9.{item}", "1"))]),
        (scene, _) => Input.Json("GET", $"/s/{scene.SurveyToken}", ""),
        (scene, _) => Input.Json("POST", $"/api/sessions/{scene.PatientId}/{scene.SessionId}/void", """{"by":"medical-lead","reason":"entered twice"}"""),
        (scene, _) => Input.Json("PATCH", $"/api/patients/{scene.PatientId}", """{"channel":"sms-link","language":"es","timeZone":"America/Chicago","email":null,"consents":{"email":false},"status":"paused","pausedUntil":"2026-03-29T00:00:00Z"}"""),
    ];

    /// <summary>How many kinds there are.</summary>
    public static int Count => Kinds.Length;

    /// <summary>One of them.</summary>
    /// <param name="number">Which, in turn; a text has an id of its own each time, or it would be taken for a repeat.</param>
    /// <param name="scene">What is open.</param>
    public static Input At(int number, Scene scene) => Kinds[number % Kinds.Length](scene, FormattableString.Invariant($"SM{number:D32}"));

    public static Input Enrollment(string patientId, string phone) => Input.Json("POST", "/api/patients", $$$"""{"patientId":"{{{patientId}}}","preferredName":"Sam","phone":"{{{phone}}}","email":"sam@patient.example","timeZone":"America/New_York","language":"en","indication":"depression","channel":"sms-link","consents":{"sms":true,"email":true,"smsReply":true},"baseline":[{"instrument":"phq-9","takenAt":"2026-02-10T10:00:00Z","total":18}],"screeningSex":"female","address":"1 Main St","emergencyContact":{"name":"Kim","phone":"+12025551002"}}""");

    public static Input Session(string patientId, string sessionId, string completedAt) => Input.Json("POST", "/api/sessions", $$"""{"sessionId":"{{sessionId}}","patientId":"{{patientId}}","completedAt":"{{completedAt}}","route":"iv","doseMg":40,"phase":"induction"}""");

    /// <summary>A PHQ-9 filled in at the clinic.</summary>
    public static Input Form(string patientId, string takenAt, string answers) => Input.Json("POST", $"/api/patients/{patientId}/scores", $$"""{"instrument":"phq-9","takenAt":"{{takenAt}}","by":"nurse","answers":{{answers}}}""");

    public static Input Text(string phone, string sid, string body) => Input.Form(
        "/webhooks/twilio/sms", [new("MessageSid", sid), new("From", phone), new("To", "+12025559000"), new("Body", body), new("NumMedia", "0")]);
}
