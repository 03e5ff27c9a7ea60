using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>Which crisis text words call for.</summary>
public static class CrisisTextChoice
{
    /// <summary>
    /// Words of suicide before all others; violence before a body in danger, because whoever is feared may read the answer, and both
    /// answers name 911. Null: the words call for none.
    /// </summary>
    public static CrisisText? For(ScreenReading reading) =>
        reading.CarriesSuicidalWords ? CrisisText.Suicide
        : reading.Carries(ScreenTopic.Violence) ? CrisisText.Neutral
        : reading.Carries(ScreenTopic.Medical) ? CrisisText.Danger
        : null;
}
