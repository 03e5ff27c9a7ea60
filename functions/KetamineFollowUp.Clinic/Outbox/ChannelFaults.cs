using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Workflows;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What a failed message to a patient says about their channel.</summary>
public sealed class ChannelFaults(PatientDesk desk, AlertProcessor alerts)
{
    /// <summary>Marks the channel, tells the processes and a person. Nothing for staff, and nothing for faults that may pass, unless they kept a crisis text from the patient.</summary>
    public Task Take(OutgoingMessage message, Refusal? refusal, CancellationToken cancel) => (message, refusal) switch
    {
        ({ Audience: Audience.Staff }, _) => Task.CompletedTask,
        (_, Refusal.OptedOut) => Apply(message, work => ConsentDesk.OptOut(work, "the carrier refused: opted out"), cancel),
        (_, Refusal.BadAddress) => Apply(message, work => ConsentDesk.Lose(work, message.Channel, "the address does not work"), cancel),
        ({ Kind: MessageKind.Crisis, State: MessageState.Failed }, _) => Apply(message, _ => [CrisisTextLost], cancel),
        _ => Task.CompletedTask,
    };

    private static Finding CrisisTextLost { get; } =
        new(FindingKind.Unreachable, Severity.Urgent, "A crisis text could not be delivered: phone them.");

    private Task<bool> Apply(
        OutgoingMessage message,
        Func<PatientWork, ImmutableArray<Finding>> apply,
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
