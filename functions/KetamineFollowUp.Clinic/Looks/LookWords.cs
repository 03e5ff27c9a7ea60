using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Looks;

namespace KetamineFollowUp.Clinic.Looks;

/// <summary>Looks in words.</summary>
internal static class LookWords
{
    /// <summary>A name where the roster has one.</summary>
    public static string Who(string who, OnCallRoster? roster) => who switch
    {
        Actors.Integration => "another system",
        LookNotes.Anybody => "somebody on this machine",
        _ => roster?.Members.FirstOrDefault(member => member.StaffId.Value == who)?.Name is { } name ? $"{name} ({who})" : who,
    };

    /// <summary>What was looked at.</summary>
    public static string What(Look look) => look.Kind switch
    {
        LookKind.Record => "the record",
        LookKind.Alert => $"an alert ({look.About})",
        LookKind.Review => $"a booster review ({look.About})",
        LookKind.Outcomes => "the clinic’s outcomes",
        LookKind.Search => "a list of patients",
    };

    /// <summary>Why somebody should ask.</summary>
    public static string Why(UnusualLook unusual) => unusual.Why switch
    {
        Domain.Looks.Unusual.ManyPatients => $"looked at {unusual.Patients} patients within an hour.",
        Domain.Looks.Unusual.OutsideHours => $"looked at {unusual.Patient} outside the clinic’s hours, and was not on call.",
    };
}
