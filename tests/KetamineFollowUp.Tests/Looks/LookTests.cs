using System.Net;
using KetamineFollowUp.Clinic.Looks;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Looks;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Looks;

/// <summary>Reading is on record too: who, what, when, from where.</summary>
public sealed class LookTests
{
    private const string Record = "/clinic/patients/P1";

    [Theory]
    [InlineData(Record, LookKind.Record)]
    [InlineData("/clinic/charts/P1", LookKind.Record)]
    [InlineData("/clinic/patients/P1/note", LookKind.Record)]
    public async Task Whoever_opens_a_record_is_kept(string path, LookKind kind)
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(200, (await scene.Browser.Get(path)).Status);
        var look = Assert.Single(await Kept(scene));
        Assert.Equal((scene.Clinic.Now, LookNotes.Anybody, kind, "P1"), (look.At, look.Who, look.Kind, look.Patient?.Value));
    }

    [Fact]
    public async Task Lists_and_outcomes_are_kept_with_the_clinic()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Browser.Get("/clinic/outcomes");
        await scene.Browser.Get("/clinic/outcomes/csv?from=2026-01&to=2026-03");
        Assert.Equal(LookKind.Outcomes, Assert.Single(await Kept(scene, ".clinic")).Kind);
    }

    [Fact]
    public async Task Another_system_is_kept_as_such()
    {
        await using var host = await ApiHost.WithPatient();
        await host.Get("/api/patients/P1");
        await host.Get("/api/patients/P1/timeline");
        await host.Get("/api/patients");
        var store = host.Get<IRecordStore>();
        Assert.All(
            (await store.All<KeptLook>("P1", DocumentTypes.Look, CancellationToken.None)).Select(kept => kept.Value.Look),
            look => Assert.Equal((Actors.Integration, LookKind.Record, "127.0.0.1"), (look.Who, look.Kind, look.Address)));
        Assert.Equal(LookKind.Search, Assert.Single(await store.All<KeptLook>(".clinic", DocumentTypes.Look, CancellationToken.None)).Value.Look.Kind);
    }

    [Fact]
    public async Task A_page_opened_again_within_ten_minutes_is_one_look()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Browser.Get(Record);
        await scene.Browser.Get(Record);
        Assert.Single(await Kept(scene));
        await scene.Clinic.Advance(TimeSpan.FromMinutes(10));
        await scene.Browser.Get(Record);
        Assert.Equal(2, (await Kept(scene)).Count);
    }

    [Fact]
    public async Task What_was_not_shown_is_no_look()
    {
        await using var scene = await WebScene.WithPatient();
        Assert.Equal(404, (await scene.Browser.Get("/clinic/patients/P2")).Status);
        Assert.Equal(404, (await scene.Browser.Get("/clinic/alerts/P1~a-00000099")).Status);
        Assert.Equal(422, (await scene.Browser.Get("/clinic/outcomes?from=x&to=y")).Status);
        scene.Browser.Refreshes = true;
        await scene.Browser.Get(Record);
        foreach (var partition in new[] { "P1", "P2", ".clinic" })
        {
            Assert.Empty(await Kept(scene, partition));
        }
    }

    [Fact]
    public async Task Looking_changes_nothing_that_a_writer_must_read_again()
    {
        await using var scene = await WebScene.WithPatient();
        var before = await scene.Record();
        await scene.Browser.Get(Record);
        Assert.Equal(RecordJson.Write(before), RecordJson.Write(await scene.Record()));
    }

    [Fact]
    public async Task An_administrator_sees_who_looked_and_others_are_told_why_they_do_not()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Browser.Get(Record);
        var page = await SignedIn.As(scene.Clinic, "night-clinician", isAdmin: true).Get("/clinic/looks?patient=P1");
        Assert.Equal(200, page.Status);
        var text = WebUtility.HtmlDecode(page.Body);
        Assert.Contains("somebody on this machine", text, StringComparison.Ordinal);
        Assert.Contains("the record", text, StringComparison.Ordinal);
        Assert.Equal(403, (await SignedIn.As(scene.Clinic, "night-clinician").Get("/clinic/looks?patient=P1")).Status);
    }

    [Fact]
    public async Task Whoever_takes_an_alert_at_night_while_on_call_is_not_unusual()
    {
        await using var scene = await WebScene.WithPatient();
        var looks = scene.Clinic.Get<ReadLooks>();
        Assert.Empty(await looks.Unusual(CancellationToken.None));
        Assert.Contains("Nothing unusual", (await scene.Browser.Get("/clinic/looks")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_made_or_changed_without_the_key_is_not_genuine()
    {
        var keys = new AuditKeys("an-audit-key-for-tests");
        var look = new Look(new DateTimeOffset(2026, 3, 2, 15, 0, 0, TimeSpan.Zero), "dr-a", LookKind.Record, null, "P1", "192.0.2.7");
        var kept = KeptLook.Of(look, keys);
        Assert.True(RecordJson.Read<KeptLook>(RecordJson.Write(kept)).IsGenuine(keys));
        Look[] changed = [look with { Who = "dr-b" }, look with { At = look.At.AddTicks(1) }, look with { Kind = LookKind.Alert }, look with { About = "P2" }, look with { Address = "" }];
        Assert.All(changed, other => Assert.False((kept with { Look = other }).IsGenuine(keys)));
        Assert.False(KeptLook.Of(look, new AuditKeys("a-guess-at-the-audit-key")).IsGenuine(keys));
    }

    private static async Task<IReadOnlyList<Look>> Kept(WebScene scene, string partition = "P1") =>
        [.. (await scene.All<KeptLook>(DocumentTypes.Look, partition)).Select(kept => kept.Look)];
}
