using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Outbox;

/// <summary>Hands a ready message to the provider of its channel. What a provider throws is an unknown outcome.</summary>
public sealed class ChannelSender(
    ITextSender texts, IEmailSender emails, ICallSender calls, DeploymentSettings deployment, Microsoft.Extensions.Logging.ILogger<ChannelSender> log)
{
    public async Task<SendOutcome> Send(ReadyMessage ready, CancellationToken cancel)
    {
        var message = ready.Message;
        try
        {
            return message.Channel switch
            {
                Channel.Sms => await texts.Send(
                    new OutgoingText(message.MessageId, ready.Phone!.Value, ready.Body, deployment.StatusCallback(message.MessageId), message.Audience, message.Kind),
                    cancel),
                Channel.Email => await emails.Send(
                    new OutgoingEmail(message.MessageId, ready.Email!.Value, message.Subject ?? "", ready.Body, message.Audience, message.Kind), cancel),
                Channel.Voice => await calls.Send(
                    new OutgoingCall(
                        message.MessageId, ready.Phone!.Value, ready.Body, deployment.CallScript(message.MessageId), deployment.StatusCallback(message.MessageId), message.Kind),
                    cancel),
            };
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The call may have reached the provider before it failed.
            ChannelSenderLog.Failed(log, message.MessageId, fault.GetType().Name);
            return new SendOutcome.Unknown();
        }
    }
}
