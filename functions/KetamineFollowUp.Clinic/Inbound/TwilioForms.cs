using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Reads the forms of Twilio's webhooks, and turns away what Twilio did not sign.</summary>
public sealed class TwilioForms(DeploymentSettings deployment)
{
    private static readonly IResult NotSigned = Problems.From(new Rejection.Forbidden("The signature is missing or wrong."));

    internal async Task<IResult> Signed(HttpContext context, Func<FormBody, Task<IResult>> act)
    {
        if (context.Request.Headers[TwilioSignature.Header].ToString() is not { Length: > 0 } signature)
        {
            return NotSigned;
        }

        return await (await FormBody.Read(context)).Match(
            form => TwilioSignature.IsValid(deployment.TwilioAuthToken, TwilioSignature.Url(new Uri(deployment.PublicBaseUrl), context.Request), form.Pairs, signature)
                ? act(form)
                : Task.FromResult(NotSigned),
            rejection => Task.FromResult(Problems.From(rejection)));
    }
}
