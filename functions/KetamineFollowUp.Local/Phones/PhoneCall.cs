using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Local.Phones;

/// <summary>A call that a phone got.</summary>
/// <param name="MessageId">The page that it is.</param>
/// <param name="At">When it rang.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Said">What has been heard so far.</param>
/// <param name="Outcome">What the clinic knows of it.</param>
internal sealed record PhoneCall(string MessageId, DateTimeOffset At, CallStage Stage, ImmutableArray<string> Said, MessageState Outcome);

/// <summary>Where a call stands.</summary>
internal enum CallStage
{
    /// <summary>Nobody has answered it.</summary>
    Ringing,

    /// <summary>It was answered, and a key is asked for.</summary>
    Open,

    /// <summary>It is over.</summary>
    Ended,
}
