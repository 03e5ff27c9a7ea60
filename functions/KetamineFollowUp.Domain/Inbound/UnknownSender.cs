using System.Collections.Immutable;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>How often a number that no patient has was told so on one day; the crisis text does not count.</summary>
/// <param name="Day">The clinic-local day.</param>
/// <param name="Answered">Polite answers sent on it, 0 to <see cref="UnknownSender.MaxAnswersADay"/>.</param>
public readonly record struct PoliteAnswers(DateOnly Day, int Answered);

/// <summary>What a text from a number that no patient has calls for.</summary>
/// <param name="Findings">What its words say: they raise an alert, which pages by its severity.</param>
/// <param name="Reply">What is answered.</param>
/// <param name="IsUnread">A person is to read it.</param>
/// <param name="Answers">How often the number has been answered today, this answer included.</param>
public sealed record UnknownSenderStep(ImmutableArray<Finding> Findings, UnknownSenderReply Reply, bool IsUnread, PoliteAnswers Answers);

/// <summary>
/// The rules for a text from a number that no patient has: a polite answer, at most three times a day. Words of crisis always
/// get the crisis text, and a page.
/// </summary>
public static class UnknownSender
{
    /// <summary>Contract: unknown numbers get a polite answer at most 3 times a day.</summary>
    public const int MaxAnswersADay = 3;

    private static readonly string[] SpanishWords = [" quiero", "quiero ", "morir", "matar", "vivir", "ayuda", "puedo", "pastillas", "ñ", "é", "ó"];

    /// <summary>Reads the text and decides what follows.</summary>
    /// <param name="words">The text without our own words.</param>
    /// <param name="optOutType">STOP, START or HELP when the carrier has dealt with it already; null or empty otherwise.</param>
    /// <param name="before">How often the number was answered when it last wrote; null when it is new.</param>
    /// <param name="today">The clinic-local day.</param>
    /// <param name="print">Tells the text as it came from others.</param>
    /// <param name="traffic">What lately came from the number and was answered.</param>
    /// <param name="now">When it came.</param>
    /// <param name="lastSafetyAlertAt">When the number last had a safety alert, as <see cref="ScreenContext.InPlace"/> takes it.</param>
    public static UnknownSenderStep Take(
        OwnWords words, string? optOutType, PoliteAnswers? before, DateOnly today, string print, TextTraffic traffic, DateTimeOffset now, DateTimeOffset? lastSafetyAlertAt = null)
    {
        var answers = before is { } known && known.Day == today ? known : new PoliteAnswers(today, 0);
        if (words.IsReaction)
        {
            return new UnknownSenderStep([], new UnknownSenderReply.None(), IsUnread: false, answers);
        }

        var body = words.Left;
        var reading = ScreenContext.InPlace(CallerAdvice.Screen(body), safetyQuestionOpen: false, lastSafetyAlertAt, now);
        var findings = ScreenFindings.From(reading);
        var kind = TextKind.Read(body, optOutType, hasMedia: false, preferredName: null);
        var keyword = (kind as TextKind.Command)?.Keyword;
        if (CrisisTextChoice.For(reading) is { } text)
        {
            return new UnknownSenderStep(findings, new UnknownSenderReply.Crisis(text, LanguageOf(body)), IsUnread: true, answers);
        }

        if (kind is TextKind.Thanks)
        {
            return new UnknownSenderStep([], new UnknownSenderReply.None(), IsUnread: false, answers);
        }

        return IsAnswered(keyword) && answers.Answered < MaxAnswersADay && !LoopGuard.Holds(traffic, print, kind, now)
            ? new UnknownSenderStep([], new UnknownSenderReply.Polite(), keyword is null, answers with { Answered = answers.Answered + 1 })
            : new UnknownSenderStep([], new UnknownSenderReply.None(), keyword is null, answers);
    }

    // Whoever revokes hears no more, and what the carrier has answered is not answered twice.
    private static bool IsAnswered(Keyword? keyword) => keyword is not
        (Keyword.CarrierStop or Keyword.CarrierStart or Keyword.CarrierHelp or Keyword.Revoke or Keyword.WrongNumber);

    // A guess good enough for one text: Spanish when the words read as Spanish only.
    private static Language LanguageOf(string body) =>
        SpanishWords.Any(word => body.Contains(word, StringComparison.OrdinalIgnoreCase)) ? Language.Es : Language.En;
}
