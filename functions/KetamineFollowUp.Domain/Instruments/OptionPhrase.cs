using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>The words of an option in one language, as pieces of a reply.</summary>
internal sealed record OptionPhrase(int Value, ImmutableArray<string> Words)
{
    public string Text => string.Join(' ', Words);

    public bool IsSameAs(OptionPhrase other) => Words.SequenceEqual(other.Words);

    public bool IsAt(ImmutableArray<ReplyToken> tokens, int at) =>
        at + Words.Length <= tokens.Length && Words.Index().All(word => tokens[at + word.Index].Text == word.Item);
}

/// <summary>The phrases of an item: every option in both languages.</summary>
internal static class OptionPhrases
{
    // Items are few and live as long as their catalog; their phrases are cut once, not for every reply.
    private static readonly ConditionalWeakTable<Item, OptionPhrase[]> Known = [];

    public static ImmutableArray<OptionPhrase> Of(Item item) => ImmutableCollectionsMarshal.AsImmutableArray(Known.GetValue(item, Cut));

    /// <summary>The longest phrase that stands there, so that "1 or 2" is an option's words and not two numbers.</summary>
    public static OptionPhrase? LongestAt(ImmutableArray<OptionPhrase> phrases, ImmutableArray<ReplyToken> tokens, int at) =>
        phrases.Where(phrase => phrase.IsAt(tokens, at)).MaxBy(phrase => phrase.Words.Length);

    private static OptionPhrase[] Cut(Item item) =>
    [
        .. item.Options.SelectMany(option => Enum.GetValues<Language>().Select(language =>
            new OptionPhrase(option.Value, [.. ReplyTokens.Of(option.Label.In(language)).Select(token => token.Text)]))),
    ];
}
