using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What the carrier does with texts: how it takes the patient's, and what it reports of those it took.</summary>
internal sealed class CarrierActs(SimulatedClinic clinic)
{
    private const int MostReported = 3;
    private readonly HashSet<string> _reported = [];

    /// <summary>Reports on the latest texts, the last first; each once.</summary>
    public async Task Report(bool delivered)
    {
        var sent = await clinic.Get<SentLog>().After(0, CancellationToken.None);
        foreach (var message in sent.TakeLast(MostReported).Reverse().Where(message => message.Channel == Channel.Sms && _reported.Add(message.MessageId)))
        {
            await clinic.Get<DeliveryReports>().Conclude(
                message.MessageId, delivered ? MessageState.Delivered : MessageState.Failed, null, delivered ? null : Refusal.Unreachable, CancellationToken.None);
        }
    }

    /// <summary>0: works. 1: does not answer. 2: is busy.</summary>
    public Task Set(int mood)
    {
        clinic.Provider.Break(History.Phone, mood switch { 0 => null, 1 => new SendOutcome.Unknown(), _ => new SendOutcome.Refused(Refusal.Busy) });
        return Task.CompletedTask;
    }
}
