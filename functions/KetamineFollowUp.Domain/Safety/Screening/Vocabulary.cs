using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>The words the tables know, and the way from a word as typed to those.</summary>
internal static class Vocabulary
{
    private const int LongestWord = 40;
    private const int ReachOfNever = 7;

    // Said for emphasis or in passing; they change nothing and would stand between the words that do.
    private static readonly FrozenSet<string> Fillers = ("just really very so fuckin fucking fkn fking freaking freakin frickin damn goddamn honestly literally actually kinda sorta totally basically simply "
        + "tbh lol lolz lmao lmfao rofl haha hahaha hahah hehe jk jkjk omg fr ngl bro bruh dude um uh oh ugh oof hey rly legit kidding joking broma bromeando deadass lowkey highkey truly seriously sincerely probably prob prolly definitely def finally already "
        + "always also even maybe completely entirely fully exactly often constantly frequently "
        + "jaja jajaja jajajaja jeje xd wey guey neta pinche maldita porfa porfavor ay solamente realmente tan muy simplemente literalmente tambien pues ahorita").Split(' ').ToFrozenSet();

    // "Hope that I", "scared that I": the word only joins.
    private static readonly FrozenSet<string> ThatFollows = "think know hope wish pray sure feel scared afraid worried believe promise decided dream say says said".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> KeptAfterNegation = "just really only quite completely entirely fully exactly totally always often constantly frequently kidding joking solo solamente realmente".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<(string, string), string> Pairs = new Dictionary<(string, string), string>
    {
        [("my", "self")] = "myself", [("him", "self")] = "himself", [("his", "self")] = "himself", [("her", "self")] = "herself", [("them", "selves")] = "themselves",
        [("any", "more")] = "anymore", [("no", "body")] = "nobody", [("every", "one")] = "everyone", [("any", "one")] = "anyone", [("over", "dose")] = "overdose",
        [("over", "dosed")] = "overdosed", [("good", "bye")] = "goodbye", [("un", "alive")] = "unalive", [("for", "ever")] = "forever", [("sui", "cide")] = "suicide",
        [("to", "night")] = "tonight", [("a", "live")] = "alive", [("matar", "me")] = "matarme", [("quitar", "me")] = "quitarme", [("suicidar", "me")] = "suicidarme",
        [("morir", "me")] = "morirme", [("cortar", "me")] = "cortarme", [("want", "2")] = "want to", [("have", "2")] = "have to",
        [("going", "2")] = "going to", [("need", "2")] = "need to", [("want", "too")] = "want to", [("going", "too")] = "going to", [("like", "2")] = "like to", [("ready", "2")] = "ready to",
        [("want", "t")] = "want to", [("going", "t")] = "going to",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Known = RuleBook.AllWords
        .Concat(ContextWords.All).Concat(Spelling.AllPlainWords).Concat(FuzzyWords.AllKeys).Concat(NumberWords.All).Concat(Fillers)
        .Concat(Pairs.Keys.SelectMany(pair => new[] { pair.Item1, pair.Item2 }))
        .ToFrozenSet();

    /// <summary>The text's words as the tables write them.</summary>
    public static ImmutableArray<Word> Read(string text)
    {
        var plain = new List<Word>();
        foreach (var word in SpelledOut.Join(WordSplitting.Split(LetterFolding.Fold(text)), Known))
        {
            Add(plain, Plain(word.Text), word.Before);
        }

        return [.. WithoutFillers(Paired(plain))];
    }

    private static void Add(List<Word> words, string[] texts, Break before)
    {
        foreach (var text in texts)
        {
            words.Add(new Word(text, before));
            before = Break.None;
        }
    }

    private static string[] Plain(string typed)
    {
        if (Exact(typed) is { } exact)
        {
            return exact;
        }

        return typed.Length > LongestWord || RealWords.Contains(typed) ? [typed] : Repaired(typed) ?? [typed];
    }

    // From the surest repair to the boldest.
    private static string[]? Repaired(string typed) =>
        (HasRepeats(typed) ? Exact(Shorten(typed, 2)) ?? Exact(Shorten(typed, 1)) : null)
        ?? Clipped(typed) ?? Unmasked(typed) ?? Glued(typed) ?? Near(Shorten(typed, 2)) ?? Sounding(typed);

    private static string[]? Exact(string word) => Spelling.Plain(word) ?? (Known.Contains(word) ? [word] : null);

    private static string[]? Near(string word) => FuzzyWords.Nearest(word) is { } key ? [key] : null;

    // "takin", "goin": the g that is not heard.
    private static string[]? Clipped(string word) => word.Length > 3 && word.EndsWith("in", StringComparison.Ordinal) ? Exact(word + "g") : null;

    private static string[]? Sounding(string word) => SpanishSound.Matching(word) is { } spanish ? [spanish] : null;

    private static string[]? Glued(string word) => SpelledOut.Unglue(word, Known);

    // Digits and signs that stand for letters; only when the letters make a word of the tables ("5pm" and "100mg" stay).
    private static string[]? Unmasked(string word)
    {
        if (!MaskedWords.IsMasked(word))
        {
            return null;
        }

        var letters = MaskedWords.Letters(word);
        return Exact(letters) ?? Exact(Shorten(letters, 1)) ?? Glued(letters) ?? Near(letters) ?? MaskedWords.ByWildcard(word);
    }

    private static bool HasRepeats(string word)
    {
        for (var i = 1; i < word.Length; i++)
        {
            if (word[i] == word[i - 1])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Runs of one letter cut down to <paramref name="longest"/>.</summary>
    private static string Shorten(string word, int longest)
    {
        var kept = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var run = 0;
            while (run < kept.Length && kept[kept.Length - 1 - run] == c)
            {
                run++;
            }

            if (run < longest)
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    private static List<Word> Paired(List<Word> words)
    {
        var paired = new List<Word>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if (i + 1 < words.Count && words[i + 1].Before == Break.None && Pairs.TryGetValue((words[i].Text, words[i + 1].Text), out var whole))
            {
                Add(paired, whole.Split(' '), words[i].Before);
                i++;
            }
            else
            {
                paired.Add(words[i]);
            }
        }

        return paired;
    }

    // A filler's break passes to the next word. "Not really", "not only" and "never so" keep theirs: there they weigh.
    private static List<Word> WithoutFillers(List<Word> words)
    {
        var kept = new List<Word>(words.Count);
        var pending = Break.None;
        foreach (var word in words)
        {
            pending = word.Before > pending ? word.Before : pending;
            var afterNegation = kept.Count > 0 && pending == Break.None && kept[^1].Text is "not" or "no" && KeptAfterNegation.Contains(word.Text);
            var fillsIn = Fillers.Contains(word.Text) || (word.Text == "that" && kept.Count > 0 && pending == Break.None && ThatFollows.Contains(kept[^1].Text));
            var compares = word.Text == "so" && kept.TakeLast(ReachOfNever).Any(before => before.Text == "never");
            if (!fillsIn || afterNegation || compares)
            {
                kept.Add(new Word(word.Text, pending));
                pending = Break.None;
            }
        }

        return kept;
    }
}
