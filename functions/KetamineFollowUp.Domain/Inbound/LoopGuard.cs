using System.Text;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>
/// One guard for patients, staff and strangers: two machines must not answer each other forever. What it holds back is recorded and not answered.
/// An answer to the open question, a change of consent and words of crisis never meet it (messaging.md, What comes in besides answers).
/// </summary>
public static class LoopGuard
{
    /// <summary>The same text again within this time is not answered again.</summary>
    public static readonly TimeSpan SameTextWithin = TimeSpan.FromMinutes(10);

    /// <summary>At most <see cref="MostInAWhile"/> answers to one number within this time.</summary>
    public static readonly TimeSpan While = TimeSpan.FromMinutes(10);

    /// <summary>The time of <see cref="MostInADay"/>.</summary>
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>Answers to one number in <see cref="While"/>.</summary>
    public const int MostInAWhile = 6;

    /// <summary>Answers to one number in <see cref="Day"/>.</summary>
    public const int MostInADay = 30;

    /// <summary>True when the text is recorded and not answered.</summary>
    /// <param name="traffic">What came and was answered before.</param>
    /// <param name="print">The text's <see cref="PrintOf"/>.</param>
    /// <param name="kind">What it is: a machine's text is never answered, a command is though it came before.</param>
    /// <param name="now">When it came.</param>
    public static bool Holds(TextTraffic traffic, string print, TextKind kind, DateTimeOffset now) =>
        kind is TextKind.Automatic
        || (kind is not TextKind.Command && traffic.Last(print)?.At > now - SameTextWithin)
        || traffic.Replies.Count(reply => reply > now - While) >= MostInAWhile
        || traffic.Replies.Count(reply => reply > now - Day) >= MostInADay;

    /// <summary>Tells a text from others: case, blanks and marks make no other text.</summary>
    public static string PrintOf(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !Rune.IsWhiteSpace(rune) && !Rune.IsPunctuation(rune)))
        {
            plain.Append(Rune.ToLowerInvariant(rune));
        }

        return Fingerprint.Of(plain.ToString(), Digits);
    }

    private const int Digits = 16;
}
