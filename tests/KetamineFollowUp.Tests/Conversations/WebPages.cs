using System.Net;
using System.Text.RegularExpressions;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>What is done on a page behind a link: the link is the latest that the person was sent.</summary>
internal sealed partial class WebPages(Conversation conversation)
{
    private PageAnswer? _plan;

    private Browser Browser => conversation.Calls.Browser;

    /// <summary>Opens the link, and reads.</summary>
    public async Task Open(Person person) => await Tell(person, await Browser.Get(PathOf(person)));

    /// <summary>Fills in the fields of the page behind the link, and reads what comes next.</summary>
    /// <param name="person">Who.</param>
    /// <param name="answers">Such as <c>pulse.1 = 5, safety.1 = 0</c>.</param>
    public async Task Fill(Person person, string answers)
    {
        var path = PathOf(person);
        var fields = answers.Split(", ").Select(answer => answer.Split(" = ")).Select(pair => (pair[0], pair[1])).ToArray();
        var answer = await Browser.Fill(path, await Browser.Get(path), fields);
        await conversation.Scene.Clinic.Settle();
        await Tell(person, answer.Status == 303 ? await Browser.Get(answer.Location) : answer);
    }

    /// <summary>Presses the one button of the page behind the link.</summary>
    public async Task ShowPlan(Person person)
    {
        var path = PathOf(person);
        _plan = await Browser.Fill(path, await Browser.Get(path));
        await Tell(person, _plan);
    }

    /// <summary>Saves the plan that was shown last.</summary>
    /// <param name="person">Who.</param>
    /// <param name="parts">Such as <c>helpers = Alex, ownSteps = music</c>.</param>
    public async Task SavePlan(Person person, string parts)
    {
        var fields = parts.Split(", ").Select(part => part.Split(" = ")).Select(pair => (pair[0], pair[1])).ToArray();
        await Tell(person, await Browser.Fill($"{PathOf(person)}/save", _plan!, fields));
        await conversation.Scene.Clinic.Settle();
    }

    /// <summary>A member of staff takes the alert behind the link.</summary>
    public async Task Take(Person staff)
    {
        var path = PathOf(staff);
        var answer = await Browser.Fill($"{path}/acknowledge", await Browser.Get(path), ("by", staff.Id));
        Assert.Equal(303, answer.Status);
        await conversation.Scene.Clinic.Settle();
    }

    private string PathOf(Person person) => new Uri(conversation.LatestLink(person)).AbsolutePath;

    // What a reader sees: the words of the page's main part, without what is hidden.
    private Task Tell(Person to, PageAnswer page)
    {
        var words = Tags().Replace(Hidden().Replace(Shown().Match(page.Body).Value, " "), " ");
        return conversation.Say(to, $"page {page.Status}", WebUtility.HtmlDecode(Blanks().Replace(words, " ")).Trim());
    }

    [GeneratedRegex("<main.*</main>", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"<(\w+)[^>]*\shidden[^>]*>.*?</\1>|<(script|svg)\b.*?</\2>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
