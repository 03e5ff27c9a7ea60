namespace KetamineFollowUp.Proof.Traces;

/// <summary>Something that happened: it must be found as often as it happened, neither lost nor there again under another id.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Which">Which one; without ids that depend on the order in which things were written.</param>
internal sealed record Trace(TraceKind Kind, string Which)
{
    public override string ToString() => $"{Kind} {Which}";
}

/// <summary>What leaves a trace.</summary>
internal enum TraceKind
{
    /// <summary>A text that somebody wrote to the clinic.</summary>
    InboundText,

    /// <summary>An answer of a survey, by text or on the page.</summary>
    Answer,

    /// <summary>A cause of an alert; an alert raised twice has its causes twice.</summary>
    Alert,

    /// <summary>A text or email that we start and that leaves once at most: survey, reminder, welcome, notice, invitation.</summary>
    TextToPatient,

    /// <summary>A page or a crisis text, which leaves at least once.</summary>
    PageOrCrisisText,

    /// <summary>A page or a crisis text that left again because nobody could say whether it had: twice is better than not at all.</summary>
    Repeat,
}
