namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What must hold within an item, and between an item and those before it.</summary>
internal static class ItemRules
{
    public static void Check(Instrument instrument, int index, DefinitionNode node)
    {
        var item = instrument.Items[index];
        var place = $"items[{index}]";
        if (item.Id.Length > 0 && instrument.Items.Take(index).Any(earlier => earlier.Id == item.Id))
        {
            node.Fault(place + ".id", $"another item is already called {item.Id}");
        }

        CheckAnswers(item, place, node);
        CheckFlag(item, place, node);
        if (item.AskWhen is { } when)
        {
            CheckAskWhen(instrument, index, when, place + ".askWhen", node);
        }
    }

    private static void CheckAnswers(Item item, string place, DefinitionNode node)
    {
        if (item.Kind == ItemKind.Choice && item.Options.Length < 2)
        {
            node.Fault(place + ".options", "a choice needs at least two options, here or shared");
        }

        if (item.Kind != ItemKind.Choice && !item.Options.IsEmpty)
        {
            node.Fault(place + ".options", "only a choice has options");
        }

        for (var index = 0; index < item.Options.Length; index++)
        {
            if (item.Options[index].Value < 0 || (index > 0 && item.Options[index].Value <= item.Options[index - 1].Value))
            {
                node.Fault($"{place}.options[{index}].value", "values must be 0 or more and ascend");
            }
        }

        if (item.Kind == ItemKind.Number && item is not { Min: 0, Max: > 0 })
        {
            node.Fault(place, "a number question needs min 0 and a max above it");
        }

        if (item.Kind != ItemKind.Number && (item.Min is not null || item.Max is not null))
        {
            node.Fault(place, "only a number question has min and max");
        }

        if (item.Kind == ItemKind.Words && item.Scored)
        {
            node.Fault(place + ".scored", "words cannot be scored");
        }

        if (item.Kind != ItemKind.Words && item.Optional)
        {
            node.Fault(place + ".optional", "only words can be skipped: 0 is an answer elsewhere");
        }
    }

    private static void CheckFlag(Item item, string place, DefinitionNode node)
    {
        if (item.Flag == ItemFlag.None || item.Kind == ItemKind.Words)
        {
            return;
        }

        // A flag that no answer raises is a safety question nobody hears.
        if (!Enumerable.Range(item.Lowest, Math.Max(0, item.Highest - item.Lowest) + 1).Any(item.IsRaisedBy))
        {
            node.Fault(place + ".flag", "no answer raises this flag");
        }

        if (item.AsksAboutSafety && item.FlagOnNo)
        {
            node.Fault(place + ".flagOnNo", "a question about suicide is raised by yes");
        }
    }

    private static void CheckAskWhen(Instrument instrument, int index, AskWhen when, string place, DefinitionNode node)
    {
        if (when is { Item: null, Phase: null })
        {
            node.Fault(place, "needs item with atLeast, or phase");
        }

        if (when.Item is null != when.AtLeast is null)
        {
            node.Fault(place, "item and atLeast belong together");
        }

        if (when.Item is null)
        {
            return;
        }

        if (instrument.Items.Take(index).FirstOrDefault(earlier => earlier.Id == when.Item) is not { } gate)
        {
            node.Fault(place + ".item", $"{when.Item} is not an earlier item");
        }
        else if (when.AtLeast is { } least && (least <= gate.Lowest || least > gate.Highest))
        {
            node.Fault(place + ".atLeast", $"must be an answer to {gate.Id} above its lowest");
        }
    }
}
