namespace KetamineFollowUp.Domain.Instruments;

/// <summary>The condition of a question; every part that is given must hold.</summary>
/// <param name="Item">An earlier item; null: no condition on an answer.</param>
/// <param name="AtLeast">… whose answer must be at least this. Given exactly when <paramref name="Item"/> is.</param>
/// <param name="Phase">The phase of treatment; null: both.</param>
public sealed record AskWhen(string? Item, int? AtLeast, SessionPhase? Phase);
