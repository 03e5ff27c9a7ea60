using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Tests.Safety;

internal static class SampleThresholds
{
    public static readonly FindingThresholds Thresholds = new(ActivationAt: 6, PulseFall: 3, PulseMeanOver: 3, SilenceAfter: 2);
}
