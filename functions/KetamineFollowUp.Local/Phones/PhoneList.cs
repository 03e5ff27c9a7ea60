using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Local.Phones;

/// <summary>Everybody's phone: the clinicians' first, then the patients', then unknown numbers that wrote.</summary>
internal sealed class PhoneList(SqliteStore store, SentLog sent, PatientTransactions patients, RosterStore rosters, PhoneCalls calls, ClinicSettings clinic)
{
    /// <summary>More would not fit a page.</summary>
    private const int MaxPhones = 40;

    private const int MaxTexts = 1000;

    public async Task<IReadOnlyList<Phone>> All(CancellationToken cancel)
    {
        var messages = (await sent.After(0, cancel)).ToLookup(message => message.To);
        var clinicZone = clinic.Zone;
        var phones = new List<Phone>();
        var fromStaff = await Inbound(RecordIds.ClinicPartition, cancel);
        foreach (var member in (await rosters.Current(cancel))?.Members ?? [])
        {
            var texts = messages[member.Phone.Value].ToList();
            var answered = texts.Select(text => text.MessageId).ToHashSet();

            // A staff member's text does not say whose it was; its answer went to them.
            var theirs = fromStaff.Where(text => text.Replies.Any(reply => answered.Contains(reply.MessageId)));
            phones.Add(new Phone(
                member.Name, member.Phone.Value, clinicZone, Talk(texts, theirs), Mail(messages[member.Email.Value]), await calls.Of(texts, cancel)));
        }

        foreach (var (partition, owner) in await Owners(messages, cancel))
        {
            var zone = owner.Zone is { IsKnown: true } known ? known : clinicZone;
            phones.Add(new Phone(
                owner.Name, owner.Number, zone, Talk(messages[owner.Number], await Inbound(partition, cancel)), owner.Email is null ? [] : Mail(messages[owner.Email]), []));
        }

        return phones;
    }

    // Where something happened last comes first.
    private async Task<IEnumerable<(string Partition, Owner Owner)>> Owners(ILookup<string, SentMessage> messages, CancellationToken cancel)
    {
        var owners = new List<(string Partition, Owner Owner)>();
        foreach (var partition in await store.Partitions(Container.Care, cancel))
        {
            if (await patients.Read(partition, cancel) is { } record && OwnerOf(record) is { } owner)
            {
                owners.Add((partition, owner));
            }
        }

        return owners.OrderByDescending(one => messages[one.Owner.Number].LastOrDefault()?.Seq ?? 0).Take(MaxPhones);
    }

    private static Owner? OwnerOf(PatientRecord record) => record switch
    {
        { Patient: { Phone: { } phone } patient } => new Owner($"{patient.PreferredName} ({patient.PatientId.Value})", phone.Value, patient.TimeZone, patient.Email?.Value),
        { Unknown: { } unknown } => new Owner("Unknown number", unknown.Phone, null, null),
        _ => null,
    };

    private async Task<IReadOnlyList<InboundRecord>> Inbound(string partition, CancellationToken cancel) =>
        [.. (await store.Query(Container.Care, partition, DocumentTypes.InboundText, null, MaxTexts, cancel))
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

    private sealed record Owner(string Name, string Number, IanaZone? Zone, string? Email);
}
