using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>The text that goes before all others when words or answers tell of danger. Which words it takes, the roster decides.</summary>
public enum CrisisText
{
    /// <summary>Suicidal thoughts or self-injury: 911, 988, and the on-call team.</summary>
    Suicide,

    /// <summary>Danger other than suicide: medical, violence, somebody else's.</summary>
    Danger,
}

/// <summary>The words of a crisis text.</summary>
public static class CrisisTextWords
{
    /// <summary>The text as it is sent.</summary>
    /// <param name="text">Which one.</param>
    /// <param name="someoneIsOnCall">False when the roster has a gap: then it promises nobody.</param>
    public static Localized Words(this CrisisText text, bool someoneIsOnCall) => text switch
    {
        CrisisText.Suicide => SafetyTexts.Crisis(someoneIsOnCall),
        CrisisText.Danger => SafetyTexts.Danger(someoneIsOnCall),
    };
}
