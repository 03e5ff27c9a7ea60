using System.Collections.Concurrent;
using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Local.Stores;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Local.Phones;

/// <summary>
/// The calls of the phones, with what the provider would do: ask what to say, hand over keys, report the end. A phone that
/// nobody touches rings on: nothing is reported until somebody plays it. What was said is forgotten when the program ends.
/// </summary>
internal sealed class PhoneCalls(SqliteStore store, PageCalls pages, DeliveryReports reports)
{
    /// <summary>Calls shown of each phone: the latest.</summary>
    private const int Shown = 10;

    private readonly ConcurrentDictionary<string, Talk> _talks = new();

    /// <summary>The calls among what a phone got, oldest first.</summary>
    public async Task<ImmutableArray<PhoneCall>> Of(IEnumerable<SentMessage> messages, CancellationToken cancel)
    {
        var calls = ImmutableArray.CreateBuilder<PhoneCall>();
        foreach (var ring in messages.Where(message => message.Channel == Channel.Voice).TakeLast(Shown))
        {
            if (await Find(ring.MessageId, cancel) is { } page)
            {
                var talk = _talks.GetValueOrDefault(ring.MessageId);
                var stage = page.IsFinal ? CallStage.Ended : talk is null ? CallStage.Ringing : CallStage.Open;
                calls.Add(new PhoneCall(ring.MessageId, ring.At, stage, talk?.Said ?? [], page.State));
            }
        }

        return calls.ToImmutable();
    }

    /// <summary>The phone is answered.</summary>
    /// <returns>False: there is no such call.</returns>
    public async Task<bool> Answer(string messageId, CancellationToken cancel) => await Hear(messageId, await pages.Answered(messageId, cancel), cancel);

    /// <summary>A key is pressed.</summary>
    /// <returns>False: there is no such call, or it has not been answered.</returns>
    public async Task<bool> Press(string messageId, string key, CancellationToken cancel) =>
        _talks.TryGetValue(messageId, out var talk) && await Hear(messageId, await pages.Pressed(messageId, talk.CallSid, key, cancel), cancel);

    /// <summary>The call ends.</summary>
    /// <param name="messageId">Which.</param>
    /// <param name="status">How, as the provider would report it.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False: there is no such call or status.</returns>
    public async Task<bool> End(string messageId, string status, CancellationToken cancel) =>
        TwilioReport.OfCall(status, errorCode: null) is { } report && await Find(messageId, cancel) is not null
        && await reports.Conclude(messageId, report.State, report.Reason, report.Refusal, cancel);

    private async Task<bool> Hear(string messageId, CallScript? script, CancellationToken cancel)
    {
        if (script is null)
        {
            return false;
        }

        _talks.AddOrUpdate(
            messageId, _ => new Talk($"CA{Guid.NewGuid():N}", [script.Words]), (_, talk) => talk with { Said = talk.Said.Add(script.Words) });
        return script.OnSilence is not null || await End(messageId, "completed", cancel);
    }

    private async Task<OutgoingMessage?> Find(string messageId, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Care, RecordIds.Partition(messageId), messageId), cancel) is { Document: { Type: DocumentTypes.Message } document }
        && RecordJson.Read<OutgoingMessage>(document.Body) is { Channel: Channel.Voice } page
            ? page
            : null;

    private sealed record Talk(string CallSid, ImmutableArray<string> Said);
}
