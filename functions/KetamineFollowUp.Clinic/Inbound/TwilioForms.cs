using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Settings;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Inbound;

/// <summary>Reads the forms of Twilio's webhooks, and turns away what Twilio did not sign.</summary>
public sealed partial class TwilioForms(DeploymentSettings deployment)
{
    private static readonly IResult NotSigned = Problems.From(new Rejection.Forbidden("The signature is missing or wrong."));

    internal async Task<IResult> Signed(HttpContext context, Func<FormBody, Task<IResult>> act)
    {
        if (context.Request.Headers[TwilioSignature.Header].ToString() is not { Length: > 0 } signature)
        {
            return NotSigned;
        }

        return await (await FormBody.Read(context)).Match(
            form => IsOurs(form) && TwilioSignature.IsValid(deployment.TwilioAuthToken, TwilioSignature.Url(new Uri(deployment.PublicBaseUrl), context.Request), form.Pairs, signature)
                ? act(form)
                : Task.FromResult(NotSigned),
            rejection => Task.FromResult(Problems.From(rejection)));
    }

    // A form that names no account is told from others by its signature alone; so is every form where the account is not set.
    private bool IsOurs(FormBody form) =>
        form["AccountSid"] is not { } account
        || (deployment.TwilioAccountSid.Length > 0 ? account == deployment.TwilioAccountSid : Account().IsMatch(account));

    [GeneratedRegex(@"^AC[0-9a-f]{32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Account();
}
