using KetamineFollowUp.Azure.Settings;
using KetamineFollowUp.Clinic.Outbox;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using To = Twilio.Types.PhoneNumber;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>Sends texts through the clinic's messaging service.</summary>
public sealed class TwilioTexts(ITwilioRestClient twilio, TwilioSettings settings) : ITextSender
{
    public async Task<SendOutcome> Send(OutgoingText text, CancellationToken cancel)
    {
        try
        {
            await MessageResource.CreateAsync(
                new CreateMessageOptions(new To(text.To.Value))
                {
                    MessagingServiceSid = settings.MessagingServiceSid,
                    Body = text.Body,
                    StatusCallback = text.StatusCallback,
                },
                twilio);
            return new SendOutcome.Accepted();
        }
        catch (ApiException error)
        {
            return TwilioOutcome.Of(error);
        }
        catch (ApiConnectionException fault)
        {
            return NoAnswer.Of(fault.InnerException);
        }
    }
}
