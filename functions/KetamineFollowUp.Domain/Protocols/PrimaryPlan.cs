using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>The forms of one indication.</summary>
/// <param name="Full">The primary instrument first, then what is always asked with it.</param>
/// <param name="ShortForm">Its short form.</param>
/// <param name="Companions">Asked beside the full form whenever their cadence allows (ASRM every time, AUDIT-C monthly).</param>
/// <param name="ByLink">The full form is answered on the page, never by text.</param>
public sealed record PrimaryPlan(ImmutableArray<string> Full, ImmutableArray<string> ShortForm, ImmutableArray<string> Companions, bool ByLink)
{
    /// <summary>The words of <paramref name="ask"/> replaced by this indication's instruments, each named once.</summary>
    public ImmutableArray<string> Resolve(IEnumerable<string> ask) =>
    [
        .. ask.SelectMany(word => word switch
        {
            AskWord.Primary => Full,
            AskWord.PrimaryShort => ShortForm,
            AskWord.Companions => Companions,
            _ => [word],
        }).Distinct(),
    ];

    /// <summary>True for the forms that measure what the patient is treated for.</summary>
    public bool IsPrimary(string instrument) => Full.Contains(instrument) || ShortForm.Contains(instrument);
}
