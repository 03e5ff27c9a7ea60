using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What a failed message to a patient says about their channel.</summary>
public sealed class ChannelFaults(PatientDesk desk, AlertProcessor alerts)
{
    /// <summary>Marks the channel, tells the processes and a person. Nothing for staff, and nothing for faults that may pass.</summary>
    public Task Take(OutgoingMessage message, Refusal? refusal, CancellationToken cancel) => (message.Audience, refusal) switch
    {
        (Audience.Patient, Refusal.OptedOut) => Apply(message, work => ConsentDesk.OptOut(work, "the carrier refused: opted out"), cancel),
        (Audience.Patient, Refusal.BadAddress) => Apply(message, work => ConsentDesk.Lose(work, message.Channel, "the address does not work"), cancel),
        _ => Task.CompletedTask,
    };

    private Task<bool> Apply(
        OutgoingMessage message,
        Func<PatientWork, System.Collections.Immutable.ImmutableArray<Domain.Workflows.Finding>> apply,
        CancellationToken cancel) =>
        desk.Change(
            RecordIds.Partition(message.MessageId),
            async work =>
            {
                if (work.Record.Patient is not null)
                {
                    await alerts.Raise(work, apply(work), screenSurveyId: null, cancel);
                }

                return true;
            },
            cancel);
}
