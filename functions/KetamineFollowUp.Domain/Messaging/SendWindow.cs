using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Messaging;

/// <summary>The part of the patient's day in which unasked-for messages may be sent.</summary>
/// <param name="From">Local time; sending may begin at it.</param>
/// <param name="To">Local time, later than <paramref name="From"/>; at it sending is over.</param>
public sealed record SendWindow(TimeOnly From, TimeOnly To)
{
    /// <summary>True when the instant's local time of day lies in the window.</summary>
    public bool Contains(DateTimeOffset at, IanaZone zone)
    {
        var time = ClinicTime.TimeOf(at, zone);
        return From <= time && time < To;
    }

    /// <summary>The instant itself when it lies in the window, else the next time the window opens.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at, IanaZone zone)
    {
        if (Contains(at, zone))
        {
            return at;
        }

        for (var date = ClinicTime.DateOf(at, zone); ; date = date.AddDays(1))
        {
            foreach (var opening in OpeningsOn(date, zone))
            {
                // A gap can shift the opening past the window's end; then that day has no opening.
                if (opening >= at && Contains(opening, zone))
                {
                    return opening;
                }
            }
        }
    }

    /// <summary>When the window closes on the local date of the instant.</summary>
    public DateTimeOffset ClosingOn(DateTimeOffset at, IanaZone zone) => ClinicTime.At(ClinicTime.DateOf(at, zone), To, zone);

    // On a night when clocks go back over the opening, the window opens twice.
    private IEnumerable<DateTimeOffset> OpeningsOn(DateOnly date, IanaZone zone)
    {
        yield return ClinicTime.At(date, From, zone);
        var local = date.ToDateTime(From);
        if (zone.Rules.IsAmbiguousTime(local))
        {
            yield return new DateTimeOffset(local, zone.Rules.GetAmbiguousTimeOffsets(local).Min()).ToUniversalTime();
        }
    }
}
