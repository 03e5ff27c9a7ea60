using System.Linq.Expressions;
using KetamineFollowUp.Clinic.Inbound;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;

namespace KetamineFollowUp.Proof.Faults;

/// <summary>Whoever calls the clinic: told that a call failed, they make it again a minute later. Keeps what was called.</summary>
internal sealed class Caller(SimulatedClinic clinic)
{
    private const int MostTries = 3;
    private readonly HashSet<string> _called = [];
    private int _texts;

    /// <summary>The use cases that were called, as in <see cref="UseCases.All"/>.</summary>
    public IReadOnlySet<string> Called => _called;

    /// <summary>Ids of all texts that were sent to the clinic.</summary>
    public List<string> Texted { get; } = [];

    /// <summary>Calls a use case until it is done.</summary>
    public async Task<T> Do<T>(Expression<Func<Task<T>>> useCase)
    {
        _called.Add(UseCases.NameOf(((MethodCallExpression)useCase.Body).Method));
        var call = useCase.Compile(preferInterpretation: true);
        for (var tries = 1; ; tries++)
        {
            try
            {
                var answer = await call();
                await clinic.Settle();
                return answer;
            }
            catch (StoreUnavailableException) when (tries < MostTries)
            {
                await clinic.Advance(TimeSpan.FromMinutes(1));
            }
        }
    }

    /// <summary>A phone writes. Its webhook is called once: after a failure the provider's list has the text.</summary>
    public async Task Write(string from, string body)
    {
        var text = new InboundText(FormattableString.Invariant($"SM{++_texts:D32}"), from, body, body is "STOP" or "START" ? body : null, HasMedia: false);
        Texted.Add(text.MessageSid);
        _called.Add(UseCases.NameOf(typeof(TextIntake).GetMethod(nameof(TextIntake.Receive))!));
        clinic.Provider.List(text);
        try
        {
            await clinic.Receive(text);
        }
        catch (StoreUnavailableException)
        {
            await clinic.Advance(TimeSpan.FromMinutes(5));
        }
    }
}
