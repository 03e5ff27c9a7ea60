using System.Collections.Immutable;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>A patient in an emergency that nobody acknowledges is told so, once per alert and at any hour, and told whom to call.</summary>
internal static class NobodyReachedText
{
    public const string Key = "nobody-reached-yet";

    public static Alert Give(Alert alert, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        if (!(DueAt(alert, facts.Policy) <= now))
        {
            return alert;
        }

        var texted = Reachability.CanBeTexted(alert, facts) && facts.Patient?.ContactCaution != ContactCaution.AskFirst;
        steps.Add(texted
            ? new Step.TextPatient(
                Key,
                MessageKind.Crisis,
                AlertTexts.NotReachedYet.In(facts.Patient?.Language ?? facts.UnknownNumberLanguage),
                SurveyId: null,
                Guarantee.AtLeastOnce,
                AnyHour: true,
                NotAfter: null)
            : new Step.Record(RecordedFact.NotSent, alert.AlertId.Value, AlertTexts.PatientNotTold));
        return alert with { PatientTold = new PatientTold(now, texted) };
    }

    /// <summary>
    /// Counted from when the alert is both an emergency and waiting for an acknowledgement. Numbers that share an alert were not told that
    /// anybody was alerted, so there is nothing to take back.
    /// </summary>
    public static DateTimeOffset? DueAt(Alert alert, EscalationPolicy policy) =>
        alert is { State: AlertState.Open, Severity: Severity.Emergency, PatientTold: null, Numbers: null }
            ? Later(alert.WaitingSince, alert.EmergencySince ?? alert.WaitingSince) + policy.TellPatientAfter
            : null;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
