namespace KetamineFollowUp.Browser.Tests.Journeys;

/// <summary>A patient in front of a survey: reads the questions and taps the answers, by their words.</summary>
internal sealed class SurveyTaker(IPage page)
{
    private const int MaxPages = 60;

    // Questions stand as groups of radio buttons, or as fields; what was given already is left alone.
    private const string OpenQuestions = """
        () => [...new Set([...document.querySelectorAll('main form [name]')]
            .filter(control => control.checkVisibility() && control.type !== 'hidden' && control.type !== 'submit')
            .map(control => control.name))]
        """;

    public IPage Page => page;

    /// <summary>The numbers that can be tapped when things are bad; empty without the crisis panel.</summary>
    public async Task<IReadOnlyList<string?>> CrisisNumbers() =>
        await page.Locator("section.crisis a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

    public ILocator Question(string words) =>
        page.GetByRole(AriaRole.Group, new() { NameString = words }).Or(page.GetByLabel(words)).First;

    /// <summary>Taps an answer of a question, or writes it where there is nothing to tap; then goes on.</summary>
    public async Task Answer(string question, string answer)
    {
        var choices = page.GetByRole(AriaRole.Group, new() { NameString = question });
        await Assertions.Expect(Question(question)).ToBeVisibleAsync();
        if (await choices.CountAsync() > 0)
        {
            await choices.GetByText(answer, new() { Exact = true }).ClickAsync();
        }
        else
        {
            await page.GetByLabel(question).FillAsync(answer);
        }

        await Send();
    }

    public Task Send() => SendButton.ClickAsync();

    public ILocator SendButton => page.Locator("main form button[type=submit]");

    /// <summary>The page after the last answer.</summary>
    public Task IsThanked() => Assertions.Expect(Heading("Thank you").Or(Heading("Gracias"))).ToBeVisibleAsync();

    /// <summary>Answers page after page until none is left; the function gives the value of a field such as <c>phq-9.1</c>.</summary>
    public async Task AnswerTheRest(Func<string, string> answer)
    {
        for (var turn = 0; turn < MaxPages; turn++)
        {
            var fields = await page.EvaluateAsync<string[]>(OpenQuestions);
            if (fields.Length == 0)
            {
                return;
            }

            foreach (var field in fields)
            {
                await Give(field, answer(field));
            }

            await Send();
        }

        Assert.Fail($"the survey did not end in {MaxPages} pages");
    }

    /// <summary>A patient who does well.</summary>
    public static string Calm(string field) => field switch
    {
        "pulse.1" => "7",
        "foundations.sleep-hours" => "8",
        "foundations.exercise-days" => "3",
        "foundations.medication" => "",
        _ when field.StartsWith("foundations.", StringComparison.Ordinal) => "1",
        _ => "0",
    };

    private ILocator Heading(string words) => page.GetByRole(AriaRole.Heading, new() { NameString = words, Exact = true });

    private async Task Give(string field, string value)
    {
        var choice = page.Locator($"input:is([type=radio], [type=checkbox])[name='{field}'][value='{value}']");
        if (await choice.CountAsync() > 0)
        {
            await choice.CheckAsync();
        }
        else
        {
            await page.Locator($"[name='{field}']").FillAsync(value);
        }
    }
}
