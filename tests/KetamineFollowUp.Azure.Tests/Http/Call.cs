using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace KetamineFollowUp.Azure.Tests.Http;

/// <summary>Calls functions by name, as the worker does.</summary>
internal static class Call
{
    public static async Task<(HttpResponse Response, string Body)> Function(
        ClinicInAzure clinic, string name, string path, DurableTaskClient durable, Action<HttpContext>? arrange = null)
    {
        var function = FunctionTableTests.Functions.Single(method => method.GetCustomAttribute<FunctionAttribute>()!.Name == name);
        var trigger = function.GetParameters()[0].GetCustomAttribute<HttpTriggerAttribute>()!;
        var services = clinic.Get<IServiceProvider>();
        var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        context.Request.Method = trigger.Methods![0].ToUpperInvariant();
        context.Request.Scheme = "http";
        context.Request.Path = path;
        context.Response.Body = body;
        FillRoute(context, trigger.Route!, path);
        arrange?.Invoke(context);
        var instance = ActivatorUtilities.CreateInstance(services, function.DeclaringType!);
        var result = await (Task<IResult>)function.Invoke(instance, [context.Request, durable])!;
        await result.ExecuteAsync(context);
        return (context.Response, Encoding.UTF8.GetString(body.ToArray()));
    }

    /// <summary>A text as Twilio hands it over, signed.</summary>
    public static void SignedText(HttpContext context, string from, string text, string sid = "SM00000000000000000000000000000001") =>
        Signed(context, ("Body", text), ("From", from), ("MessageSid", sid));

    /// <summary>A webhook of Twilio's, signed.</summary>
    /// <param name="context">The request.</param>
    /// <param name="form">Its fields, in the order of their names.</param>
    public static void Signed(HttpContext context, params (string Key, string Value)[] form)
    {
        var signed = SampleClinic.Deployment.PublicBaseUrl + context.Request.Path + string.Concat(form.Select(pair => pair.Key + pair.Value));
        var key = Encoding.UTF8.GetBytes(SampleClinic.Deployment.TwilioAuthToken);
#pragma warning disable CA5350 // The provider's protocol.
        context.Request.Headers[TwilioSignature.Header] = Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(signed)));
#pragma warning restore CA5350
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(
            string.Join('&', form.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"))));
    }

    private static void FillRoute(HttpContext context, string route, string path)
    {
        foreach (var (pattern, value) in route.Split('/').Zip(path.TrimStart('/').Split('/')))
        {
            if (pattern.StartsWith('{'))
            {
                context.Request.RouteValues[pattern.Trim('{', '}')] = value;
            }
        }
    }
}
