using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Tests.Instruments;

/// <summary>Short ways to the shipped instruments and to answers.</summary>
internal static class Shipped
{
    public static TheoryData<string> Ids => [.. InstrumentCatalog.Shipped.All.Select(instrument => instrument.Id)];

    public static Instrument Get(string id) => InstrumentCatalog.Shipped.Find(id) ?? throw new KeyNotFoundException(id);

    public static Instrument Get(string id, int version) => InstrumentCatalog.Shipped.Get(id, version);

    /// <summary>Answers to items 1, 2, 3 … in order; a dash is a missing one.</summary>
    public static Dictionary<string, int> Answers(string inOrder) => inOrder
        .Select((answer, index) => (Id: $"{index + 1}", answer))
        .Where(it => it.answer != '-')
        .ToDictionary(it => it.Id, it => it.answer - '0');

    /// <summary>Walks an instrument, choosing each answer; words are skipped.</summary>
    public static (List<string> Asked, Dictionary<string, int> Answers) Walk(Instrument instrument, SessionPhase phase, Func<Item, int> choose)
    {
        var asked = new List<string>();
        var answers = new Dictionary<string, int>();
        while (QuestionPath.Next(instrument, answers, asked.ToHashSet(), phase) is { } item)
        {
            asked.Add(item.Id);
            if (item.Kind != ItemKind.Words)
            {
                answers[item.Id] = choose(item);
            }
        }

        return (asked, answers);
    }

    public static int Lowest(Item item) => item.Kind == ItemKind.Choice ? item.Options[0].Value : 0;

    public static int Highest(Item item) => item.Options is [.., var last] ? last.Value : item.Max!.Value;
}
