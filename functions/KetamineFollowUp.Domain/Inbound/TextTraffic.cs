using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>What lately came from one number and was answered: what the loop guard and the count of repeated texts go by. Plain JSON, without a word of any text.</summary>
/// <param name="Texts">The latest different texts, the oldest first; at most <see cref="MostTexts"/>.</param>
/// <param name="Replies">When an answer left that answered no question's answer and was no crisis text, the oldest first; of the last day only.</param>
public sealed record TextTraffic(ImmutableArray<RecentText> Texts, ImmutableArray<DateTimeOffset> Replies)
{
    /// <summary>ASSUMPTION: a machine repeats one text or takes turns with few.</summary>
    public const int MostTexts = 12;

    /// <summary>Nothing came yet.</summary>
    public static TextTraffic None { get; } = new([], []);

    /// <summary>The same text as it came last; null when it did not lately.</summary>
    public RecentText? Last(string print) => Texts.FirstOrDefault(text => text.Print == print);

    /// <summary>The traffic with a text that has come and may have been answered.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAnswered">An answer left that counts.</param>
    public TextTraffic With(RecentText text, bool isAnswered) => new(
        [.. Texts.Where(other => other.Print != text.Print).Append(text).TakeLast(MostTexts)],
        isAnswered ? [.. Replies.Where(reply => reply > text.At - LoopGuard.Day), text.At] : [.. Replies.Where(reply => reply > text.At - LoopGuard.Day)]);
}

/// <summary>A text that came lately.</summary>
/// <param name="Print">Tells it from others and says nothing of it.</param>
/// <param name="At">When it came last.</param>
/// <param name="EntryId">The entry of the worklist that it left; null: none.</param>
public sealed record RecentText(string Print, DateTimeOffset At, string? EntryId);
