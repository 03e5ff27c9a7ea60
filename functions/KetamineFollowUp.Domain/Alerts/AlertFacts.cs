using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>What the escalation must know besides the alert.</summary>
/// <param name="Policy">The ladder's times.</param>
/// <param name="Roster">Who is paged; null: nobody, which is recorded.</param>
/// <param name="ClinicZone">The zone of the routine email.</param>
/// <param name="ClinicName">How pages begin.</param>
/// <param name="Patient">Null: the words came from a number that no patient has.</param>
/// <param name="UnknownNumberLanguage">The language of texts to such a number.</param>
public sealed record AlertFacts(
    EscalationPolicy Policy, OnCallRoster? Roster, IanaZone ClinicZone, string ClinicName, Patient? Patient, Language UnknownNumberLanguage = Language.En)
{
    /// <summary>The clinic can page by phone call. Off until it has a number to call from.</summary>
    public bool CallsAreOn { get; init; }
}
