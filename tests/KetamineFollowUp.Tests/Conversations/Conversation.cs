using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Local.Scheduling;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Scheduling;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>
/// Plays a conversation file on a clinic in virtual time. The record is read anew before every step, and the carrier confirms
/// every message that it takes, unless the script says otherwise.
/// </summary>
internal sealed partial class Conversation : IAsyncDisposable
{
    // The same no again, without a time of its own, follows as fast as a person writes: twice in the same second is another matter.
    private static readonly TimeSpan ToWrite = TimeSpan.FromSeconds(3);

    private readonly Transcript _transcript = new();
    private readonly RecordLines _record;

    private Conversation(Scene scene)
    {
        Scene = scene;
        Calls = new ClinicCalls(scene.Clinic);
        _record = new RecordLines(Calls, People);
    }

    public Scene Scene { get; }

    public ClinicCalls Calls { get; }

    public People People { get; } = new();

    /// <summary>False: messages are taken, and nothing is heard of them.</summary>
    public bool CarrierReports { get; set; } = true;

    /// <summary>Plays the script; what it says of the clinic's answers is left aside, and theirs is put in its place.</summary>
    public static async Task<string> Play(string file)
    {
        var (steps, after) = Script.Parse(file);
        var start = steps.First(step => step.At is not null).Line[..Script.TimeFormat.Length];
        await using var conversation = new Conversation(await Scene.Empty(start, People.Roster, Script.ProtocolOf(file)));
        var sentences = new Sentences(conversation);
        var before = "";
        foreach (var step in steps)
        {
            await conversation.AdvanceTo(step.At ?? conversation.Scene.Clinic.Now + (step.Says == before && SaysNo().IsMatch(before) ? ToWrite : TimeSpan.Zero));
            before = step.Says;
            conversation._transcript.Keep(step, conversation.Scene.Clinic.Now);
            await sentences.Do(step.Says);
            await conversation.Look();
        }

        conversation._transcript.Keep(after);
        return conversation._transcript.ToString();
    }

    /// <summary>Writes down what somebody is told outside of messages: a page, a refusal.</summary>
    public async Task Say(Person to, string kind, string words) => _transcript.Say(Scene.Clinic.Now, $"{to.Name} < ", $"[{kind}] {await Readable(words)}");

    /// <summary>The link in the latest message to somebody that has one.</summary>
    public string LatestLink(Person to) => AnyLink().Match(Scene.Sent().Last(message => IsTo(message, to) && AnyLink().IsMatch(message.Body)).Body).Value;

    /// <summary>The words with the code itself in place of <c>&lt;code of Sam&gt;</c>, that of the latest alert.</summary>
    public async Task<string> WithCode(string words)
    {
        var codes = (await _record.Codes()).Reverse().ToList();
        foreach (Match place in CodePlace().Matches(words))
        {
            words = words.Replace(place.Value, codes.First(code => code.Whose == place.Groups["whose"].Value).Code, StringComparison.Ordinal);
        }

        return words;
    }

    public ValueTask DisposeAsync() => Scene.DisposeAsync();

    private static bool IsTo(SentMessage message, Person person) => message.To == person.Phone || message.To == person.Email;

    private async Task AdvanceTo(DateTimeOffset target)
    {
        // From stop to stop, so that everything is told when it happens.
        while (await Scene.Clinic.Get<DuePump>().NextStop(CancellationToken.None) is { } next && next < target)
        {
            await Scene.Clinic.AdvanceTo(next);
            await Look();
        }

        await Scene.Clinic.AdvanceTo(target);
        await Look();
    }

    private async Task Look()
    {
        while (Scene.Unclaimed() is { Count: > 0 } news)
        {
            Scene.ClaimAll();
            foreach (var message in news)
            {
                await Tell(message);
            }

            foreach (var to in news.Select(message => message.To).Distinct().Where(_ => CarrierReports))
            {
                await Scene.ConfirmDelivery(to);
            }
        }

        foreach (var line in await _record.News())
        {
            _transcript.Say(Scene.Clinic.Now, "* ", line);
        }
    }

    private async Task Tell(SentMessage message)
    {
        var how = message.Channel switch { Channel.Sms => Kebab(message.Kind), Channel.Email => $"{Kebab(message.Kind)} by email", Channel.Voice => $"{Kebab(message.Kind)} by call" };
        var words = message.Subject is { } subject ? $"{subject} | {InLine(message.Body)}" : message.Body;
        _transcript.Say(message.At, $"{People.NameAt(message.To)} < ", $"[{how}] {await Readable(words)}");
    }

    // Codes and links are different with every alert and survey, and tell a reader nothing.
    private async Task<string> Readable(string words)
    {
        foreach (var (code, whose) in await _record.Codes())
        {
            words = words.Replace(code, $"<code of {whose}>", StringComparison.Ordinal);
        }

        return AnyLink().Replace(words, link => link.Value.Contains("/clinic", StringComparison.Ordinal) ? "<page>" : "<link>");
    }

    // The paragraphs of an email say nothing that a reader must see one below the other.
    private static string InLine(string body) => body.TrimEnd('\n').Replace("\n", " ↵ ", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);

    private static string Kebab(MessageKind kind) => Clinic.Record.EnumNames.Name(kind);

    [GeneratedRegex(@"http://127\.0\.0\.1:7071/\S+")]
    private static partial Regex AnyLink();

    [GeneratedRegex("> (0|no)$")]
    private static partial Regex SaysNo();

    [GeneratedRegex("<code of (?<whose>[^>]+)>")]
    private static partial Regex CodePlace();
}
