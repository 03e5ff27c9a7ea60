using System.Collections.Immutable;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>How a field of a staff form is filled in.</summary>
public enum FieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Words,

    /// <summary>One of several, all in sight.</summary>
    Radios,

    /// <summary>One of many.</summary>
    Select,

    /// <summary>Any number of several, all in sight.</summary>
    Ticks,

    /// <summary>Yes when ticked.</summary>
    Tick,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A day and a time, by the clinic's clock.</summary>
    DateTime,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A phone number.</summary>
    Phone,

    /// <summary>An email address.</summary>
    Email,
}

/// <summary>A field of a staff form. Its name is that of the API's field, so that the same check speaks of both.</summary>
/// <param name="Name">The name.</param>
/// <param name="Label">What the person reads.</param>
/// <param name="Kind">How it is filled in.</param>
public sealed record FormField(string Name, string Label, FieldKind Kind)
{
    /// <summary>What a ticked field sends.</summary>
    public const string Ticked = "true";

    /// <summary>What it holds at first: a choice's value, or <see cref="Ticked"/>.</summary>
    public string Value { get; init; } = "";

    /// <summary>What helps to fill it in; null for nothing.</summary>
    public string? Hint { get; init; }

    /// <summary>May be left blank.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The most characters; 0 for no limit of the field's own.</summary>
    public int Most { get; init; }

    /// <summary>What can be chosen.</summary>
    public ImmutableArray<(string Value, string Label)> Choices { get; init; } = [];

    /// <summary>The id of its first control.</summary>
    public string Id => Kind is FieldKind.Radios or FieldKind.Ticks && Choices is [var first, ..] ? ChoiceId(first.Value) : $"field-{Name}";

    public string HintId => $"field-{Name}-hint";

    public string FaultId => $"field-{Name}-fault";

    public string ChoiceId(string value) => $"field-{Name}-{value}";
}

/// <summary>Fields that belong together.</summary>
/// <param name="Legend">What they are about; null for fields that need no heading.</param>
/// <param name="Fields">In the order they are filled in.</param>
public sealed record FormGroup(string? Legend, ImmutableArray<FormField> Fields);
