using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>What is behind a finding where its kind does not say; rules go by it and never by the sentence.</summary>
public enum FindingCause
{
    /// <summary>An alert is open about a patient whom no text can reach, whatever the reason: whoever takes it must phone.</summary>
    [JsonStringEnumMemberName("cannot-be-texted")]
    CannotBeTexted,

    /// <summary>The patient opted out of texts while an alert was open.</summary>
    [JsonStringEnumMemberName("opted-out")]
    OptedOut,

    /// <summary>A channel turned out to be broken for good.</summary>
    [JsonStringEnumMemberName("channel-lost")]
    ChannelLost,

    /// <summary>A crisis text was not delivered.</summary>
    [JsonStringEnumMemberName("crisis-text-lost")]
    CrisisTextLost,

    /// <summary>Ideation no higher than a clinician's note of it.</summary>
    [JsonStringEnumMemberName("known-ideation")]
    KnownIdeation,

    /// <summary>A safety check-in after a crisis was not answered.</summary>
    [JsonStringEnumMemberName("after-crisis")]
    AfterCrisis,

    /// <summary>The patient is not safe at home, by answer or by words of violence suffered: whoever is feared may read the phone, so it must be asked first whether it is safe to talk.</summary>
    [JsonStringEnumMemberName("not-safe-at-home")]
    NotSafeAtHome,

    /// <summary>What the patient may do to others. Findings made before violence suffered was kept apart say it of that too.</summary>
    [JsonStringEnumMemberName("violence")]
    Violence,

    /// <summary>Words about somebody else's suicide, overdose or self-injury, or violence against them. Findings made before it was kept do not say it.</summary>
    [JsonStringEnumMemberName("third-party")]
    ThirdParty,

    /// <summary>A text from the patient's number says that the patient has died.</summary>
    [JsonStringEnumMemberName("reported-death")]
    ReportedDeath,
}
