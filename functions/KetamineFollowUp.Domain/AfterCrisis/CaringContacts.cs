using System.Collections.Immutable;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.AfterCrisis;

/// <summary>
/// Prepared words that a staff member sends over the year after a crisis: the product never sends them, and the answers go to people. Source of the
/// times: Comtois 2019 (n = 658; attempts 9 % against 15 %, both primary outcomes null, senders had met the patients).
/// </summary>
internal static class CaringContacts
{
    // ASSUMPTION: a task that comes in the morning of a working day can be done by its end.
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Evening = new(17, 0);

    private static readonly ImmutableArray<(string Key, Func<DateOnly, DateOnly> After)> Times =
    [
        ("caring-1-day", from => from.AddDays(1)),
        ("caring-1-week", from => from.AddDays(7)),
        .. new[] { 1, 2, 3, 4, 6, 8, 10, 12 }.Select(months => ($"caring-{months}-months", (Func<DateOnly, DateOnly>)(from => from.AddMonths(months)))),
    ];

    /// <summary>The next one that has not been left to staff, and the morning on which it is; null: none is left.</summary>
    public static (string Key, DateTimeOffset At)? Next(CrisisFollowUp followUp, AfterCrisisFacts facts)
    {
        if (!followUp.CaringContacts || followUp.From is not { } from)
        {
            return null;
        }

        var day = ClinicTime.DateOf(from, facts.ClinicZone);
        return Times.Where(time => !followUp.Tasks.Contains(time.Key))
            .Select(time => ((string, DateTimeOffset)?)(time.Key, ClinicTime.At(WorkingDay(time.After(day)), Morning, facts.ClinicZone))).FirstOrDefault();
    }

    /// <summary>The task, on the day on which it is left.</summary>
    public static Step.LeaveTask Task(string key, CrisisFollowUp followUp, AfterCrisisFacts facts, DateTimeOffset now)
    {
        var patient = facts.Patient;
        var words = CaringTexts.Of(facts.ClinicName, patient.PreferredName, Times.Select(time => time.Key).ToList().IndexOf(key)).In(patient.Language);
        var cannot = SendPolicy.StaffMessageDenial(patient) is { } denial ? $" They cannot be texted ({denial.Sentence()}) Call or write a card instead." : "";
        return new Step.LeaveTask(
            key,
            TaskKind.CaringContact,
            ClinicTime.At(ClinicTime.DateOf(now, facts.ClinicZone), Evening, facts.ClinicZone),
            $"A caring contact for {AfterCrisisTasks.Who(patient)} is due. It asks nothing and needs no answer; whoever knows them best sends it, and reads what comes back.{cannot} Prepared: “{words}”",
            words);
    }

    private static DateOnly WorkingDay(DateOnly date) => ClinicTime.IsWorkingDay(date) ? date : ClinicTime.AddWorkingDays(date, 1);
}
