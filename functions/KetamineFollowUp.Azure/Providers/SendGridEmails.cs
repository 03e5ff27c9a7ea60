using KetamineFollowUp.Azure.Settings;
using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Settings;
using SendGrid;
using SendGrid.Helpers.Mail;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>Sends emails: plain text, without tracking, which would rewrite links and tell the provider who opened what.</summary>
public sealed class SendGridEmails(ISendGridClient sendGrid, SendGridSettings settings, ClinicSettings clinic) : IEmailSender
{
    // The event webhook hands it back, so that an event finds its message.
    private const string MessageId = "messageId";

    public async Task<SendOutcome> Send(OutgoingEmail email, CancellationToken cancel)
    {
        try
        {
            var answer = await sendGrid.SendEmailAsync(Compose(email), cancel);
            return SendGridOutcome.Of(answer.StatusCode, await answer.Body.ReadAsStringAsync(cancel));
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return NoAnswer.Of(fault);
        }
    }

    private SendGridMessage Compose(OutgoingEmail email)
    {
        var message = new SendGridMessage
        {
            From = new EmailAddress(settings.FromAddress, clinic.Name),
            Subject = email.Subject,
            PlainTextContent = email.Body,
        };
        message.AddTo(new EmailAddress(email.To));
        message.AddCustomArg(MessageId, email.MessageId);
        message.SetClickTracking(enable: false, enableText: false);
        message.SetOpenTracking(enable: false);
        message.SetSubscriptionTracking(enable: false);
        message.SetGoogleAnalytics(enable: false);
        return message;
    }
}
