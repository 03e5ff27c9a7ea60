using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Whether an instrument can be asked by text at all.</summary>
public static class QuestionLength
{
    /// <summary>A question is two segments, three where published wording needs it.</summary>
    public const int MostSegments = 3;

    /// <summary>The segments of the longest question, in either language, the lead-in with the first.</summary>
    public static int LongestOf(Instrument instrument) => instrument.Items
        .SelectMany((item, index) => Enum.GetValues<Language>().Select(language => QuestionText.ForSms(instrument, item, language, index == 0)))
        .Max(Segments.Count);

    internal static bool IsTooLong(Instrument instrument) => LongestOf(instrument) > MostSegments;
}
