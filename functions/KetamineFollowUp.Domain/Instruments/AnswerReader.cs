using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Reads what a patient wrote as an answer to a question.</summary>
public static class AnswerReader
{
    /// <summary>Never guesses: what is not clear is <see cref="AnswerReading.NotUnderstood"/>.</summary>
    public static AnswerReading Read(Item item, Language language, string text) =>
        int.TryParse(text.Trim(), out var answer)
            ? item.Allows(answer) ? new AnswerReading.Value(answer) : new AnswerReading.OutOfRange()
            : new AnswerReading.NotUnderstood();
}
