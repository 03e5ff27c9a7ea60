using System.Collections.Immutable;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Simulation.Illnesses;

/// <summary>
/// How a patient was, read from an exported trajectory: between two forms in a straight line, before the first and after the
/// last as on them. Sessions change nothing: their effect is in the forms.
/// </summary>
internal sealed class RecordedCondition : ICondition
{
    private const string Phq9 = "phq-9";
    private const double PhqMaximum = 27;
    private static readonly BoosterCriteria Criteria = ShippedProtocols.Standard.Boosters;
    private static readonly TimeSpan Step = TimeSpan.FromHours(6);
    private readonly DateTimeOffset _start;
    private readonly ImmutableArray<(DateTimeOffset At, double Points, bool Ideation)> _forms;
    private readonly int? _line;
    private DateTimeOffset _treated;

    /// <param name="trajectory">The course.</param>
    /// <param name="start">When its first session takes place.</param>
    public RecordedCondition(ExportedTrajectory trajectory, DateTimeOffset start)
    {
        _start = _treated = start;
        var scale = trajectory.Readings.Any(reading => reading.Instrument == Phq9) ? Phq9 : trajectory.Readings.FirstOrDefault()?.Instrument;
        _forms =
        [
            .. trajectory.Readings.Where(reading => reading.Instrument == scale)
                .Select(reading => (start.AddDays(reading.Day), reading.Total * PhqMaximum / Maximum(reading.Instrument), reading.Ideation == true)),
        ];
        _line = LossLine();
    }

    /// <remarks>A trajectory does not say; as often as not known, the graver is assumed.</remarks>
    public bool ThinksOfSuicide => true;

    public bool IsLongStanding => false;

    /// <summary>The first time after the latest session at which the points stand on the loss line.</summary>
    public DateTimeOffset? LossAt
    {
        get
        {
            if (_line is not { } line || _forms is not [.., var last])
            {
                return null;
            }

            for (var at = _treated + Relief.Takes; at <= last.At; at += Step)
            {
                if (Points(at) >= line)
                {
                    return at;
                }
            }

            return null;
        }
    }

    public void Treat(DateTimeOffset at) => _treated = at;

    public double Points(DateTimeOffset at)
    {
        if (_forms.IsEmpty)
        {
            return 0;
        }

        var after = _forms.FirstOrDefault(form => form.At > at);
        var before = _forms.LastOrDefault(form => form.At <= at);
        return before == default ? after.Points
            : after == default ? before.Points
            : before.Points + ((after.Points - before.Points) * ((at - before.At) / (after.At - before.At)));
    }

    public int Ideation(DateTimeOffset at) => _forms.Where(form => form.At <= at).Append(_forms.FirstOrDefault()).MaxBy(form => form.At).Ideation ? 1 : 0;

    private int? LossLine()
    {
        var before = _forms.LastOrDefault(form => form.At <= _start);
        var since = _forms.Where(form => form.At > _start).ToList();
        if (before == default || since.Count == 0)
        {
            return null;
        }

        var (baseline, best) = ((int)Math.Round(before.Points), (int)Math.Round(since.Min(form => form.Points)));
        return baseline - best >= Criteria.ResponseFall * baseline ? Illnesses.LossLine.LowestOn(baseline, best) : null;
    }

    private static int Maximum(string instrument) => InstrumentCatalog.Shipped.Get(instrument).MaxTotal!.Value;
}
