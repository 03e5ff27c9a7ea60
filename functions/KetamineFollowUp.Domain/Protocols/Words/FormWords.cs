using KetamineFollowUp.Domain.Assessment;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>The forms of each indication, and how often each may be asked.</summary>
internal static class FormWords
{
    public static IEnumerable<ProtocolLine> Of(Protocol p) =>
    [
        .. p.Primary.OrderBy(plan => plan.Key).Select(plan => new ProtocolLine("Forms", IndicationNames.Of(plan.Key), Plan(plan.Value))),
        .. p.InstrumentVersions.OrderBy(version => version.Key, StringComparer.Ordinal).Select(version => new ProtocolLine(
            "Versions of forms", ReadingWords.Name(version.Key), FormattableString.Invariant($"Asked in version {version.Value}."))),
        .. p.Cadences.OrderBy(cadence => cadence.Key, StringComparer.Ordinal).Select(cadence => new ProtocolLine(
            "Pauses between forms", ReadingWords.Name(cadence.Key), $"Not asked again within {Amounts.Of(cadence.Value)}, except to confirm a score.")),
    ];

    private static string Plan(PrimaryPlan plan) =>
        $"In full: {Forms(plan.Full)}; the first of them decides. Short form: {Forms(plan.ShortForm)}. Companions: {Forms(plan.Companions)}. "
        + (plan.ByLink ? "The full forms are answered on the page, never by text." : "The full forms may be answered by text.");
}
