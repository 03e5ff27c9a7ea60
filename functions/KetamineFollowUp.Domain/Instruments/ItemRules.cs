using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>What must hold within an item, and between an item and those before it.</summary>
internal static class ItemRules
{
    public static void Check(Instrument instrument, int index, FaultList faults)
    {
        var item = instrument.Items[index];
        var place = Place(index);
        if (faults.AreSound(place + ".id") && instrument.Items.Take(index).Any(earlier => earlier.Id == item.Id))
        {
            faults.Add(place + ".id", $"another item is already called {item.Id}");
        }

        if (faults.AreSound("options", place + ".options", place + ".kind"))
        {
            CheckOptions(item, place, faults);
        }

        if (faults.AreSound(place + ".kind"))
        {
            CheckKind(item, place, faults);
        }

        if (HasSoundAnswers(index, faults) && faults.AreSound(place + ".flag", place + ".flagFrom"))
        {
            CheckFlag(item, place, faults);
        }

        if (item.AskWhen is { } when)
        {
            CheckAskWhen(instrument, index, when, place + ".askWhen", faults);
        }
    }

    /// <summary>It is known which answers the item has and whether they count.</summary>
    public static bool HasSoundAnswers(int index, FaultList faults)
    {
        var place = Place(index);
        return faults.AreSound("options", place + ".options", place + ".kind", place + ".min", place + ".max", place + ".scored");
    }

    private static string Place(int index) => DefinitionPath.Entry("items", index);

    private static void CheckOptions(Item item, string place, FaultList faults)
    {
        if (item.Kind == ItemKind.Choice && item.Options.Length < 2)
        {
            faults.Add(place + ".options", "a choice needs at least two options, here or shared");
        }

        if (item.TakesSeveral && item.Options.IsEmpty)
        {
            faults.Add(place + ".options", "a choose-several needs options of its own");
        }

        if (!(item.Kind == ItemKind.Choice || item.TakesSeveral) && !item.Options.IsEmpty)
        {
            faults.Add(place + ".options", "only a choice has options");
        }

        for (var index = 0; index < item.Options.Length; index++)
        {
            if (item.TakesSeveral && item.Options[index].Value != index + 1)
            {
                faults.Add($"{place}.options[{index}].value", $"must be {index + 1}: the options of a choose-several count from 1, and 0 is none of them");
            }
            else if (index > 0 && item.Options[index].Value <= item.Options[index - 1].Value)
            {
                faults.Add($"{place}.options[{index}].value", "values must be 0 or more and ascend");
            }

            CheckOptionFlag(item, item.Options[index], $"{place}.options[{index}].flag", faults);
        }
    }

    private static void CheckOptionFlag(Item item, Option option, string place, FaultList faults)
    {
        if (option.Flag == ItemFlag.None)
        {
            return;
        }

        if (!item.TakesSeveral)
        {
            faults.Add(place, "only an option of a choose-several has a flag of its own");
        }
        else if (option.Flag.IsAboutSuicide() || option.Flag == ItemFlag.MedicationChange)
        {
            faults.Add(place, "suicide is asked by a question of its own, and a change of medication in words");
        }
    }

    private static void CheckKind(Item item, string place, FaultList faults)
    {
        if (item.Kind == ItemKind.Number && item is not { Min: 0, Max: > 0 } && faults.AreSound(place + ".min", place + ".max"))
        {
            faults.Add(place, "a number question needs min 0 and a max above it");
        }

        if (item.Kind != ItemKind.Number && (item.Min is not null || item.Max is not null))
        {
            faults.Add(place, "only a number question has min and max");
        }

        if (item.Kind == ItemKind.Words && item.Scored)
        {
            faults.Add(place + ".scored", "words cannot be scored");
        }

        if (item.TakesSeveral && item.Scored)
        {
            faults.Add(place + ".scored", "a choose-several cannot be scored");
        }

        if (item.TakesSeveral && item.Flag != ItemFlag.None && faults.AreSound(place + ".flag"))
        {
            faults.Add(place + ".flag", "a choose-several has its flags at its options");
        }

        if (item.PageOnly && (item.Scored || item.Flags.Any()))
        {
            faults.Add(place + ".pageOnly", "what is scored or raises a flag is asked by text too");
        }

        if (item.Kind != ItemKind.Words && item.Optional)
        {
            faults.Add(place + ".optional", "only words can be skipped: 0 is an answer elsewhere");
        }
    }

    private static void CheckFlag(Item item, string place, FaultList faults)
    {
        if (item.Flag == ItemFlag.None || item.TakesSeveral || item.Kind == ItemKind.Words)
        {
            return;
        }

        // A flag that no answer raises is a safety question nobody hears.
        if (!Enumerable.Range(item.Lowest, Math.Max(0, item.Highest - item.Lowest) + 1).Any(item.IsRaisedBy))
        {
            faults.Add(place + ".flag", "no answer raises this flag");
        }

        if (item.AsksAboutSafety && item.FlagOnNo)
        {
            faults.Add(place + ".flagOnNo", "a question about suicide is raised by yes");
        }
    }

    private static void CheckAskWhen(Instrument instrument, int index, AskWhen when, string place, FaultList faults)
    {
        if (when is { Item: null, Phase: null })
        {
            faults.Add(place, "needs item with atLeast, or phase");
        }

        if (when.Item is null != when.AtLeast is null)
        {
            faults.Add(place, "item and atLeast belong together");
        }

        if (when.Item is null || !faults.AreSound(place + ".item", place + ".atLeast"))
        {
            return;
        }

        var earlier = Enumerable.Range(0, index).ToList();
        var gate = earlier.FindIndex(at => instrument.Items[at].Id == when.Item);
        if (gate < 0 && earlier.TrueForAll(at => faults.AreSound(Place(at) + ".id")))
        {
            faults.Add(place + ".item", $"{when.Item} is not an earlier item");
        }
        else if (gate >= 0 && HasSoundAnswers(gate, faults) && when.AtLeast is { } least && !IsAboveLowest(least, instrument.Items[gate]))
        {
            faults.Add(place + ".atLeast", $"must be an answer to {when.Item} above its lowest");
        }
    }

    private static bool IsAboveLowest(int answer, Item item) => answer > item.Lowest && answer <= item.Highest;
}
