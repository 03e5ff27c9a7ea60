using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>A signal to a process, committed before the process is rung.</summary>
/// <param name="ProcessId">Whose it is.</param>
/// <param name="At">When it happened.</param>
/// <param name="Signal">What happened.</param>
/// <typeparam name="TSignal">The process's union of signals.</typeparam>
public sealed record StoredSignal<TSignal>(ProcessId ProcessId, DateTimeOffset At, TSignal Signal);
