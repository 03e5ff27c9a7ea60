using System.Collections.Concurrent;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Simulation.Provider;

/// <summary>
/// Stands in for the providers of texts, emails and phone calls: it accepts everything, unless told that an address is broken, and keeps
/// a list of what patients wrote, as the real one does.
/// </summary>
public sealed class FakeProvider(SentLog sent, TimeProvider time) : ITextSender, IEmailSender, ICallSender, IInboundTexts
{
    // What a provider lists is looked at for minutes; an hour is plenty.
    private static readonly TimeSpan ListedFor = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, SendOutcome> _faults = new();
    private readonly ConcurrentQueue<ListedText> _inbound = new();

    public async Task<SendOutcome> Send(OutgoingText text, CancellationToken cancel) =>
        await Send(text.To.Value, seq => new SentMessage(
            seq, time.GetUtcNow(), Channel.Sms, text.To.Value, text.Audience, text.Kind, null, text.Body, text.MessageId));

    public async Task<SendOutcome> Send(OutgoingEmail email, CancellationToken cancel) =>
        await Send(email.To.Value, seq => new SentMessage(
            seq, time.GetUtcNow(), Channel.Email, email.To.Value, email.Audience, email.Kind, email.Subject, email.Body, email.MessageId));

    /// <summary>The phone rings. What its owner does is reported by whoever plays them, as a provider's webhooks would.</summary>
    public async Task<SendOutcome> Send(OutgoingCall call, CancellationToken cancel) =>
        await Send(call.To.Value, seq => new SentMessage(
            seq, time.GetUtcNow(), Channel.Voice, call.To.Value, Audience.Staff, call.Kind, null, call.Words, call.MessageId));

    /// <summary>From now on, sending to the address ends like this; null repairs it.</summary>
    public void Break(string address, SendOutcome? outcome)
    {
        if (outcome is null)
        {
            _faults.TryRemove(address, out _);
        }
        else
        {
            _faults[address] = outcome;
        }
    }

    /// <summary>A patient's phone sent a text: it is on the list, whether or not the webhook gets through.</summary>
    public void List(InboundText text)
    {
        var now = time.GetUtcNow();
        _inbound.Enqueue(new ListedText(text, now));
        while (_inbound.TryPeek(out var oldest) && oldest.At < now - ListedFor)
        {
            _inbound.TryDequeue(out _);
        }
    }

    public Task<IReadOnlyList<ListedText>> Since(DateTimeOffset since, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ListedText>>([.. _inbound.Where(listed => listed.At >= since)]);

    // What was refused did not leave; what ended without an answer may have.
    private async Task<SendOutcome> Send(string to, Func<long, SentMessage> message)
    {
        var outcome = _faults.GetValueOrDefault(to) ?? new SendOutcome.Accepted();
        if (outcome is SendOutcome.Accepted)
        {
            await sent.Add(message);
        }

        return outcome;
    }
}
