namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>Somebody of the staff in front of the clinic's pages: reads what stands there, and presses what it says.</summary>
internal sealed class StaffBrowser(IPage page)
{
    public const string Day = "Day clinician";
    public const string Lead = "Medical lead";

    /// <summary>The turn that nobody takes.</summary>
    public const string Nobody = "Nobody (left out)";

    public IPage Page => page;

    /// <summary>What the last action said.</summary>
    public ILocator Said => page.GetByRole(AriaRole.Status).Or(page.GetByRole(AriaRole.Alert)).First;

    /// <summary>One tap, from a page by text in the middle of the night.</summary>
    public async Task TakeAlert(string? by)
    {
        var form = Form("/acknowledge");
        await SayWho(form, by);
        await form.GetByRole(AriaRole.Button).ClickAsync();
    }

    public async Task ResolveAlert(string? by, string outcome, string note)
    {
        var form = Form("/resolve");
        if (!await form.IsVisibleAsync())
        {
            await page.GetByText("Record what came of it").ClickAsync();
        }

        await form.GetByText(outcome, new() { Exact = true }).ClickAsync();
        await form.GetByLabel("Note (stays in the record)").FillAsync(note);
        await SayWho(form, by);
        await form.GetByRole(AriaRole.Button).ClickAsync();
    }

    /// <summary>Decides on a booster review.</summary>
    /// <param name="by">Who.</param>
    /// <param name="decision">How its choice begins.</param>
    /// <param name="reason">For the record.</param>
    /// <param name="until">The day, such as <c>2026-03-20</c>, to defer to.</param>
    public async Task Decide(string by, string decision, string reason, string? until = null)
    {
        var form = Form("/decision");
        await form.GetByText(decision).First.ClickAsync();
        if (until is not null)
        {
            await form.Locator("input[type=date]").FillAsync(until);
        }

        await form.Locator("textarea").FillAsync(reason);
        await SayWho(form, by);
        await form.GetByRole(AriaRole.Button).ClickAsync();
    }

    /// <summary>Takes what was read off the worklist.</summary>
    public async Task Handle(string? by, string words, string note)
    {
        var entry = page.Locator("li").Filter(new() { HasText = words });
        await entry.Locator("summary").Last.ClickAsync();
        await entry.Locator("textarea").Last.FillAsync(note);
        await SayWho(entry.Locator("form").Last, by);
        await entry.Locator("form").Last.GetByRole(AriaRole.Button).ClickAsync();
    }

    /// <summary>Answers a text by text, from the worklist.</summary>
    public async Task ReplyText(string? by, string words, string answer)
    {
        var entry = page.Locator("li").Filter(new() { HasText = words });
        await entry.GetByText("Answer by text").ClickAsync();
        var form = entry.Locator("form[action$='/answer']");
        await form.Locator("textarea").FillAsync(answer);
        await SayWho(form, by);
        await form.GetByRole(AriaRole.Button).ClickAsync();
    }

    /// <summary>The lines of the timeline that are shown.</summary>
    public ILocator Timeline => page.Locator("#timeline ~ ul.entries > li");

    /// <summary>What somebody wrote into a line of the timeline, alone.</summary>
    public ILocator Words(string part) => Timeline.Locator(".words").Filter(new() { HasText = part });

    /// <summary>What the page says of something, such as <c>Status</c>.</summary>
    public ILocator Fact(string term) => page.Locator("dt").Filter(new() { HasText = term }).Locator("+ dd").First;

    /// <summary>Presses a link, by its whole text; where there are two of them, the last one on demand.</summary>
    public async Task Follow(string link, bool last = false)
    {
        var links = page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true });
        await (last ? links.Last : links).ClickAsync();
    }

    public Task Type(string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Taps choices, by how they begin.</summary>
    public async Task Choose(params string[] choices)
    {
        foreach (var choice in choices)
        {
            await page.Locator("label.choice").Filter(new() { HasText = choice }).First.ClickAsync();
        }
    }

    /// <summary>Says who, and presses the button of that name.</summary>
    public async Task Send(string button, string? by)
    {
        var form = page.Locator("form").Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) });
        await SayWho(form, by);
        await form.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>Opens what is folded away, and sends the form in it as it is.</summary>
    public async Task SendFolded(string summary, string button)
    {
        await page.GetByText(summary, new() { Exact = true }).ClickAsync();
        await Send(button, Day);
    }

    /// <summary>The form that is sent to such an address.</summary>
    public ILocator Form(string action) => page.Locator($"form[action$='{action}']");

    // Where nobody signs in, every form asks.
    private static async Task SayWho(ILocator form, string? by)
    {
        if (by is not null && await form.GetByLabel("Who are you?").CountAsync() > 0)
        {
            await form.GetByLabel("Who are you?").SelectOptionAsync(new SelectOptionValue { Label = by });
        }
    }
}
