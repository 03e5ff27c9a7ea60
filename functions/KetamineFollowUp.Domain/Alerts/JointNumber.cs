using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>One number of an alert that several unknown numbers share.</summary>
/// <param name="Partition">Where its words are on record.</param>
/// <param name="Phone">As the provider gave it. On staff pages and in the alert's response; of it, pages by text carry the last four digits.</param>
/// <param name="At">When it first wrote words that joined the alert.</param>
/// <param name="Worst">The most severe of what it wrote.</param>
/// <param name="Position">The place of its latest words among all that joined, from 1: whoever has seen the alert this far has read them.</param>
/// <param name="EmergencyPosition">The place of its first emergency words; null: it wrote none.</param>
public sealed record JointNumber(string Partition, string Phone, DateTimeOffset At, Finding Worst, int Position, int? EmergencyPosition)
{
    private const int Named = 4;

    /// <summary>It wrote words of an emergency.</summary>
    [JsonIgnore]
    public bool IsEmergency => EmergencyPosition is not null;

    /// <summary>How a page by text names it.</summary>
    [JsonIgnore]
    public string LastDigits => string.Concat(Phone.Where(char.IsAsciiLetterOrDigit).TakeLast(Named));
}
