using System.Text.Json.Nodes;
using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

public sealed class KnownIdeationTests
{
    private const string Path = "/api/patients/P1/known-ideation";

    [Fact]
    public async Task A_clinicians_note_is_shown_with_the_patient_until_it_is_ended()
    {
        await using var host = await ApiHost.WithPatient();
        var noted = await host.Send(HttpMethod.Put, Path, Note().ToJsonString());
        Assert.Equal((200, "wish-to-be-dead", "2026-05-31", "medical-lead"), (noted.Status, noted.Say("level"), noted.Say("until"), noted.Say("by")));
        var shown = await host.Get("/api/patients/P1");
        Assert.Equal(("wish-to-be-dead", "2025-11-02", "for years"), (shown.Say("knownIdeation.level"), shown.Say("knownIdeation.safetyPlanReviewedOn"), shown.Say("knownIdeation.note")));
        Assert.Contains("Known ideation noted: Wish to be dead", (await host.Get("/api/patients/P1/timeline")).Text, StringComparison.Ordinal);

        Assert.Equal(200, (await host.Send(HttpMethod.Delete, Path, """{ "by": "medical-lead" }""")).Status);
        Assert.Null((await host.Get("/api/patients/P1"))["knownIdeation"]);
        Assert.Contains("known-ideation-ended", (await host.Get("/api/patients/P1/timeline")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by", "\"nobody\"", "by")]
    [InlineData("by", null, "by")]
    [InlineData("level", "\"plan\"", "level")]
    [InlineData("level", null, "level")]
    [InlineData("until", "\"2026-06-01\"", "until")]
    [InlineData("until", "\"2026-03-01\"", "until")]
    [InlineData("until", "\"soon\"", "until")]
    [InlineData("until", null, "until")]
    [InlineData("safetyPlanReviewedOn", "\"2025-11-01\"", "safetyPlanReviewedOn")]
    [InlineData("safetyPlanReviewedOn", "\"2026-03-03\"", "safetyPlanReviewedOn")]
    [InlineData("safetyPlanReviewedOn", null, "safetyPlanReviewedOn")]
    [InlineData("note", "\"\"", "note")]
    public async Task What_cannot_be_noted_is_named(string path, string? value, string field)
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Send(HttpMethod.Put, Path, Note().With(path, value).ToJsonString())).Refuses(field);
        Assert.Null((await host.Get("/api/patients/P1"))["knownIdeation"]);
    }

    [Fact]
    public async Task Only_somebody_on_the_roster_ends_it_and_nobodys_note_is_not_found()
    {
        await using var host = await ApiHost.WithPatient();
        (await host.Send(HttpMethod.Delete, Path, """{ "by": "nobody" }""")).Refuses("by");
        Assert.Equal(404, (await host.Send(HttpMethod.Put, "/api/patients/P2/known-ideation", Note().ToJsonString())).Status);
        Assert.Equal(404, (await host.Send(HttpMethod.Delete, "/api/patients/P2/known-ideation", """{ "by": "medical-lead" }""")).Status);
    }

    [Fact]
    public async Task It_ends_with_its_last_day_and_with_discharge()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Send(HttpMethod.Put, Path, Note().ToJsonString());
        await host.Send(HttpMethod.Patch, "/api/patients/P1", """{ "status": "discharged" }""");
        Assert.Null((await host.Get("/api/patients/P1"))["knownIdeation"]);
    }

    // The furthest last day and the oldest review, on Monday, 2 March 2026.
    private static JsonObject Note() => Sample.Parse(
        """{ "by": "medical-lead", "level": "wish-to-be-dead", "until": "2026-05-31", "safetyPlanReviewedOn": "2025-11-02", "note": "for years" }""");
}
