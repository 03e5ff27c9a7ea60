using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Alerts;

public class TakenByTextWebTests
{
    private const string DayPhone = "+12025550101";
    private const string LeadPhone = "+12025550103";

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task The_backup_is_paged_unless_the_page_is_opened_within_ten_minutes(bool opened, int pages)
    {
        await using var scene = await WebScene.WithPatient();
        var alert = await TakenByText(scene);
        await scene.Clinic.Advance(TimeSpan.FromMinutes(9));
        if (opened)
        {
            Assert.Equal(200, (await scene.Browser.Get(alert)).Status);
        }

        await scene.Clinic.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(pages, await PagesTo(scene, LeadPhone));
    }

    [Fact]
    public async Task The_answer_to_the_text_says_so_in_one_segment()
    {
        await using var scene = await WebScene.WithPatient();
        await scene.Clinic.Text(WebScene.Phone, "I am going to kill myself tonight");
        var alert = await scene.Document<Alert>((await OpenAlert(scene)).Split('/')[^1]);
        var answer = Assert.Single(await scene.Clinic.Text(DayPhone, $"ACK {alert.Code}")).Body;
        Assert.Contains("within 10 minutes, or the backup is paged too", answer);
        Assert.Equal(1, Segments.Count(answer));
    }

    [Fact]
    public async Task A_page_that_brings_itself_up_to_date_counts_for_nobody()
    {
        await using var scene = await WebScene.WithPatient();
        var alert = await TakenByText(scene);
        scene.Browser.Refreshes = true;
        await scene.Browser.Get(alert);
        await scene.Clinic.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(1, await PagesTo(scene, LeadPhone));
    }

    [Fact]
    public async Task Taken_again_on_the_page_the_history_no_longer_says_by_a_text_alone()
    {
        await using var scene = await WebScene.WithPatient();
        var alert = await TakenByText(scene);
        var id = alert.Split('/')[^1];
        Assert.True((await scene.Document<Alert>(id)).Acknowledgement!.ByTextAlone);
        Assert.DoesNotContain("by a text alone", (await scene.Browser.Get(alert)).Body);
        Assert.False((await scene.Document<Alert>(id)).Acknowledgement!.ByTextAlone);
    }

    private static async Task<string> TakenByText(WebScene scene)
    {
        await scene.Clinic.Text(WebScene.Phone, "I am going to kill myself tonight");
        var path = await OpenAlert(scene);
        await scene.Clinic.Text(DayPhone, $"ACK {(await scene.Document<Alert>(path.Split('/')[^1])).Code}");
        return path;
    }

    private static async Task<string> OpenAlert(WebScene scene) =>
        $"/clinic/alerts/{Assert.Single(await scene.Clinic.Get<Clinic.Record.WaitingLists>().OpenAlerts(CancellationToken.None)).AlertId.Value}";

    private static async Task<int> PagesTo(WebScene scene, string phone)
    {
        await scene.Clinic.Settle();
        return (await scene.Clinic.Get<SentLog>().After(0, CancellationToken.None)).Count(message => message.To == phone && message.Kind == MessageKind.Page && message.Channel == Domain.Values.Channel.Sms);
    }
}
