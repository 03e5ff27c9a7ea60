using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary>What a file of forms adds up to.</summary>
internal sealed class ScoreSummary
{
    private readonly SortedDictionary<string, long> _bands = new(StringComparer.Ordinal);
    private long _forms;
    private long _complete;
    private long _positive;
    private long _totals;
    private long _sum;

    /// <summary>Lines that were no forms.</summary>
    public long Faults { get; set; }

    /// <summary>Stretches of the file in which a column looked wrong.</summary>
    public long Notices { get; set; }

    public void Add(ScoredForm scored)
    {
        _forms++;
        _complete += scored.Complete ? 1 : 0;
        _positive += scored.Safety == SafetyAnswer.Positive ? 1 : 0;
        _totals += scored.Total is null ? 0 : 1;
        _sum += scored.Total ?? 0;
        if (scored.Band.Length > 0)
        {
            _bands[scored.Band] = _bands.GetValueOrDefault(scored.Band) + 1;
        }
    }

    public string Text(Instrument instrument)
    {
        var bands = string.Join(", ", _bands.Select(band => string.Create(CultureInfo.InvariantCulture, $"{band.Key} {band.Value}")));
        var mean = _totals == 0 ? "none" : ((double)_sum / _totals).ToString("0.00", CultureInfo.InvariantCulture);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{instrument.Id}: {_forms} forms, {_complete} complete, mean total {mean}; safety positive {_positive}; {(bands.Length > 0 ? bands : "no bands")}; lines that are no form {Faults}");
    }
}
