using System.Collections.Immutable;
using System.Globalization;

namespace KetamineFollowUp.Domain.Instruments;

/// <summary>The values that a form sends for one question: one, or several where boxes may be checked.</summary>
public static class ChosenValues
{
    /// <summary>Between two values in one field.</summary>
    public const string Separator = ", ";

    /// <summary>The answers, ascending; null when a value is none of the item's answers, one too many, or "none of these" beside another.</summary>
    public static ImmutableArray<int>? Read(Item item, string given)
    {
        var parts = given.Split(Separator);
        var values = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : (int?)null).OfType<int>().ToList();
        return values.Count == parts.Length ? Of(item, values) : null;
    }

    /// <summary>The same for numbers; at least one.</summary>
    public static ImmutableArray<int>? Of(Item item, IEnumerable<int> given)
    {
        var values = new SortedSet<int>(given);
        return !values.All(item.Allows) || (values.Count > 1 && (!item.TakesSeveral || values.Contains(0))) ? null : [.. values];
    }
}
