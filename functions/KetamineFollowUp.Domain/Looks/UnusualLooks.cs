using System.Collections.Immutable;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Looks;

/// <summary>Looks that somebody should ask about. They prove nothing: a busy night looks the same.</summary>
public static class UnusualLooks
{
    // ASSUMPTION: nobody treats so many patients in an hour.
    private const int ManyPatients = 20;

    // ASSUMPTION: a clinic's day with some room at both ends.
    private static readonly TimeOnly Opens = new(7, 0);
    private static readonly TimeOnly Closes = new(19, 0);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>Every unusual look or series of looks, the newest first.</summary>
    /// <param name="looks">Looks, the oldest first; those of other systems are left out.</param>
    /// <param name="people">The ids of staff members: whoever else looks is no person.</param>
    /// <param name="isOnCall">Whether somebody was on call at an instant, as the roster says now: their nights are their hours.</param>
    /// <param name="zone">The clinic's.</param>
    public static ImmutableArray<UnusualLook> Of(IEnumerable<Look> looks, IReadOnlySet<string> people, Func<string, DateTimeOffset, bool> isOnCall, IanaZone zone) =>
    [
        .. looks.Where(look => people.Contains(look.Who)).GroupBy(look => look.Who).SelectMany(own => Many([.. own]).Concat(AtOddHours(own, isOnCall, zone)))
            .OrderByDescending(unusual => unusual.At),
    ];

    // An hour is told once, from the look with which it began.
    private static IEnumerable<UnusualLook> Many(IReadOnlyList<Look> own)
    {
        var records = own.Where(look => look.Patient is not null).ToList();
        for (var first = 0; first < records.Count;)
        {
            var hour = records.Skip(first).TakeWhile(look => look.At < records[first].At + Hour).ToList();
            var patients = hour.Select(look => look.Patient).Distinct().Count();
            if (patients >= ManyPatients)
            {
                yield return new UnusualLook(records[first].At, records[first].Who, Unusual.ManyPatients, patients, null);
                first += hour.Count;
            }
            else
            {
                first++;
            }
        }
    }

    private static IEnumerable<UnusualLook> AtOddHours(IEnumerable<Look> own, Func<string, DateTimeOffset, bool> isOnCall, IanaZone zone) =>
        from look in own
        where look.Patient is not null && IsOdd(look.At, zone) && !isOnCall(look.Who, look.At)
        select new UnusualLook(look.At, look.Who, Unusual.OutsideHours, 1, look.Patient);

    private static bool IsOdd(DateTimeOffset at, IanaZone zone)
    {
        var (date, time) = (ClinicTime.DateOf(at, zone), ClinicTime.TimeOf(at, zone));
        return date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || time < Opens || time >= Closes;
    }
}

/// <summary>Why looks are unusual.</summary>
public enum Unusual
{
    /// <summary>Many patients' records within an hour.</summary>
    ManyPatients,

    /// <summary>Outside the clinic's hours, by somebody who was not on call.</summary>
    OutsideHours,
}

/// <summary>Something to ask about.</summary>
/// <param name="At">When it began.</param>
/// <param name="Who">Who looked.</param>
/// <param name="Why">What is unusual.</param>
/// <param name="Patients">How many patients' records.</param>
/// <param name="Patient">Whose; null when there are several.</param>
public sealed record UnusualLook(DateTimeOffset At, string Who, Unusual Why, int Patients, PatientId? Patient);
