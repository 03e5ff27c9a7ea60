using System.Text.Json.Nodes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>A line of the timeline that has no document of its own.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Kind">The contract's kind, such as <c>finding</c> or <c>consent</c>.</param>
/// <param name="Data">The fields beside <c>at</c> and <c>kind</c>.</param>
public sealed record TimelineEntry(DateTimeOffset At, string Kind, JsonObject Data);

/// <summary>Something that waits for a person and is handled by hand.</summary>
/// <param name="EntryId">Its id in the worklist.</param>
/// <param name="At">When it came up.</param>
/// <param name="Text">What the person is to read; clinical content, staff only.</param>
/// <param name="HandledBy">Who handled it; null: it waits.</param>
/// <param name="HandledAt">When.</param>
/// <param name="Note">What they noted.</param>
/// <param name="AnswerId">The message that answered it; null when it was handled otherwise.</param>
public sealed record WaitingEntry(
    string EntryId, DateTimeOffset At, string Text, string? HandledBy = null, DateTimeOffset? HandledAt = null, string? Note = null, string? AnswerId = null);
