using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Alerts;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Number = Twilio.Types.PhoneNumber;

namespace KetamineFollowUp.Azure.Providers;

/// <summary>
/// Places phone calls from the clinic's number. The provider asks our webhook what to say, and asks again when that fails.
/// Nothing is recorded, and answering machines are not looked for: a key must be pressed anyway, and a person taken for a
/// machine would be hung up on.
/// </summary>
public sealed class TwilioCalls(ITwilioRestClient twilio, DeploymentSettings deployment) : ICallSender
{
    public async Task<SendOutcome> Send(OutgoingCall call, CancellationToken cancel)
    {
        try
        {
            await CallResource.CreateAsync(
                new CreateCallOptions(new Number(call.To.Value), new Number(deployment.TwilioVoiceFrom))
                {
                    Url = call.Script,
                    FallbackUrl = call.Script,
                    StatusCallback = call.StatusCallback,
                    Timeout = (int)CallTexts.RingsFor.TotalSeconds,
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
