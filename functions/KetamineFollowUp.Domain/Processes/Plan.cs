using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>What a process decided: its new state, the steps to take in order, and when to look again.</summary>
/// <param name="State">The state to store.</param>
/// <param name="Steps">What to do; at most 30.</param>
/// <param name="LookAgainAt">When the process wants to be advanced again without a signal; null when it only waits for signals or has ended.</param>
/// <typeparam name="TState">The process's state.</typeparam>
public sealed record Plan<TState>(TState State, ImmutableArray<Step> Steps, DateTimeOffset? LookAgainAt);
