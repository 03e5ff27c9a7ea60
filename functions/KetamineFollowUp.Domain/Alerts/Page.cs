using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>One message to one staff member about an alert.</summary>
/// <param name="Key">The step's key: <c>page-{round}-{rung}-{staff}-{channel}</c>.</param>
/// <param name="Round">The run of the ladder it belongs to.</param>
/// <param name="Rung">The step of the ladder it belongs to.</param>
/// <param name="To">Whom.</param>
/// <param name="Channel">By text, by email or by phone call.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Outcome">What is known of its delivery.</param>
public sealed record Page(string Key, int Round, Rung Rung, StaffId To, Channel Channel, DateTimeOffset At, PageOutcome Outcome)
{
    /// <summary>It will not arrive any more.</summary>
    [JsonIgnore]
    public bool HasFailed => Outcome is PageOutcome.Failed or PageOutcome.NotSent;

    /// <summary>The page after a delivery report. Reports come in any order and repeatedly, so they only move it forward.</summary>
    public Page Reported(PageOutcome outcome) => Progress(outcome) > Progress(Outcome) ? this with { Outcome = outcome } : this;

    private static int Progress(PageOutcome outcome) => outcome switch
    {
        PageOutcome.Queued => 0,
        PageOutcome.Unknown => 1,
        PageOutcome.Sent => 2,
        PageOutcome.Delivered or PageOutcome.Failed or PageOutcome.NotSent => 3,
    };
}

/// <summary>What is known of a page's delivery.</summary>
public enum PageOutcome
{
    /// <summary>Not handed to the provider yet.</summary>
    [JsonStringEnumMemberName("queued")]
    Queued,

    /// <summary>The provider accepted it.</summary>
    [JsonStringEnumMemberName("sent")]
    Sent,

    /// <summary>It arrived; of a call: somebody or a mailbox answered it. Final, and no acknowledgement.</summary>
    [JsonStringEnumMemberName("delivered")]
    Delivered,

    /// <summary>The provider or the carrier gave up. Final.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The call to the provider had no answer; the page is sent again, and any later report counts.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>It was never handed over. Final.</summary>
    [JsonStringEnumMemberName("not-sent")]
    NotSent,
}
