using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>What a failed message to a patient says about their channel.</summary>
public sealed class DeliveryFailures(PatientTransactions transactions, AlertProcessor alerts, ReviewProcessor reviews)
{
    // An open safety alert pages about it day and night (clinical.md, Findings: Unreachable).
    private static Finding CrisisTextLost(PatientTransaction transaction) =>
        new(FindingKind.Unreachable, Severity.Urgent, "A crisis text could not be delivered: phone them.")
        {
            Cause = FindingCause.CrisisTextLost,
            Stated = transaction.Record.OpenAlert is { IsSafety: true } ? Paging.Now : null,
        };

    /// <summary>
    /// Stores the outcome together with what follows from it: the channel is marked, and the processes and a person are told. Both or
    /// neither: a report that comes again meets a message that has failed already, and would tell nobody.
    /// </summary>
    /// <param name="message">The message as it is to be stored.</param>
    /// <param name="refusal">Why it failed.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False: nothing follows, and nothing was stored. So for staff, and for faults that may pass unless they kept a crisis text from the patient.</returns>
    public async Task<bool> Take(OutgoingMessage message, Refusal? refusal, CancellationToken cancel)
    {
        var follows = Of(message, refusal);
        if (follows is null && !IsLostInvitation(message))
        {
            return false;
        }

        return await transactions.Change(
            RecordIds.Partition(message.MessageId),
            async transaction =>
            {
                var stands = await transaction.Get<OutgoingMessage>(message.MessageId, cancel);
                if (stands.IsFinal || (stands.State is MessageState.Sent && message.State is MessageState.Unknown))
                {
                    return true;
                }

                transaction.Put(DocumentTypes.Message, message.MessageId, stands with { State = message.State, Reason = message.Reason });
                await alerts.Raise(transaction, Findings(transaction, stands, message, refusal, follows), screenSurveyId: null, cancel);
                if (IsLostInvitation(message))
                {
                    await reviews.LeaveToStaff(transaction, message, cancel);
                }

                return true;
            },
            cancel);
    }

    private static ImmutableArray<Finding> Findings(
        PatientTransaction transaction, OutgoingMessage sent, OutgoingMessage message, Refusal? refusal, Func<PatientTransaction, ImmutableArray<Finding>>? follows)
    {
        if (transaction.Record.Patient is not { } patient)
        {
            return OfStranger(transaction, message);
        }

        // A late report counts for the address that the message went to, not for the one of today.
        if (!IsOfFormer(patient, sent))
        {
            return follows?.Invoke(transaction) ?? [];
        }

        if (message.Channel == Channel.Sms && PhoneNumber.TryParse(sent.SentTo, out var former) && refusal is Refusal.OptedOut or Refusal.BadAddress)
        {
            transaction.Record = transaction.Record with { Patient = patient.WithFormerNumber(former, optedOut: refusal is Refusal.OptedOut, undeliverable: refusal is Refusal.BadAddress) };
        }

        return message is { Kind: MessageKind.Crisis, State: MessageState.Failed } ? [CrisisTextLost(transaction)] : [];
    }

    private static bool IsOfFormer(Patient patient, OutgoingMessage sent) =>
        sent.SentTo is { } to && to != (sent.Channel == Channel.Email ? patient.Email?.Value : patient.Phone?.Value);

    // An approval that reaches nobody is for a person to carry out.
    private static bool IsLostInvitation(OutgoingMessage message) => message is
    {
        Kind: MessageKind.Invitation, Audience: Audience.Patient, State: MessageState.Failed or MessageState.NotSent or MessageState.Unknown,
    };

    private static Func<PatientTransaction, ImmutableArray<Finding>>? Of(OutgoingMessage message, Refusal? refusal) => (message, refusal) switch
    {
        ({ Audience: Audience.Staff }, _) => null,
        (_, Refusal.OptedOut) => transaction => ConsentChanges.OptOut(transaction, "the carrier refused: opted out"),
        (_, Refusal.BadAddress) => transaction => ConsentChanges.Lose(transaction, message.Channel, "the address does not work"),
        ({ Kind: MessageKind.Crisis, State: MessageState.Failed }, _) => transaction => [CrisisTextLost(transaction)],
        _ => null,
    };

    // A number that no patient has keeps no consent and no channel: only what it did not hear counts.
    private static ImmutableArray<Finding> OfStranger(PatientTransaction transaction, OutgoingMessage message) =>
        message is { Kind: MessageKind.Crisis, State: MessageState.Failed } ? [CrisisTextLost(transaction)] : [];
}
