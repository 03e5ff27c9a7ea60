using KetamineFollowUp.Domain.Assessment.Levels;
using KetamineFollowUp.Domain.Definitions;

namespace KetamineFollowUp.Domain.Protocols;

/// <summary>Where a protocol names an instrument.</summary>
internal sealed record InstrumentUse(string Path, string Instrument);

/// <summary>All the instruments a protocol names.</summary>
internal static class InstrumentUses
{
    /// <summary>In the order of the file; entries that are faulty already are left out.</summary>
    public static IReadOnlyList<InstrumentUse> Of(Protocol protocol, FaultList faults) =>
    [
        .. All(protocol).Where(u => !AskWord.IsOne(u.Instrument) && faults.AreSound(u.Path)),
    ];

    public static void CheckAllExist(IEnumerable<InstrumentUse> uses, Protocol protocol, Func<string, int, bool> exists, FaultList faults)
    {
        foreach (var use in uses.Where(u => !exists(u.Instrument, protocol.VersionOf(u.Instrument))))
        {
            faults.Add(use.Path, protocol.VersionOf(use.Instrument) is 1
                ? $"unknown instrument \"{use.Instrument}\"; must be the id of an instrument definition"
                : $"unknown instrument \"{use.Instrument}\" version {protocol.VersionOf(use.Instrument)}; must be a version that has a definition");
        }
    }

    private static IEnumerable<InstrumentUse> All(Protocol protocol)
    {
        foreach (var use in protocol.CheckIns.SelectMany((rule, i) => In($"checkIns[{i}].ask", rule.Ask)))
        {
            yield return use;
        }

        foreach (var use in (IEnumerable<InstrumentUse>)
            [
                .. In("baseline", protocol.Baseline),
                .. protocol.ByCourseDay.SelectMany((rule, i) => In($"byCourseDay[{i}].ask", rule.Ask)),
                .. protocol.Every.SelectMany((rule, i) => In($"every[{i}].ask", rule.Ask)),
            ])
        {
            yield return use;
        }

        foreach (var use in In("openEnded.ask", protocol.OpenEnded?.Ask ?? []))
        {
            yield return use;
        }

        foreach (var (indication, plan) in protocol.Primary.OrderBy(p => p.Key))
        {
            var path = $"primary.{IndicationNames.Of(indication)}";
            foreach (var use in (IEnumerable<InstrumentUse>)
                [.. In($"{path}.full", plan.Full), .. In($"{path}.short", plan.ShortForm), .. In($"{path}.companions", plan.Companions)])
            {
                yield return use;
            }
        }

        foreach (var use in (IEnumerable<InstrumentUse>)
            [
                .. Keys("cadences", protocol.Cadences.Keys), .. Keys("levels.scales", protocol.Levels == LevelNumbers.Default ? [] : protocol.Levels.Scales.Keys),
                .. Keys("boosters.remission", protocol.Boosters?.Remission.Keys ?? []),
                .. Keys("instruments", protocol.InstrumentVersions.Keys),
            ])
        {
            yield return use;
        }
    }

    private static IEnumerable<InstrumentUse> In(string path, IEnumerable<string> instruments) => instruments.Select((id, i) => new InstrumentUse($"{path}[{i}]", id));

    private static IEnumerable<InstrumentUse> Keys(string path, IEnumerable<string> instruments) =>
        instruments.Order(StringComparer.Ordinal).Select(id => new InstrumentUse($"{path}.{id}", id));
}
