using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Processes;

/// <summary>What a process decided: its new state, the steps to take in order, and when to look again.</summary>
/// <remarks>
/// Every process is a pure function of one shape, <c>Decide(state, signals, facts, now)</c>: the state as stored, the unread
/// signals in order, what holds now as read from the record, and the instant. What a person does to a process is a function
/// of its own, named after the deed, with an outcome that may refuse.
/// </remarks>
/// <param name="State">The state to store.</param>
/// <param name="Steps">What to do; at most 45.</param>
/// <param name="LookAgainAt">When the process wants to be advanced again without a signal; null when it only waits for signals or has ended.</param>
/// <typeparam name="TState">The process's state.</typeparam>
public sealed record Plan<TState>(TState State, ImmutableArray<Step> Steps, DateTimeOffset? LookAgainAt);
