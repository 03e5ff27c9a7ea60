using KetamineFollowUp.Clinic.Processes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Inbound;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>
/// Takes our own words out of a text (<see cref="OwnWords"/>). What was sent is read only where the text begins like a reaction, which is rare.
/// </summary>
public sealed class SentTexts(IRecordStore store, TimeProvider time)
{
    /// <summary>A text of a patient or of an unknown number, normalized and without our own words.</summary>
    /// <param name="partition">Whose.</param>
    /// <param name="body">As it came.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<OwnWords> Without(string partition, string body, CancellationToken cancel)
    {
        var text = NormalText.Of(body);
        return OwnWords.MayBeIn(text)
            ? OwnWords.Out(text, (await Sent([partition], cancel)).Where(message => message.Audience == Audience.Patient).Select(message => message.Body))
            : new OwnWords(text, IsWhole: true);
    }

    /// <summary>The same of a staff member: pages stand in the record of whom they are about.</summary>
    public async Task<OwnWords> Without(StaffMember member, string body, CancellationToken cancel)
    {
        var text = NormalText.Of(body);
        if (!OwnWords.MayBeIn(text))
        {
            return new OwnWords(text, IsWhole: true);
        }

        var alerts = await store.AllWaiting<Alert>(DocumentTypes.Alert, from: null, cancel);
        var resolved = await store.AllWaiting<Alert>(DocumentTypes.ResolvedAlert, time.GetUtcNow() - OwnWords.SentWithin, cancel);
        string[] partitions = [RecordIds.ClinicPartition, .. alerts.Concat(resolved).Select(alert => alert.AlertId.Partition)];
        var sent = await Sent(partitions.Distinct(StringComparer.Ordinal), cancel);
        return OwnWords.Out(text, sent.Where(message => message.Audience == Audience.Staff && (message.To is null || message.To == member.StaffId)).Select(message => message.Body));
    }

    private async Task<List<OutgoingMessage>> Sent(IEnumerable<string> partitions, CancellationToken cancel)
    {
        var since = time.GetUtcNow() - OwnWords.SentWithin;
        var sent = new List<OutgoingMessage>();
        foreach (var partition in partitions)
        {
            var messages = await store.All<OutgoingMessage>(partition, DocumentTypes.Message, cancel);
            sent.AddRange(messages.Select(message => message.Value).Where(message => message.Channel == Channel.Sms && (message.SentAt ?? message.CreatedAt) >= since));
        }

        return sent;
    }
}
