using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

public sealed class PatientRecordEndpointTests
{
    [Theory]
    [InlineData("notes", """{"text":"Spoke\nby phone","by":"nurse"}""", "note", "text")]
    [InlineData("medication-changes", """{"at":"2026-03-01T10:00:00Z","what":"sertraline 50 to 100 mg","by":"nurse"}""", "medication-change", "what")]
    [InlineData("holds", """{"hold":"blood-pressure","active":true,"by":"nurse","note":"180/110"}""", "hold", "note")]
    public async Task What_staff_write_is_in_the_timeline(string call, string body, string kind, string field)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(201, (await host.Post($"/api/patients/P1/{call}", body)).Status);
        var entry = Assert.Single((await host.Get("/api/patients/P1/timeline")).List("entries"), entry => entry!["kind"]!.ToString() == kind)!;
        Assert.Equal(Sample.Parse(body)[field]!.ToString(), entry[field]!.ToString());
        Assert.Equal("nurse", entry["by"]!.ToString());
        Assert.NotNull(entry["id"]);
        Assert.NotNull(entry["state"]);
    }

    [Fact]
    public async Task A_hold_stands_until_it_is_lifted()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Post("/api/patients/P1/holds", """{"hold":"pregnancy","active":true,"by":"nurse"}""");
        Assert.Equal("pregnancy", Assert.Single((await host.Get("/api/patients/P1")).List("holds"))!.ToString());
        await host.Post("/api/patients/P1/holds", """{"hold":"pregnancy","active":false,"by":"nurse"}""");
        Assert.Empty((await host.Get("/api/patients/P1")).List("holds"));
    }

    [Fact]
    public async Task The_same_medication_change_again_is_one()
    {
        await using var host = await ApiHost.WithPatient();
        var body = """{"at":"2026-03-01T10:00:00Z","what":"stopped zolpidem","by":"nurse"}""";
        await host.Post("/api/patients/P1/medication-changes", body);
        Assert.Equal(201, (await host.Post("/api/patients/P1/medication-changes", body)).Status);
        Assert.Single((await host.Get("/api/patients/P1/timeline")).List("entries"), entry => entry!["kind"]!.ToString() == "medication-change");
    }

    [Theory]
    [InlineData("notes", """{"text":"","by":"nurse"}""", "text")]
    [InlineData("notes", """{"text":"a\u0000b","by":"nurse"}""", "text")]
    [InlineData("notes", """{"text":"x"}""", "by")]
    [InlineData("medication-changes", """{"at":"2026-03-02T15:05:01Z","what":"x","by":"nurse"}""", "at")]
    [InlineData("medication-changes", """{"at":"2026-03-02T15:00:00Z","by":"nurse"}""", "what")]
    [InlineData("holds", """{"hold":"moon","active":true,"by":"nurse"}""", "hold")]
    [InlineData("holds", """{"hold":"other","active":"yes","by":"nurse"}""", "active")]
    [InlineData("holds", """{"hold":"other","by":"nurse"}""", "active")]
    public async Task A_field_that_breaks_its_rule_is_named(string call, string body, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Post($"/api/patients/P1/{call}", body)).Refuses(field);
    }

    [Theory]
    [InlineData("notes", """{"text":"x","by":"nurse"}""")]
    [InlineData("medication-changes", """{"at":"2026-03-01T10:00:00Z","what":"x","by":"nurse"}""")]
    [InlineData("holds", """{"hold":"other","active":true,"by":"nurse"}""")]
    public async Task A_record_of_nobody_is_not_found(string call, string body)
    {
        await using var host = await ApiHost.WithPatient();
        Assert.Equal(404, (await host.Post($"/api/patients/P2/{call}", body)).Status);
    }
}
