using System.Net;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Timeline;

/// <summary>An entry of another version, or a faulty one, hides nothing else: it is shown as it stands.</summary>
public sealed class UnreadableEntryTests
{
    [Theory]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"weather","data":{"sky":"clear-blue","wind":[1,2],"by":null}}""", "Weather", "Clear blue, 1, 2, entry~faulty")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"check-in","data":{"id":7,"state":{"is":"not-sent"}}}""", "Check-in", "7, {\n  \"is\": \"not-sent\"\n}")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"note","data":{"text":"a","text":"b"}}""", "Note", "B, entry~faulty")]
    [InlineData("""{"at":"2026-03-09T15:00:00+00:00","kind":"note","data":"words"}""", "Note", "Words, entry~faulty")]
    [InlineData("[]", "Unknown", "entry~faulty")]
    [InlineData("null", "Unknown", "entry~faulty")]
    public async Task An_entry_that_cannot_be_read_stands_on_the_page_and_in_the_answer(string body, string label, string text)
    {
        await using var scene = await WebScene.WithPatient();
        await Store(scene, body);
        var page = await scene.Browser.Get("/clinic/patients/P1");
        Assert.Equal(200, page.Status);
        var shown = WebUtility.HtmlDecode(page.Body);
        Assert.Contains($"<strong>{label}</strong> {text[..1].ToUpperInvariant()}{text[1..]}", shown);
        Assert.Contains("Text, given, enrolment", shown);
        var answer = await new Browser(scene.Clinic, scene.Clinic.Get<ApiEndpoints>().All).Get("/api/patients/P1/timeline");
        Assert.Equal(200, answer.Status);
        Assert.Contains("\"key\":\"entry~faulty\"", answer.Body);
    }

    [Fact]
    public async Task Its_fields_are_answered_as_stored_with_its_key_as_id()
    {
        await using var scene = await WebScene.WithPatient();
        await Store(scene, """{"at":"2026-03-09T15:00:00+00:00","kind":"weather","data":{"sky":"blue","wind":null,"at":"noon"}}""");
        var answer = await new Browser(scene.Clinic, scene.Clinic.Get<ApiEndpoints>().All).Get("/api/patients/P1/timeline");
        Assert.Contains("""{"at":"2026-03-09T15:00:00+00:00","kind":"weather","key":"entry~faulty","sky":"blue","id":"entry~faulty"}""", answer.Body);
    }

    [Fact]
    public async Task The_chart_is_drawn_from_what_can_be_read()
    {
        await using var scene = await WebScene.WithPatient();
        await Store(scene, """{"at":"2026-03-09T15:00:00+00:00","kind":"medication-change","data":{"what":7,"by":"patient"}}""");
        Assert.Equal(200, (await scene.Browser.Get("/clinic/charts/P1")).Status);
    }

    private static async Task Store(WebScene scene, string body)
    {
        Write[] writes = [new Write.Create(new Document(new DocumentKey(Container.Care, "P1", "entry~faulty"), DocumentTypes.Entry, body))];
        await scene.Clinic.Record.Commit(Container.Care, "P1", writes, CancellationToken.None);
    }
}
