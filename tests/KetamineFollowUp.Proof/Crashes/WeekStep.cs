namespace KetamineFollowUp.Proof.Crashes;

/// <summary>One thing that the outside world does to the clinic. Each can be done again after a crash: callers retry.</summary>
internal abstract record WeekStep
{
    private WeekStep()
    {
    }

    /// <summary>A call of the API.</summary>
    public sealed record Call(string Path, string Json) : WeekStep;

    /// <summary>A patient's text. After a crash the provider's list still has it, so it is handed in again under its id.</summary>
    public sealed record Text(string From, string Body, string Sid) : WeekStep;

    /// <summary>A patient opens the link of a survey and sends the form. After a crash the browser sends the same form again.</summary>
    public sealed record Page(string Path, string Form) : WeekStep;

    /// <summary>Time goes on to an instant.</summary>
    public sealed record Turn(DateTimeOffset To) : WeekStep;

    /// <summary>Staff take every open alert.</summary>
    public sealed record AcknowledgeAll : WeekStep;

    /// <summary>Staff close every alert that somebody took.</summary>
    public sealed record ResolveAll : WeekStep;
}
