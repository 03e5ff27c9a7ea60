using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>What an inbound text asks of the messaging itself, rather than of a survey or of a person.</summary>
public enum Keyword
{
    /// <summary>A carrier's opt-out word: the carrier has answered and blocks us from now on. Record it, say nothing.</summary>
    [JsonStringEnumMemberName("carrier-stop")]
    CarrierStop,

    /// <summary>The carrier let the patient back in and has answered. Record it, say nothing.</summary>
    [JsonStringEnumMemberName("carrier-start")]
    CarrierStart,

    /// <summary>The carrier answered HELP with the text configured there. Say nothing.</summary>
    [JsonStringEnumMemberName("carrier-help")]
    CarrierHelp,

    /// <summary>HELP that the carrier left to us: one reply.</summary>
    [JsonStringEnumMemberName("help")]
    Help,

    /// <summary>START that the carrier left to us: one reply.</summary>
    [JsonStringEnumMemberName("start")]
    Start,

    /// <summary>An opt-out in words that the carrier does not know: opt out and confirm once, at once.</summary>
    [JsonStringEnumMemberName("revoke")]
    Revoke,

    /// <summary>The number belongs to someone else: stop texts and tell staff.</summary>
    [JsonStringEnumMemberName("wrong-number")]
    WrongNumber,

    /// <summary>One question back.</summary>
    [JsonStringEnumMemberName("back")]
    Back,

    /// <summary>The patient asks for their safety plan.</summary>
    [JsonStringEnumMemberName("plan")]
    Plan,

    /// <summary>The word YES alone: START for a patient who is opted out, otherwise an answer.</summary>
    [JsonStringEnumMemberName("yes")]
    Yes,

    /// <summary>The word NO alone: an answer.</summary>
    [JsonStringEnumMemberName("no")]
    No,
}
