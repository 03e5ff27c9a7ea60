using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>What a number that no patient has is answered.</summary>
public abstract record UnknownSenderReply
{
    private UnknownSenderReply()
    {
    }

    /// <summary>Nothing.</summary>
    public sealed record None : UnknownSenderReply;

    /// <summary>Who we are, that we do not know the number, and whom to call: in both languages.</summary>
    public sealed record Polite : UnknownSenderReply;

    /// <summary>A crisis text.</summary>
    /// <param name="Text">Which one.</param>
    /// <param name="Language">A guess from the words.</param>
    public sealed record Crisis(CrisisText Text, Language Language) : UnknownSenderReply;

    /// <summary>One result for each case.</summary>
    public T Match<T>(Func<T> none, Func<T> polite, Func<Crisis, T> crisis) => this switch
    {
        None => none(),
        Polite => polite(),
        Crisis reply => crisis(reply),
        _ => throw new InvalidOperationException("the union is closed"),
    };
}
