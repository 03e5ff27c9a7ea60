using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>Which crisis text words call for.</summary>
public static class CrisisTextChoice
{
    /// <summary>
    /// Words of suicide before all others; violence before a body in danger, because whoever is feared may read the answer, and both
    /// answers name 911. Night signs are told of 911 as well. Null: the words call for none; what is plainly over calls for a reader.
    /// </summary>
    public static CrisisText? For(ScreenReading reading) => reading.Kind switch
    {
        ScreenKind.Suicide or ScreenKind.SelfInjury or ScreenKind.SomebodyElse => CrisisText.Suicide,
        ScreenKind.Violence or ScreenKind.ViolenceToAnother or ScreenKind.Threat => CrisisText.Neutral,
        ScreenKind.Medical or ScreenKind.ManiaOrPsychosis => CrisisText.Danger,
        ScreenKind.Past or null => null,
    };
}
