using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Tests.Web;

/// <summary>The clinic is in New York; it is 11:00 there.</summary>
public class ReaderZoneTests
{
    private const string Zone = "zone";

    [Fact]
    public async Task Times_are_by_the_clock_of_whoever_reads_and_the_page_says_whose_that_is()
    {
        await using var scene = await WebScene.WithPatient();
        var alert = await scene.Alert();
        var atTheClinic = await scene.Browser.Get(alert);
        Assert.Contains("Mon 9 Mar 2026, 11:00, clinic time (America/New_York).", atTheClinic.Body);
        scene.Browser.SetCookie(Zone, "America/Los_Angeles");
        var away = await scene.Browser.Get(alert);
        Assert.Contains("Mon 9 Mar 2026, 08:00, your time (America/Los_Angeles; the clinic&#x27;s is America/New_York).", away.Body);
        Assert.Contains(">08:00</time>", away.Body);
        Assert.DoesNotContain(">11:00</time>", away.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nowhere/Land")]
    [InlineData("../../etc/passwd")]
    [InlineData("<script>")]
    public async Task A_zone_that_is_none_reads_as_the_clinics(string zone)
    {
        await using var scene = await WebScene.WithPatient();
        scene.Browser.SetCookie(Zone, zone);
        Assert.Contains("11:00, clinic time (America/New_York)", (await scene.Browser.Get("/clinic")).Body);
    }

    [Fact]
    public async Task What_is_typed_is_meant_by_the_clinics_clock_wherever_somebody_sits()
    {
        await using var scene = await WebScene.WithPatient();
        scene.Browser.SetCookie(Zone, "America/Los_Angeles");
        var form = await scene.Browser.Get("/clinic/patients/P1/medication");
        Assert.Contains("By the clinic&#x27;s clock (America/New_York).", form.Body);
        Assert.Contains("value=\"2026-03-09T11:00\"", form.Body);
        var done = await scene.Browser.Fill(
            "/clinic/patients/P1/medication", form, ("by", StaffScene.Day), ("what", "sertraline raised to 100 mg"), ("at", "2026-03-09T10:30"));
        Assert.Equal(303, done.Status);
        Assert.Contains("Mon 9 Mar 2026, 07:30", (await scene.Browser.Get(done.Location)).Body);
    }

    [Fact]
    public async Task A_page_that_answers_a_form_does_not_ask_for_itself_anew_for_the_zone()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Change(work => work.AddUnread("Can I come earlier?"));
        var entry = Assert.Single(await scene.All<WaitingEntry>(DocumentTypes.Unread));
        var page = await scene.Browser.Get("/clinic");
        Assert.Contains("data-zone=\"America/New_York\"", page.Body);
        var answer = await scene.Browser.Fill($"/clinic/worklist/{entry.EntryId}/answer", page, ("by", StaffScene.Day));
        Assert.Equal(422, answer.Status);
        Assert.DoesNotContain("data-zone", answer.Body);
    }
}
