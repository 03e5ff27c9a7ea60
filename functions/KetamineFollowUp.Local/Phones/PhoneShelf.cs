using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Records;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Clinic.Staff;
using KetamineFollowUp.Clinic.Storage;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Time;
using KetamineFollowUp.Local.Provider;
using KetamineFollowUp.Local.Stores;

namespace KetamineFollowUp.Local.Phones;

/// <summary>Everybody's phone: the clinicians' first, then the patients', then unknown numbers that wrote.</summary>
internal sealed class PhoneShelf(SqliteStore store, SentLog sent, PatientDesk patients, RosterDesk rosters, ClinicSettings clinic)
{
    /// <summary>More would not fit a page.</summary>
    private const int MostPhones = 40;

    private const int MostTexts = 1000;

    public async Task<IReadOnlyList<Phone>> All(CancellationToken cancel)
    {
        var messages = (await sent.After(0, cancel)).ToLookup(message => message.To);
        var clinicZone = ClinicTime.FindZone(clinic.TimeZone) ?? TimeZoneInfo.Utc;
        var phones = new List<Phone>();
        var fromStaff = await Inbound(RecordIds.ClinicPartition, cancel);
        foreach (var member in (await rosters.Current(cancel))?.Members ?? [])
        {
            var texts = messages[member.Phone.Value].ToList();
            var answered = texts.Select(text => text.MessageId).ToHashSet();

            // A staff member's text does not say whose it was; its answer went to them.
            var theirs = fromStaff.Where(text => text.Replies.Any(reply => answered.Contains(reply.MessageId)));
            phones.Add(new Phone(member.Name, member.Phone.Value, clinicZone, Talk(texts, theirs), Mail(messages[member.Email])));
        }

        foreach (var partition in await store.Partitions(Container.Care, cancel))
        {
            if (phones.Count == MostPhones)
            {
                break;
            }

            if (await patients.Read(partition, cancel) is { } record && Owner(record) is var (owner, number, zoneId, email))
            {
                var zone = ClinicTime.FindZone(zoneId) ?? clinicZone;
                phones.Add(new Phone(
                    owner, number, zone, Talk(messages[number], await Inbound(partition, cancel)), email is null ? [] : Mail(messages[email])));
            }
        }

        return phones;
    }

    private static (string Owner, string Number, string? Zone, string? Email)? Owner(PatientRecord record) => record switch
    {
        { Patient: { } patient } => ($"{patient.PreferredName} ({patient.PatientId.Value})", patient.Phone.Value, patient.TimeZone, patient.Email),
        { Unknown: { } unknown } => ("Unknown number", unknown.Phone, null, null),
        _ => null,
    };

    private async Task<IReadOnlyList<InboundRecord>> Inbound(string partition, CancellationToken cancel) =>
        [.. (await store.Query(Container.Care, partition, DocumentTypes.InboundText, null, MostTexts, cancel))
            .Select(stored => RecordJson.Read<InboundRecord>(stored.Document.Body))];

    // On a clock that stands still many texts have the same time: a text comes just before its first answer.
    private static ImmutableArray<Bubble> Talk(IEnumerable<SentMessage> messages, IEnumerable<InboundRecord> inbound)
    {
        var outgoing = messages.Where(message => message.Channel == Channel.Sms).ToList();
        var firstOf = outgoing.GroupBy(message => message.MessageId).ToDictionary(group => group.Key, group => group.Min(message => message.Seq));
        var talk = outgoing.Select(message => (message.At, Place: (double)message.Seq, Bubble: new Bubble(message.At, message.Kind, null, message.Body)))
            .Concat(inbound.Select(text => (text.At, Place: PlaceOf(text), Bubble: new Bubble(text.At, null, null, text.Body))));
        return [.. talk.OrderBy(one => one.At).ThenBy(one => one.Place).Select(one => one.Bubble)];

        double PlaceOf(InboundRecord text) =>
            text.Replies.Where(reply => firstOf.ContainsKey(reply.MessageId)).Select(reply => firstOf[reply.MessageId] - 0.5).DefaultIfEmpty(double.MaxValue).Min();
    }

    private static ImmutableArray<Bubble> Mail(IEnumerable<SentMessage> messages) =>
        [.. messages.Where(message => message.Channel == Channel.Email).Select(message => new Bubble(message.At, message.Kind, message.Subject, message.Body))];
}
