using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>What a staff member writes to a patient by text.</summary>
internal static class TextMessageField
{
    // What fits the segments at the very least; the segments are counted as well.
    private const int MostCharacters = 1000;

    /// <summary>The text in the letters that a text message carries. A letter that would be lost on the way is a fault; an emoji is left out.</summary>
    public static string TextMessage(this FieldCheck check, string field, string? text)
    {
        var folded = GsmText.Fold(check.Text(field, text, MostCharacters)).Trim();
        if (text?.Where(letter => char.IsLetter(letter) && GsmText.Fold(letter.ToString()).Length == 0).Distinct().Take(10).ToArray() is { Length: > 0 } lost)
        {
            check.Fault(field, $"must have letters that a text message can carry: not {string.Join(' ', lost)}");
        }
        else if (folded.Length == 0 && !string.IsNullOrWhiteSpace(text))
        {
            check.Fault(field, "must have letters that a text message can carry");
        }

        if (Segments.Count(folded) > TextPatient.MostSegments)
        {
            check.Fault(field, $"must fit {TextPatient.MostSegments} text message segments");
        }

        return folded;
    }
}
