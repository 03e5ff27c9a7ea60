using System.Text.Json.Serialization;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>What verifying a chain found.</summary>
public abstract record AuditVerdict
{
    private AuditVerdict()
    {
    }

    /// <summary>Every entry is the one that was written, none is missing.</summary>
    public sealed record Intact(long Count) : AuditVerdict;

    /// <summary>The chain is not what was written.</summary>
    /// <param name="Sequence">The first number that does not hold. Where several entries were rewritten with fresh hashes, it is the last of them: where they meet the genuine ones, or the head.</param>
    /// <param name="Why">What is wrong there.</param>
    public sealed record Broken(long Sequence, AuditFault Why) : AuditVerdict;

    public T Match<T>(Func<Intact, T> intact, Func<Broken, T> broken) => this switch
    {
        Intact i => intact(i),
        Broken b => broken(b),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}

/// <summary>What is wrong with a chain at the first place where it does not hold.</summary>
public enum AuditFault
{
    /// <summary>The entry is not there, later ones are.</summary>
    [JsonStringEnumMemberName("missing")]
    Missing,

    /// <summary>The entry's content does not match its hash.</summary>
    [JsonStringEnumMemberName("altered")]
    Altered,

    /// <summary>The entry is there, but not in its place.</summary>
    [JsonStringEnumMemberName("reordered")]
    Reordered,

    /// <summary>An earlier entry stands in its place a second time.</summary>
    [JsonStringEnumMemberName("repeated")]
    Repeated,

    /// <summary>The chain ends before its head.</summary>
    [JsonStringEnumMemberName("truncated")]
    Truncated,

    /// <summary>The entry is sound in itself, but not the one that this chain had here, or it lies beyond the head.</summary>
    [JsonStringEnumMemberName("foreign")]
    Foreign,
}
