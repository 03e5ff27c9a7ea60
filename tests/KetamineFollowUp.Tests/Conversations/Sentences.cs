using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>The sentences of which a conversation is made: what patients, staff, the carrier and the calendar do.</summary>
internal sealed partial class Sentences
{
    private readonly Conversation _conversation;
    private readonly Forms _forms;
    private readonly WebPages _pages;
    private readonly (Regex Says, Func<Said, Task> Do)[] _all;
    private int _texts;
    private InboundText? _last;

    public Sentences(Conversation conversation)
    {
        _conversation = conversation;
        _forms = new Forms(conversation);
        _pages = new WebPages(conversation);
        _all =
        [
            (TextRule(), said => Text(said["who"], said["how"], said["words"])),
            (Rule(@"patient (?<id>\w+) (?<who>\w+), (?<what>.+)"), said => _forms.Enroll(said["id"], said["who"], said["what"])),
            (Rule(@"session (?<id>\w+) of (?<who>\w+): (?<route>\w+) (?<dose>\d+) mg, (?<phase>\w+)(?: on (?<at>.+))?"), _forms.Session),
            (Rule(@"(?<by>\w+) voids session (?<id>\w+) of (?<who>\w+): (?<why>.+)"), _forms.Void),
            (Rule(@"(?<by>\w+) scores (?<who>\w+): (?<form>[\w-]+) (?<total>\d+)(?: on (?<on>\S+))?"), _forms.Score),
            (Rule(@"(?<by>\w+) (?<active>holds|lifts the hold of) (?<who>\w+): (?<hold>[\w-]+)(?:, (?<note>.+))?"), _forms.Hold),
            (Rule(@"(?<by>\w+) writes to (?<who>\w+): (?<words>.+)"), _forms.Write),
            (Rule(@"(?<who>\w+) is now (?<what>.+)"), _forms.Change),
            (Rule(@"(?<by>\w+) has read what (?<who>.+) wrote"), _forms.Read),
            (Rule(@"(?<by>\w+) acknowledges the alert of (?<who>.+)"), _forms.Acknowledge),
            (Rule(@"(?<by>\w+) resolves the alert of (?<who>[^:]+): (?<how>[\w-]+)(?:, (?<note>.+))?"), _forms.Resolve),
            (Rule(@"(?<by>\w+) decides the review of (?<who>\w+): (?<how>\w+)(?: until (?<until>\S+))?(?:, (?<note>.+))?"), _forms.Decide),
            (Rule(@"nobody is on call before (?<day>\S+)"), said => _forms.Roster(said["day"])),
            (Rule(@"(?<who>\w+) shows the plan behind the link"), said => _pages.ShowPlan(Who(said["who"]))),
            (Rule(@"(?<who>\w+) saves the plan: (?<what>.+)"), said => _pages.SavePlan(Who(said["who"]), said["what"])),
            (Rule(@"(?<who>\w+) opens the link"), said => _pages.Open(Who(said["who"]))),
            (Rule(@"(?<who>\w+) answers on the page: (?<what>.+)"), said => _pages.Fill(Who(said["who"]), said["what"])),
            (Rule(@"(?<by>\w+) takes the alert on its page"), said => _pages.Take(Who(said["by"]))),
            (Rule(@"the (?<what>phone|mailbox) of (?<who>\w+) (?<how>works again|is .+|gives no answer)"), said => Break(said["what"], said["who"], said["how"])),
            (Rule(@"the carrier reports (?<what>nothing any more|everything again)"), said => Carrier(said["what"] == "everything again")),
            (Rule(@"time passes"), _ => Task.CompletedTask),
        ];
    }

    /// <summary>Does what a sentence says.</summary>
    public Task Do(string says) => _all.Select(rule => (rule.Do, Match: rule.Says.Match(says))).FirstOrDefault(rule => rule.Match.Success) is { Do: { } act } rule
        ? act(new Said(rule.Match))
        : throw new FormatException($"no sentence of a conversation: {says}");

    private async Task Text(string who, string how, string words)
    {
        var from = Who(who);
        words = await _conversation.WithCode(words);
        var clinic = _conversation.Scene.Clinic;
        if (how == "the webhook is lost")
        {
            clinic.TextLostOnTheWay(from.Phone, words);
            return;
        }

        var optOut = how.StartsWith("carrier ", StringComparison.Ordinal) ? how[8..] : null;
        _last = how == "the same webhook again" ? _last! : new InboundText($"SMconversation{++_texts:D4}", from.Phone, words, optOut, how == "picture");
        var told = _conversation.Scene.Sent().Count;
        var answers = await clinic.Receive(_last);
        if (how == "the same webhook again")
        {
            // Nothing is sent again: the carrier gets the same answer once more, and has it already.
            Assert.Equal(told, _conversation.Scene.Sent().Count);
            await _conversation.Say(from, "the same answer again", string.Join(" + ", answers.Select(answer => answer.Body)));
        }
    }

    private Task Break(string what, string who, string how)
    {
        var person = Who(who);
        _conversation.Scene.Clinic.Provider.Break(what == "phone" ? person.Phone : person.Email, how switch
        {
            "works again" => null,
            "is too busy" => new SendOutcome.Refused(Refusal.Busy),
            "is no number" or "is no mailbox" => new SendOutcome.Refused(Refusal.BadAddress),
            "is off" => new SendOutcome.Refused(Refusal.Unreachable),
            "is opted out at the carrier" => new SendOutcome.Refused(Refusal.OptedOut),
            "gives no answer" => new SendOutcome.Unknown(),
            _ => throw new FormatException(how),
        });
        return Task.CompletedTask;
    }

    private Task Carrier(bool reports)
    {
        _conversation.CarrierReports = reports;
        return Task.CompletedTask;
    }

    private Person Who(string name) => _conversation.People.Find(name);

    private static Regex Rule(string says) => new($"^{says}$", RegexOptions.ExplicitCapture);

    [GeneratedRegex(@"^(?<who>\S+) > (?:\[(?<how>[^\]]+)\] ?)?(?<words>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex TextRule();
}

/// <summary>A sentence by its parts.</summary>
internal sealed class Said(Match match)
{
    /// <summary>A part; empty when the sentence does without.</summary>
    public string this[string part] => match.Groups[part].Value;
}
