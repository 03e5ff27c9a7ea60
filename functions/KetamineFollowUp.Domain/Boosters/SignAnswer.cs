using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Boosters;

/// <summary>What a patient last said about one sign.</summary>
/// <param name="Present">They have it.</param>
/// <param name="At">When they answered.</param>
public sealed record SignAnswer(bool Present, DateTimeOffset At)
{
    /// <summary>When it was answered yes; null when the last answer was no.</summary>
    [JsonIgnore]
    public DateTimeOffset? PresentAt => Present ? At : null;

    /// <summary>The newer of two; of one instant a yes, which is how one of several chosen stands beside the others.</summary>
    public static SignAnswer Newest(SignAnswer? known, SignAnswer said) =>
        known is null || said.At > known.At || (said.At == known.At && said.Present) ? said : known;
}
