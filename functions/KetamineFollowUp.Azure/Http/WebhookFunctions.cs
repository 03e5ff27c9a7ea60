using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>Providers: they prove themselves by what they sign.</summary>
public sealed class WebhookFunctions(HttpEntry door)
{
    private const string WebhooksTwilioSmsRoute = "webhooks/twilio/sms";
    private const string WebhooksTwilioStatusRoute = "webhooks/twilio/status/{id}";
    private const string WebhooksTwilioVoiceRoute = "webhooks/twilio/voice/{id}";
    private const string WebhooksTwilioVoiceDigitsRoute = "webhooks/twilio/voice/{id}/digits";
    private const string WebhooksSendgridEventsRoute = "webhooks/sendgrid/events";

    [Function(nameof(ReceiveText))]
    public Task<IResult> ReceiveText(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = WebhooksTwilioSmsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WebhooksTwilioSmsRoute);

    [Function(nameof(ReceiveTextReport))]
    public Task<IResult> ReceiveTextReport(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = WebhooksTwilioStatusRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WebhooksTwilioStatusRoute);

    [Function(nameof(AnswerCall))]
    public Task<IResult> AnswerCall(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = WebhooksTwilioVoiceRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WebhooksTwilioVoiceRoute);

    [Function(nameof(ReceiveCallKey))]
    public Task<IResult> ReceiveCallKey(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = WebhooksTwilioVoiceDigitsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WebhooksTwilioVoiceDigitsRoute);

    [Function(nameof(ReceiveEmailEvents))]
    public Task<IResult> ReceiveEmailEvents(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = WebhooksSendgridEventsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, WebhooksSendgridEventsRoute);
}
