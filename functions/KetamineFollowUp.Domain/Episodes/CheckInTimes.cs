using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>When check-ins are due, in the patient's zone.</summary>
internal static class CheckInTimes
{
    /// <summary>The patient's own send time on a local date, inside the send window even when clocks change that day.</summary>
    public static DateTimeOffset DueOn(DateOnly date, PatientId patient, Protocol protocol, IanaZone zone) =>
        protocol.SendWindow.NextOpening(ClinicTime.At(date, protocol.SendTime.For(patient), zone), zone);

    /// <summary>The morning reminder of a survey opened at the instant.</summary>
    public static DateTimeOffset NextMorning(DateTimeOffset openedAt, PatientId patient, Protocol protocol, IanaZone zone)
    {
        var time = protocol.Reminders.NextMorningAt.Add(Jitter.For(patient, protocol.SendTime.Spread));
        var date = ClinicTime.DateOf(openedAt, zone).AddDays(1);
        return protocol.SendWindow.NextOpening(ClinicTime.At(date, time, zone), zone);
    }

    /// <summary>The episode with what is still planned moved to the patient's present zone: the local date and send time stay.</summary>
    public static Episode InZone(Episode episode, Protocol protocol, IanaZone zone) => episode with
    {
        CheckIns = [.. episode.CheckIns.Select(c => c.IsPlanned ? c with { DueAt = Due(c, episode, protocol, zone) } : c)],
    };

    private static DateTimeOffset Due(CheckIn checkIn, Episode episode, Protocol protocol, IanaZone zone) =>
        checkIn.IsBaseline ? checkIn.DueAt
        : checkIn.IsNotice && episode.Session is { } session ? protocol.Notice.DueAt(session.CompletedAt, zone)
        : DueOn(checkIn.Date, episode.PatientId, protocol, zone);
}
