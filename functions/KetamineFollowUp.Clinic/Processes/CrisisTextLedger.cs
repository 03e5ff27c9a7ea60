using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>Chooses crisis texts by what was sent to the same patient or unknown number before, and keeps the count.</summary>
public static class CrisisTextLedger
{
    /// <summary>The texts that are due now, in order; none when enough were sent within the hour.</summary>
    /// <param name="transaction">The transaction that has raised the alert.</param>
    /// <param name="text">Which crisis text.</param>
    /// <param name="language">The hearer's.</param>
    /// <param name="news">What raising the alert came to.</param>
    /// <param name="isStaff">The number is a staff member's: nobody asks who they are.</param>
    public static ImmutableArray<string> Take(PatientTransaction transaction, CrisisText text, Language language, TeamNews news, bool isStaff = false)
    {
        var record = transaction.Record;
        var hearer = new CrisisHearer(IsVeteran: record.Patient?.Veteran == true, IsStranger: record.Patient is null && !isStaff);
        var answer = CrisisAnswer.Choose(text, record.CrisisTexts.GetValueOrDefault(text), hearer, news, transaction.Now);
        transaction.Record = record with { CrisisTexts = record.CrisisTexts.SetItem(text, answer.Count) };
        return [.. answer.Texts.Select(words => words.In(language))];
    }
}
