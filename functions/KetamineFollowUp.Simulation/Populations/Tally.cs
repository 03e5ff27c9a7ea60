using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Simulation.Costs;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>What happened in a simulation, in numbers.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<(Severity Severity, TimeSpan Wait)> _acknowledged = [];
    private readonly List<string> _broken = [];
    private readonly List<PatientResult> _patients = [];

    /// <summary>How often something happened.</summary>
    public long this[string what] => _counts.GetValueOrDefault(what);

    /// <summary>Rules that did not hold, each in a sentence; ids only.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>What happened to each patient who was enrolled, by number.</summary>
    public IReadOnlyList<PatientResult> Patients => _patients;

    /// <summary>What the use cases asked of the store.</summary>
    public StoreCost Cost { get; private set; } = StoreCost.None;

    public void Count(string what, long times = 1) => _counts[what] = _counts.GetValueOrDefault(what) + times;

    public void Acknowledged(Severity severity, TimeSpan wait) => _acknowledged.Add((severity, wait));

    public void Break(string rule) => _broken.Add(rule);

    public void Finish(PatientResult patient) => _patients.Add(patient);

    public void Spent(StoreCost cost) => Cost += cost;

    /// <summary>The waits for the first acknowledgement, shortest first.</summary>
    public IReadOnlyList<TimeSpan> Waits(Severity severity) => [.. _acknowledged.Where(one => one.Severity == severity).Select(one => one.Wait).Order()];

    /// <summary>Every count that begins like this, without the beginning.</summary>
    public IEnumerable<KeyValuePair<string, long>> Beginning(string prefix) =>
        _counts.Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(pair => KeyValuePair.Create(pair.Key[prefix.Length..], pair.Value));

    public void Add(Tally other)
    {
        foreach (var (what, times) in other._counts)
        {
            Count(what, times);
        }

        _acknowledged.AddRange(other._acknowledged);
        _broken.AddRange(other._broken);
        _patients.AddRange(other._patients);
        Cost += other.Cost;
    }
}
