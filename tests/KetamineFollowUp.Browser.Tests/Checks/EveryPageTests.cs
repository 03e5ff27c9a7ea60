using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Clinics;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Browser.Tests.Checks;

public sealed class EveryPageTests(Chromium chromium, FurnishedClinic furnished, Round round) : BrowserTest(chromium), IClassFixture<Round>
{
    // A download, which is no page.
    private const string Csv = "/clinic/outcomes/csv";

    public static TheoryData<string, string> Pages { get; } = [.. FurnishedPages.All];

    [Theory]
    [MemberData(nameof(Pages))]
    public Task A_page_is_sound_on_a_phone_and_on_a_desktop_in_both_themes(string page, string words) => round.At(page, async tab =>
    {
        await Assertions.Expect(tab.GetByText(words).First).ToBeVisibleAsync();
        await Sound.CheckOnEveryDevice(tab);
    });

    [Fact]
    public async Task Every_page_that_can_be_opened_is_looked_at_here_and_so_is_every_form_about_a_patient()
    {
        await using var clinic = await SimulatedClinic.Start(DateTimeOffset.UnixEpoch, new MemoryStore());
        var paths = await Task.WhenAll(FurnishedPages.All.Select(page => furnished.PathOf(page.Name)));
        var pages = clinic.Services.GetRequiredService<WebEndpoints>().All.Where(endpoint => endpoint is { Method: "GET", Caller: not CallerKind.Asset, Pattern: not Csv });
        Assert.All(pages, page => Assert.Contains(paths, path => IsAt(page, path)));
        Assert.Equal(
            clinic.Services.GetRequiredService<PatientForms>().All.Select(form => form.Slug).Order(), FurnishedPages.PatientForms.Select(form => form.Slug).Order());
    }

    private static bool IsAt(ClinicEndpoint endpoint, string path) =>
        new TemplateMatcher(TemplateParser.Parse(endpoint.Pattern), []).TryMatch(path.Split('?')[0], []);
}
