using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Finds the one option that misspelt or unfinished words can mean. Never used where suicide is asked about.</summary>
internal static class Misspelling
{
    // ASSUMPTION: one slip in a short phrase, two in a longer one; shorter words turn into one another too easily.
    private const int ShortestPhrase = 5;
    private const int LongPhrase = 10;

    /// <summary>The option's value, or null when none or more than one is near.</summary>
    public static int? Resolve(ImmutableArray<OptionPhrase> phrases, string words)
    {
        if (words.Length < ShortestPhrase)
        {
            return null;
        }

        var begun = phrases.Where(phrase => phrase.Text.StartsWith(words + " ", StringComparison.Ordinal)).Select(phrase => phrase.Value).Distinct().ToList();
        if (begun.Count > 0)
        {
            return begun.Count == 1 ? begun[0] : null;
        }

        var slips = words.Length < LongPhrase ? 1 : 2;
        var near = phrases.Where(phrase => phrase.Text.Length >= ShortestPhrase)
            .Select(phrase => (phrase.Value, Slips: Distance(phrase.Text, words))).Where(it => it.Slips <= slips + 1).ToList();

        // Another option one slip further away is still a doubt.
        return near.Any(it => it.Slips <= slips) && near.Select(it => it.Value).Distinct().Count() == 1 ? near[0].Value : null;
    }

    /// <summary>Characters to insert, drop, replace or swap with their neighbor (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
