namespace KetamineFollowUp.Domain.Instruments;

/// <summary>Answers as numbers.</summary>
public static class AnswerValues
{
    /// <summary>The numbers of one instrument's answers, by item. Where several options were chosen it is the last of them, so above 0 means any.</summary>
    public static IReadOnlyDictionary<string, int> ByItem(IEnumerable<Answer> answers) => answers
        .Where(answer => answer.Value is not null)
        .GroupBy(answer => answer.Item)
        .ToDictionary(same => same.Key, same => same.Max(answer => answer.Value!.Value));
}
