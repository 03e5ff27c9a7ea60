using System.Globalization;
using KetamineFollowUp.Azure.Settings;
using KetamineFollowUp.Clinic.Inbound;
using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>The provider's list of texts that came in to the clinic's messaging service.</summary>
public sealed class TwilioInbox(ITwilioRestClient twilio, TwilioSettings settings) : IInboundTexts
{
    // The list holds sent texts too and cannot be asked for one direction only; 1000 is the largest page there is.
    private const int PageSize = 1000;

    public async Task<IReadOnlyList<ListedText>> Since(DateTimeOffset since, CancellationToken cancel)
    {
        var listed = await MessageResource.ReadAsync(new ReadMessageOptions { DateSentAfter = since.UtcDateTime, PageSize = PageSize }, twilio);
        var inbound = new List<ListedText>();
        foreach (var message in listed.TakeWhile(_ => !cancel.IsCancellationRequested))
        {
            if (message.Direction == MessageResource.DirectionEnum.Inbound
                && IsOurs(message)
                && At(message) is { } at
                && at >= since)
            {
                inbound.Add(new ListedText(Text(message), at));
            }
        }

        cancel.ThrowIfCancellationRequested();
        return [.. inbound.OrderBy(text => text.At)];
    }

    // A text that came in need not carry a service. One that may be ours is read: better a stranger's text too many than an answer lost.
    private bool IsOurs(MessageResource message) =>
        string.IsNullOrEmpty(message.MessagingServiceSid) || message.MessagingServiceSid == settings.MessagingServiceSid;

    private static DateTimeOffset? At(MessageResource message) =>
        (message.DateSent ?? message.DateCreated) is { } at ? new DateTimeOffset(at.ToUniversalTime(), TimeSpan.Zero) : null;

    // The list does not say what the carrier did about STOP, START or HELP: those are read from the words.
    private static InboundText Text(MessageResource message) => new(
        message.Sid, message.From.ToString(), message.Body ?? "", OptOutType: null,
        HasMedia: int.TryParse(message.NumMedia, NumberStyles.None, CultureInfo.InvariantCulture, out var media) && media > 0);
}
