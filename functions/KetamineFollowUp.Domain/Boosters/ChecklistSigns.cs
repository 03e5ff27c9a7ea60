using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>
/// Signs of the after-session checklist that hold boosters: when each was last answered yes, and null once it was answered no
/// since. They stand until the checklist asks again.
/// </summary>
/// <param name="ManiaAt">Elevated or irritable mood with little need for sleep.</param>
/// <param name="UrinaryAt">Urinary symptoms (cystitis).</param>
public sealed record ChecklistSigns(DateTimeOffset? ManiaAt, DateTimeOffset? UrinaryAt)
{
    /// <summary>None is known.</summary>
    public static ChecklistSigns None { get; } = new(null, null);

    /// <summary>The signs after an answer. A form handed in late neither ends a newer sign nor moves it back.</summary>
    /// <param name="flag">What the item that was answered means; most say nothing of a sign.</param>
    /// <param name="answer">The answer; one without a number, such as a skip, changes nothing.</param>
    public ChecklistSigns After(ItemFlag flag, Answer answer) => flag switch
    {
        ItemFlag.Mania => this with { ManiaAt = After(ManiaAt, answer) },
        ItemFlag.Urinary => this with { UrinaryAt = After(UrinaryAt, answer) },
        ItemFlag.None or ItemFlag.Ideation or ItemFlag.CssrsLow or ItemFlag.CssrsModerate or ItemFlag.CssrsHigh
            or ItemFlag.AdverseEffect or ItemFlag.UnsafeAtHome or ItemFlag.MedicationChange => this,
    };

    private static DateTimeOffset? After(DateTimeOffset? known, Answer answer) =>
        answer.Value is not { } value || known > answer.At ? known : value > 0 ? answer.At : null;
}
