using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>The steps of the ladder, in the order in which they are paged.</summary>
public enum Rung
{
    /// <summary>The first step: whoever the rotation or an override puts on call at that instant.</summary>
    [JsonStringEnumMemberName("on-call")]
    OnCall,

    /// <summary>The second step, paged when nobody on call has acknowledged within the ladder's step time.</summary>
    [JsonStringEnumMemberName("backup")]
    Backup,

    /// <summary>The last step: after it the ladder begins again, until someone acknowledges.</summary>
    [JsonStringEnumMemberName("catch-all")]
    CatchAll,
}

/// <summary>Where the paging stands.</summary>
/// <param name="Round">Which run of the ladder in the alert's whole life, from 1; it keeps page keys unique.</param>
/// <param name="Lap">Which run since the ladder last started afresh, from 1; later laps say how long nobody has answered.</param>
/// <param name="Rung">The step that was last paged or found empty.</param>
/// <param name="At">When that was.</param>
/// <param name="Over">The whole ladder ran without an acknowledgement, and that is recorded; it waits for its next round.</param>
public sealed record LadderPosition(int Round, int Lap, Rung Rung, DateTimeOffset At, bool Over)
{
    /// <summary>When this run began; null in documents that do not say: then <see cref="At"/> stands for it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When the people of this step were phoned; null: not yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateTimeOffset? CalledAt { get; init; }
}
