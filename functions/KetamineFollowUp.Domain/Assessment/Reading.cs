using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>One scored form of a patient, however it was taken.</summary>
/// <param name="Instrument">Which instrument.</param>
/// <param name="TakenAt">When it was completed.</param>
/// <param name="Total">The total; null when incomplete, or when the instrument has none.</param>
/// <param name="Band">The band's id, such as <c>moderate</c>; empty when there is none.</param>
/// <param name="Safety">What it says about ideation.</param>
/// <param name="Source">The survey it came from, or <c>clinic</c>.</param>
public sealed record Reading(string Instrument, DateTimeOffset TakenAt, int? Total, string Band, SafetyAnswer Safety, string Source)
{
    /// <summary>The version of the instrument that was filled in: the form is read in it for good.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Set once it turned out to be entered by mistake; it counts nowhere then.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public VoidedForm? Voided { get; init; }
}

/// <summary>That a form was entered by mistake.</summary>
/// <param name="By">Who says so.</param>
/// <param name="At">When they did.</param>
/// <param name="Reason">Their words.</param>
public sealed record VoidedForm(StaffId By, DateTimeOffset At, string Reason);

/// <summary>What a form says about ideation.</summary>
public enum SafetyAnswer
{
    /// <summary>Not asked, not answered, or only a total is known.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>Every safety question asked was answered, and none raised its flag. Never shown as reassurance: 71.6 % of VA suicides had answered "not at all" (ps.201500149).</summary>
    [JsonStringEnumMemberName("negative")]
    Negative,

    /// <summary>At least one safety answer raised its flag, whether or not the form was finished. It needs a person, whatever the total.</summary>
    [JsonStringEnumMemberName("positive")]
    Positive,
}
