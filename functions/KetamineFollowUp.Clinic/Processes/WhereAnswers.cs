using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Processes;

/// <summary>The question where a patient is, on their record, and its answer, on the alert.</summary>
public sealed class WhereAnswers(AlertProcessor alerts)
{
    /// <summary>The question as the rules see it: it ends with the alert that asked it.</summary>
    internal static WhereAsked? Of(PatientRecord record) =>
        record.Where is { } asked ? asked with { IsOpen = asked.IsOpen && asked.AlertId == record.OpenAlert?.AlertId } : null;

    /// <summary>The question has been asked in this transaction, which has raised the alert or joined it.</summary>
    internal static void Asked(PatientTransaction transaction)
    {
        if (transaction.Record.OpenAlert is { } alert)
        {
            transaction.Record = transaction.Record with { Where = new WhereAsked(alert.AlertId, transaction.Now, IsOpen: true) };
            transaction.Audit(Actors.System, "where-asked", alert.AlertId.Value);
        }
    }

    /// <summary>The question does not wait any more.</summary>
    internal static void End(PatientTransaction transaction) =>
        transaction.Record = transaction.Record with { Where = transaction.Record.Where is { } asked ? asked with { IsOpen = false } : null };

    /// <summary>Keeps the answer with the alert, where whoever has it in hand reads it.</summary>
    internal async Task Keep(PatientTransaction transaction, string words, CancellationToken cancel)
    {
        if (transaction.Record.OpenAlert is { } open)
        {
            var alert = await transaction.Get<Alert>(open.AlertId.Value, cancel);
            await alerts.Store(transaction, alert with { Whereabouts = [.. alert.Whereabouts ?? [], new Whereabouts(transaction.Now, words)] }, cancel);
        }

        End(transaction);
    }
}
