namespace KetamineFollowUp.Simulation.Stores;

/// <summary>What a clock that can be turned must know: when is there something to do next?</summary>
public interface IDueTimes
{
    /// <summary>The earliest <c>dueAt</c> of any care document, in the past or to come; null when nothing is due at all.</summary>
    Task<DateTimeOffset?> NextDue(CancellationToken cancel);
}
