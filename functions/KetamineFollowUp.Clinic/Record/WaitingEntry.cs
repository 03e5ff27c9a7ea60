using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>Something that waits for a person and is handled by hand.</summary>
/// <param name="EntryId">Its id in the worklist.</param>
/// <param name="At">When it came up.</param>
/// <param name="Text">What the person is to read; clinical content, staff only.</param>
/// <param name="HandledBy">Who handled it; null: it waits.</param>
/// <param name="HandledAt">When.</param>
/// <param name="Note">What they noted.</param>
/// <param name="AnswerId">The message that answered it; null when it was handled otherwise.</param>
public sealed record WaitingEntry(
    string EntryId, DateTimeOffset At, string Text, string? HandledBy = null, DateTimeOffset? HandledAt = null, string? Note = null, string? AnswerId = null)
{
    /// <summary>How often the same text came while the entry waited, from 1.</summary>
    public int Count { get; init; } = 1;

    /// <summary>What a task asks for; null for anything else.</summary>
    public TaskKind? Kind { get; init; }

    /// <summary>By when a task is to be done; null for anything else.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Words to the patient that a person may send; null for none.</summary>
    public string? Prepared { get; init; }
}
