using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

public sealed class EnrollmentTests
{
    [Fact]
    public async Task A_patient_is_enrolled_welcomed_and_shown()
    {
        await using var host = await ApiHost.New();
        var enrolled = await host.Post("/api/patients", Sample.Patient());
        Assert.Equal(201, enrolled.Status);
        Assert.Equal("usable", enrolled.Say("channelStates.sms"));
        var shown = await host.Get("/api/patients/P1");
        Assert.Equal(("P1", "sms-reply", "true", "active"), (shown.Say("patientId"), shown.Say("channel"), shown.Say("consents.smsReply"), shown.Say("status")));
        Assert.Equal("welcome", Assert.Single((await host.Sent()).Select(message => message.Kind.ToString().ToLowerInvariant())));
    }

    [Fact]
    public async Task The_same_request_again_is_recognised_however_it_is_spelled()
    {
        await using var host = await ApiHost.WithPatient();
        var again = Sample.Parse("""{ "unknown": [1], "baseline": [] }""");
        foreach (var (name, value) in Sample.Patient().Reverse().ToList())
        {
            again[name] = value!.DeepClone();
        }

        again.Remove("baseline");
        Assert.Equal(200, (await host.Post("/api/patients", again)).Status);
        Assert.Single(await host.Sent());
    }

    [Fact]
    public async Task The_same_request_is_recognised_after_the_patient_changed()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Send(HttpMethod.Patch, "/api/patients/P1", """{"language":"es"}""");
        var again = await host.Post("/api/patients", Sample.Patient());
        Assert.Equal((200, "es"), (again.Status, again.Say("language")));
    }

    [Fact]
    public async Task An_id_enrolled_otherwise_is_a_conflict()
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(409, (await host.Post("/api/patients", Sample.Patient().With("preferredName", "\"Alex\""))).Status);
    }

    [Fact]
    public async Task A_number_of_another_patient_is_a_conflict_and_nothing_is_written()
    {
        await using var host = await ApiHost.WithPatient();
        var taken = await host.Post("/api/patients", Sample.Patient("P2"));
        Assert.Equal((409, "application/problem+json"), (taken.Status, taken.MediaType));
        Assert.Equal(404, (await host.Get("/api/patients/P2")).Status);
    }

    [Fact]
    public async Task The_same_request_at_the_same_moment_twice_is_one_enrolment()
    {
        await using var host = await ApiHost.New();
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => host.Post("/api/patients", Sample.Patient())));
        Assert.Equal(1, replies.Count(reply => reply.Status == 201));
        Assert.Equal(7, replies.Count(reply => reply.Status == 200));
    }

    [Fact]
    public async Task A_baseline_is_scored_and_kept_with_its_answers()
    {
        await using var host = await ApiHost.New();
        var baseline = """[{ "instrument": "phq-9", "takenAt": "2026-03-01T10:00:00-05:00", "answers": { "1": 3, "2": 3, "3": 2, "4": 2, "5": 2, "6": 2, "7": 1, "8": 1, "9": 0 } }]""";
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient().With("baseline", baseline))).Status);
        var entries = (await host.Get("/api/patients/P1/timeline")).List("entries");
        var score = entries.Single(entry => entry!["kind"]!.ToString() == "score")!;
        Assert.Equal(("16", "moderately severe", "negative"), (score["total"]!.ToString(), score["band"]!.ToString(), score["safety"]!.ToString()));
        Assert.Contains(entries, entry => entry!["kind"]!.ToString() == "answer" && entry["answers"]!["3"]!.GetValue<int>() == 2);
    }

    [Theory]
    [InlineData(10, 201)]
    [InlineData(11, 422)]
    public async Task A_baseline_of_ten_alarming_forms_still_fits_one_batch(int forms, int status)
    {
        await using var host = await ApiHost.New();
        var baseline = Enumerable.Range(0, forms).Select(i =>
            $$"""{ "instrument": "phq-9", "takenAt": "2026-02-{{10 + i}}T10:00:00Z", "answers": [3, 3, 3, 3, 3, 3, {{Math.Min(i, 3)}}, {{Math.Max(0, Math.Min(i - 3, 3))}}, 3] }""");
        Assert.Equal(status, (await host.Post("/api/patients", Sample.Patient().With("baseline", $"[{string.Join(',', baseline)}]"))).Status);
    }

    [Theory]
    [InlineData("/api/patients/P2", 404)]
    [InlineData("/api/patients/P%202", 422)]
    [InlineData("/api/patients/P2/timeline", 404)]
    public async Task Unknown_patients_are_not_found(string path, int status)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(status, (await host.Get(path)).Status);
    }
}
