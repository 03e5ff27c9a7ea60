using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>
/// What the questions about signs that hold boosters last said, each by itself. A sign stands until its question is answered no. In whatever
/// order answers arrive, the newest of each sign counts; null: never asked.
/// </summary>
/// <param name="Mania">Elevated or irritable mood with little need for sleep.</param>
/// <param name="Urinary">Urinary symptoms (cystitis).</param>
public sealed record ChecklistSigns(SignAnswer? Mania, SignAnswer? Urinary)
{
    /// <summary>None was ever asked about.</summary>
    public static ChecklistSigns None { get; } = new(null, null);

    /// <summary>Seeing or hearing what others do not, feeling watched.</summary>
    public SignAnswer? Psychosis { get; init; }

    /// <summary>Pregnant, or could be.</summary>
    public SignAnswer? Pregnancy { get; init; }

    /// <summary>Ketamine used other than as given.</summary>
    public SignAnswer? Misuse { get; init; }

    /// <summary>The signs of a record made before a no was kept: when each was last answered yes.</summary>
    public static ChecklistSigns OfFormer(DateTimeOffset? maniaAt, DateTimeOffset? urinaryAt) => new(Yes(maniaAt), Yes(urinaryAt));

    /// <summary>The signs after one answer. Of a choose-several each option that was chosen is an answer; give every one.</summary>
    /// <param name="item">The question; most say nothing of a sign.</param>
    /// <param name="answer">The answer; one without a number, such as a skip, changes nothing.</param>
    public ChecklistSigns After(Item item, Answer answer)
    {
        if (answer.Value is not { } value)
        {
            return this;
        }

        var raised = item.FlagRaisedBy(value);
        return item.Flags.Aggregate(this, (signs, flag) => signs.With(flag, new SignAnswer(flag == raised, answer.At)));
    }

    private ChecklistSigns With(ItemFlag flag, SignAnswer said) => flag switch
    {
        ItemFlag.Mania => this with { Mania = SignAnswer.Newest(Mania, said) },
        ItemFlag.Urinary => this with { Urinary = SignAnswer.Newest(Urinary, said) },
        ItemFlag.Psychosis => this with { Psychosis = SignAnswer.Newest(Psychosis, said) },
        ItemFlag.Pregnancy => this with { Pregnancy = SignAnswer.Newest(Pregnancy, said) },
        ItemFlag.Misuse => this with { Misuse = SignAnswer.Newest(Misuse, said) },
        ItemFlag.None or ItemFlag.Ideation or ItemFlag.CssrsLow or ItemFlag.CssrsModerate or ItemFlag.CssrsHigh or ItemFlag.MedicalDanger
            or ItemFlag.NightSign or ItemFlag.AdverseEffect or ItemFlag.UnsafeAtHome or ItemFlag.MedicationChange => this,
    };

    private static SignAnswer? Yes(DateTimeOffset? at) => at is { } known ? new SignAnswer(true, known) : null;
}
