using System.Net;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Protocols.Words;
using KetamineFollowUp.Tests.Patients;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Protocols;

public sealed class ProtocolWebViewTests
{
    private const string Page = "/clinic/protocol";
    private static readonly string Shipped = ShippedProtocols.All[("ketamine-standard", 2)].Json;

    [Fact]
    public async Task The_running_protocol_is_said_in_words()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var page = await scene.Browser.Get(Page);
        Markup.Of(page).IsSound();
        var shown = WebUtility.HtmlDecode(page.Body);
        Assert.All(ProtocolInWords.Of(ShippedProtocols.Standard), line => Assert.Contains(line.Words, shown));
    }

    [Fact]
    public async Task A_draft_that_is_pasted_is_compared_and_stays_in_the_form()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var answer = await scene.Browser.Fill(Page, await scene.Browser.Get(Page), ("draft", Draft("\"version\": 2", "\"version\": 3", "\"stepEvery\": \"15 min\"", "\"stepEvery\": \"10 min\"")));
        Assert.Equal(200, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.All(["no faults and 2 differences", "Alerts: Urgent, the ladder", "10 minutes a step", "This protocol: Version"], part => Assert.Contains(part, answer.Body));
        Assert.Contains("\"stepEvery\": \"10 min\"", WebUtility.HtmlDecode(answer.Body));
        Assert.DoesNotContain("must be above", answer.Body);
    }

    [Fact]
    public async Task A_draft_may_be_a_file()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var token = Markup.Of(await scene.Browser.Get(Page)).HiddenFields().Single(field => field.Name == "token");
        var answer = await scene.Browser.PostFile(Page, "file", Draft("\"20:00\"", "\"19:00\""), token, ("draft", ""));
        Assert.Equal(200, answer.Status);
        Assert.Contains("Times: Quiet hours", answer.Body);
        Assert.Equal(403, (await scene.Browser.PostFile(Page, "file", Shipped)).Status);
    }

    [Fact]
    public async Task A_changed_draft_under_the_running_version_is_told_that_it_needs_another()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var answer = await scene.Browser.Fill(Page, await scene.Browser.Get(Page), ("draft", Draft("\"20:00\"", "\"19:00\"")));
        Assert.Contains("Its version must be above 2", answer.Body);
        var same = await scene.Browser.Fill(Page, await scene.Browser.Get(Page), ("draft", Shipped));
        Assert.Contains("says the same as the running protocol", same.Body);
        Assert.DoesNotContain("Its version must be above 2", same.Body);
    }

    [Fact]
    public async Task A_faulty_draft_is_told_every_fault_with_its_place()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var answer = await scene.Browser.Fill(Page, await scene.Browser.Get(Page), ("draft", Draft("\"20:00\"", "\"23:00\"", "\"silenceAfter\": 2", "\"silenceAfter\": 0")));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.All(["2 faults", "draft: sendWindow", "draft: findings.silenceAfter", "must be a whole number from 1 to 10"], part => Assert.Contains(part, answer.Body));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("{ \"id\": \"</textarea><script>alert(1)</script>\" }")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task What_is_no_protocol_is_said_to_be_none(string draft)
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var answer = await scene.Browser.Fill(Page, await scene.Browser.Get(Page), ("draft", draft));
        Assert.Equal(422, answer.Status);
        Markup.Of(answer).IsSound();
        Assert.Contains(draft, WebUtility.HtmlDecode(answer.Body));
    }

    [Fact]
    public async Task Nothing_given_is_nothing_to_compare()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var answer = await scene.Browser.Fill(Page, await scene.Browser.Get(Page), ("draft", "  "));
        Assert.Equal(422, answer.Status);
        Assert.Contains("There is nothing to compare", answer.Body);
    }

    [Fact]
    public async Task A_draft_beyond_all_measure_is_refused()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        var answer = await scene.Browser.Fill(Page, await scene.Browser.Get(Page), ("draft", new string('x', 600_000)));
        Assert.Equal(413, answer.Status);
    }

    [Fact]
    public async Task A_file_beyond_all_measure_or_cut_off_is_refused()
    {
        await using var scene = await WebScene.WithPatient(protocol: ShippedProtocols.Standard);
        Assert.Equal(413, (await scene.Browser.PostFile(Page, "file", new string('x', 600_000))).Status);
        Assert.Equal(400, (await scene.Browser.Send("POST", Page, "--form\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n{", "multipart/form-data; boundary=form")).Status);
        Assert.Equal(400, (await scene.Browser.Send("POST", Page, "{}", "multipart/form-data")).Status);
    }

    // The shipped file with texts replaced, in pairs.
    private static string Draft(params string[] replaced) =>
        replaced.Chunk(2).Aggregate(Shipped, (draft, pair) => draft.Contains(pair[0], StringComparison.Ordinal) ? draft.Replace(pair[0], pair[1], StringComparison.Ordinal) : throw new InvalidOperationException(pair[0]));
}
