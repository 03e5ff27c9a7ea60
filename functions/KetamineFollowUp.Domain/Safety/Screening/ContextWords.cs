using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What a word between a negation and the phrase it may deny does to it.</summary>
[Flags]
internal enum Role
{
    None = 0,

    /// <summary>Carries a negation along without changing anything.</summary>
    Carrier = 1,
    Negation = 2,

    /// <summary>Thinking of it rather than meaning it.</summary>
    Thinking = 4,

    /// <summary>Meaning to do it.</summary>
    Intent = 8,

    /// <summary>Wanting to, being about to choose: enough for the act itself.</summary>
    Desire = 2048,

    /// <summary>An attempt.</summary>
    Attempt = 16,

    /// <summary>Fear of doing it.</summary>
    Fear = 32,

    /// <summary>Now and then: a pattern of thought, not a decision.</summary>
    Sometimes = 64,

    /// <summary>Over: "used to", "wanted".</summary>
    Past = 128,

    /// <summary>Under a negation it affirms: "cannot stop …".</summary>
    Undoes = 256,

    /// <summary>Softens a denial: "not really".</summary>
    Hedge = 512,

    /// <summary>A noun that "no" denies, and that may stand in a list: "no plans, thoughts or intent".</summary>
    Listed = 1024,
}

/// <summary>What the words of the lexicon do where they lead into a phrase.</summary>
internal static class ContextWords
{
    private static readonly FrozenDictionary<string, Role> Roles = CrisisLexicon.Shipped.Tables.Roles.ToFrozenDictionary();

    private static readonly FrozenSet<string> DeniedByNo = WordLists.Set(WordList.DeniedByNo);

    /// <summary>Every word with a role, and every word that "no" denies.</summary>
    public static IEnumerable<string> All => [.. Roles.Keys, .. DeniedByNo];

    public static Role Of(string word) => Roles.GetValueOrDefault(word);

    /// <summary>What may follow "no" for it to deny: in Spanish a verb too, in English a noun only ("no I want to die" denies nothing).</summary>
    public static bool DeniesAfterNo(string next) => Of(next).HasFlag(Role.Listed) || DeniedByNo.Contains(next);
}
