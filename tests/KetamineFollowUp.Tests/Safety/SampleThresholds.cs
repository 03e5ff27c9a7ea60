using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

internal static class SampleThresholds
{
    public static readonly FindingThresholds Thresholds = new(
        ImmutableDictionary.CreateRange(new KeyValuePair<string, ScaleThresholds>[]
        {
            new("phq-9", new(WorseningRise: 5, WorseningFloor: 10, UrgentRise: 10, SevereAt: 20, SevereRise: 5, ReliableChange: 5)),
            new("gad-7", new(WorseningRise: 4, WorseningFloor: 10, UrgentRise: 10, SevereAt: null, SevereRise: 5, ReliableChange: 4)),
            new("pcl-5", new(WorseningRise: 15, WorseningFloor: null, UrgentRise: 20, SevereAt: 60, SevereRise: 5, ReliableChange: 15)),
        }),
        ActivationAt: 6,
        PulseFall: 3,
        PulseMeanOver: 3,
        SilenceAfter: 2);
}
