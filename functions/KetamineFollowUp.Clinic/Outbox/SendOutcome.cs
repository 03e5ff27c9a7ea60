using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What a provider answered.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The provider has it; delivery is reported later.</summary>
    public sealed record Accepted : SendOutcome;

    /// <summary>The provider will not send it.</summary>
    public sealed record Refused(Refusal Refusal) : SendOutcome;

    /// <summary>No answer, or one that does not say: it may or may not have left.</summary>
    public sealed record Unknown : SendOutcome;

    public T Match<T>(Func<Accepted, T> accepted, Func<Refused, T> refused, Func<Unknown, T> unknown) => this switch
    {
        Accepted a => accepted(a),
        Refused r => refused(r),
        Unknown u => unknown(u),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

/// <summary>Why a provider refused, or why a delivery failed.</summary>
public enum Refusal
{
    /// <summary>Twilio 21610: the number has opted out; never retried.</summary>
    [JsonStringEnumMemberName("opted-out")]
    OptedOut,

    /// <summary>21211, 21614, 30005, 30006; a mailbox that bounces: the address does not work.</summary>
    [JsonStringEnumMemberName("bad-address")]
    BadAddress,

    /// <summary>30003 and the like: not reachable now.</summary>
    [JsonStringEnumMemberName("unreachable")]
    Unreachable,

    /// <summary>30004, 30007, 30034: blocked or filtered on the way.</summary>
    [JsonStringEnumMemberName("blocked")]
    Blocked,

    /// <summary>429 and 5xx before acceptance: try again later.</summary>
    [JsonStringEnumMemberName("busy")]
    Busy,

    /// <summary>Anything else.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
