using KetamineFollowUp.Clinic.Outbox;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>A provider one of whose calls fails: refused as busy, sent without an answer, or no answer and not sent.</summary>
internal sealed class FaultingProvider(FakeProvider provider, FaultPoint point) : ITextSender, IEmailSender, ICallSender
{
    public Task<SendOutcome> Send(OutgoingText text, CancellationToken cancel) => Call($"text {text.Kind}", () => provider.Send(text, cancel));

    public Task<SendOutcome> Send(OutgoingEmail email, CancellationToken cancel) => Call($"email {email.Kind}", () => provider.Send(email, cancel));

    public Task<SendOutcome> Send(OutgoingCall call, CancellationToken cancel) => Call($"call {call.Kind}", () => provider.Send(call, cancel));

    private async Task<SendOutcome> Call(string what, Func<Task<SendOutcome>> call)
    {
        switch (point.Begin(what))
        {
            case null:
                return await call();
            case FaultKind.Before:
                return new SendOutcome.Refused(Refusal.Busy);
            case FaultKind.After:
                await call();
                return new SendOutcome.Unknown();
            case FaultKind.TimesOut:
                return new SendOutcome.Unknown();
            default:
                throw new InvalidOperationException("the enum is closed");
        }
    }
}
