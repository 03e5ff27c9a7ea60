using KetamineFollowUp.Browser.Tests.Browsing;
using KetamineFollowUp.Browser.Tests.Checks;
using KetamineFollowUp.Browser.Tests.Clinics;

namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>How a patient does over time: what is marked, how much of it is shown, and on paper.</summary>
public sealed class ChartJourneys(Chromium chromium) : StaffTest(chromium)
{
    [Fact]
    public async Task A_medication_change_written_by_keyboard_alone_marks_the_chart()
    {
        var clinic = await WithPatient();
        var staff = await OpenDesk(clinic, Page);
        var keys = staff.Page.Keyboard;
        await staff.Page.TabTo(staff.Page.GetByRole(AriaRole.Link, new() { Name = "A medication change" }));
        await keys.PressAsync("Enter");
        await Assertions.Expect(staff.Page.GetByText("It marks the chart")).ToBeVisibleAsync();
        await staff.Page.TabTo(staff.Page.GetByLabel("What changed"));
        await keys.TypeAsync("sertraline raised to 100 mg");
        await staff.Page.TabTo(staff.Page.GetByLabel("Who are you?"));
        await keys.TypeAsync("Day");
        await staff.Page.TabTo(staff.Page.GetByRole(AriaRole.Button, new() { Name = "Record the change" }));
        await keys.PressAsync("Enter");
        await Assertions.Expect(staff.Said).ToContainTextAsync("sertraline raised to 100 mg");
        await Assertions.Expect(staff.Page.Locator("svg .medication")).ToHaveCountAsync(1);
        await Assertions.Expect(staff.Page.Locator("svg title").Filter(new() { HasText = "sertraline raised to 100 mg" })).ToHaveCountAsync(1);
        Assert.Single(await clinic.Calls.Timeline(NewPatient.Sam, "medication-change"));
    }

    [Fact]
    public async Task The_chart_shows_this_course_at_first_and_a_year_or_everything_when_asked()
    {
        var clinic = await WithPastYears();
        var staff = await OpenDesk(clinic, Page);
        await Assertions.Expect(Span(staff, "This course")).ToHaveAttributeAsync("aria-current", "true");
        var course = await Scores(staff);
        await Span(staff, "A year").ClickAsync();
        await Assertions.Expect(Span(staff, "A year")).ToHaveAttributeAsync("aria-current", "true");
        await Assertions.Expect(staff.Page.GetByRole(AriaRole.Heading, new() { Name = "Scores over time" })).ToBeInViewportAsync();
        var year = await Scores(staff);
        await Span(staff, "Everything").ClickAsync();
        await Assertions.Expect(Span(staff, "Everything")).ToHaveAttributeAsync("aria-current", "true");
        await Sound.Check(staff.Page);
        Assert.Equal((course + 1, course + 2), (year, await Scores(staff)));
        await staff.Follow("For printing");
        await Assertions.Expect(Span(staff, "Everything")).ToHaveAttributeAsync("aria-current", "true");
        Assert.Equal(course + 2, await Scores(staff));
    }

    [Fact]
    public async Task On_paper_stand_the_chart_its_words_and_every_value_in_black_on_white_and_nothing_to_press()
    {
        var clinic = await WithPastYears();
        var staff = await OpenDesk(clinic, $"/clinic/charts/{NewPatient.Sam.Id}", Device.Desktop with { Theme = Theme.Dark });
        await staff.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(staff.Page.Locator("svg").First).ToBeVisibleAsync();
        await Assertions.Expect(staff.Page.Locator("figcaption").First).ToContainTextAsync("The loss line is 13");
        await Assertions.Expect(staff.Page.Locator("tbody tr").First).ToBeVisibleAsync();
        Assert.Equal(await staff.Page.Locator("circle.score").CountAsync(), await staff.Page.Locator("tbody tr").Filter(new() { HasText = "PHQ-9" }).CountAsync());
        await Assertions.Expect(staff.Page.Locator("nav")).ToBeHiddenAsync();
        await Assertions.Expect(staff.Page.GetByText("Print this page")).ToBeHiddenAsync();
        await Assertions.Expect(staff.Page.GetByText("The whole record")).ToBeHiddenAsync();
        await Assertions.Expect(staff.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Assertions.Expect(staff.Page.Locator("body")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
    }

    // One form of last summer and one of years ago, before the course of this winter.
    private async Task<OpenClinic> WithPastYears()
    {
        var clinic = await Clinic();
        await clinic.Calls.LoseResponse(NewPatient.Sam);
        await clinic.Calls.Score(NewPatient.Sam, "2025-07-01T15:00:00Z", 17);
        await clinic.Calls.Score(NewPatient.Sam, "2023-07-01T15:00:00Z", 22);
        return clinic;
    }

    private static ILocator Span(StaffBrowser staff, string name) =>
        staff.Page.GetByRole(AriaRole.List, new() { Name = "How much is shown" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static Task<int> Scores(StaffBrowser staff) => staff.Page.Locator("circle.score").CountAsync();
}
