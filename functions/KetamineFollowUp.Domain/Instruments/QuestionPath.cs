namespace KetamineFollowUp.Domain.Instruments;

/// <summary>The way through an instrument: which question comes next.</summary>
public static class QuestionPath
{
    /// <summary>The first question that is asked and not settled; null when the instrument is finished.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="answersByItem">The answers so far.</param>
    /// <param name="settled">Ids of the items answered or skipped.</param>
    /// <param name="phase">The phase of the session that is followed.</param>
    public static Item? Next(
        Instrument instrument, IReadOnlyDictionary<string, int> answersByItem, IReadOnlySet<string> settled, SessionPhase phase) =>
        instrument.Items.FirstOrDefault(item => !settled.Contains(item.Id) && IsAsked(instrument, item, answersByItem, phase));

    /// <summary>The item's condition holds. One that rests on an answer not given, or on a question not asked, does not.</summary>
    public static bool IsAsked(Instrument instrument, Item item, IReadOnlyDictionary<string, int> answers, SessionPhase phase)
    {
        if (item.AskWhen is not { } when)
        {
            return true;
        }

        if (when.Phase is { } only && only != phase)
        {
            return false;
        }

        // Validation puts the earlier item before this one, so the recursion ends.
        return when.Item is null
            || (answers.TryGetValue(when.Item, out var answer) && answer >= when.AtLeast && IsAsked(instrument, instrument.Item(when.Item), answers, phase));
    }
}
