using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>"Sorry I meant 8": another answer to the question before, in place of the one that was given.</summary>
internal static partial class CorrectedAnswer
{
    /// <summary>What the correction is, without the words around it; null when the text is none.</summary>
    public static string? In(string text) => Leading().Match(text) is { Success: true } leading ? leading.Groups["answer"].Value
        : Trailing().Match(text) is { Success: true } trailing ? trailing.Groups["answer"].Value
        : null;

    /// <summary>The survey without its last answer and what is to take its place. Null: no correction, nothing to correct, or none of that question's answers.</summary>
    /// <remarks>A correction to no, where suicide was asked about, is not clean: that question is asked again.</remarks>
    public static (Survey Before, Question Question, AnswerReading Reading)? Read(ConversationContext context, Survey survey)
    {
        if (In(context.Words.Text) is not { } corrected || SurveyProgress.Back(survey) is not { } before || SurveyPath.Current(before, context.Facts.Catalog) is not { } question
            || question.Item.Kind == ItemKind.Words)
        {
            return null;
        }

        var reading = AnswerReader.Read(question.Item, context.Language, corrected);
        return reading is AnswerReading.Value or AnswerReading.Several ? (before, question, reading) : null;
    }

    private const string Sorry = @"(?:oh|oops|ups|uups|whoops|sorry|im sorry|i'm sorry|wait|no|nope|hold on|hang on|actually|my bad|my mistake|perd[oó]n|perdone|disculpe|disculpa|lo siento|espere|espera|ay)";

    [GeneratedRegex(
        @"^(?:" + Sorry + @"[\s,.!;:\-]*)*(?:i mean|i meant(?: to (?:say|put|type|send|write|text|answer))?|meant(?: to (?:say|put|type|send))?|correction|typo|oops|whoops|my bad|my mistake|make (?:that|it)(?: an?)?"
        + @"|(?:it|that|this|my answer|the last one|my last answer)?\s*(?:should be|should have been|shouldve been|should've been|was supposed to be|was meant to be)(?: an?)?|(?:please )?(?:change|correct|fix) (?:it|that|my (?:last )?(?:answer|number|score|response)|the last (?:one|answer)|last answer) to(?: an?)?"
        + @"|quise (?:decir|poner|escribir|mandar)|quer[ií]a (?:decir|poner|escribir)|quiero decir|digo|corrijo|correcci[oó]n|me equivoqu[eé]|(?:era|es|deb[ií]a ser|deber[ií]a ser)(?: un)?|(?:cambie|cambien|cambia|corrija|corrijan) (?:mi respuesta|eso|la [uú]ltima|lo [uú]ltimo) (?:a|por)(?: un)?)"
        + @"[\s,.:;!\-*]+(?:(?:it'?s|its|it is|es|era|an?|un|the answer is)\s+)?(?<answer>\S.{0,60})$|^\*\s*(?<answer>\d{1,2})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^(?<answer>\d{1,2})\s*(?:\*|[\s,.;\-]+(?:i meant|i mean|is what i meant|quise decir|sorry i meant))[\s.!]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Trailing();
}
