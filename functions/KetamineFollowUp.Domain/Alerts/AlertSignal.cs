using System.Text.Json.Serialization;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>Something that happened to an alert's pages, screen or patient; stored, then read by <see cref="Escalation.Decide"/>.</summary>
[JsonPolymorphic]
[JsonDerivedType(typeof(PageReported), "page-reported")]
[JsonDerivedType(typeof(ScreenFinished), "screen-finished")]
[JsonDerivedType(typeof(OptedOut), "opted-out")]
public abstract record AlertSignal
{
    private AlertSignal()
    {
    }

    /// <summary>A delivery report of a page. One that the alert does not know is ignored.</summary>
    public sealed record PageReported(string PageKey, PageOutcome Outcome, DateTimeOffset At) : AlertSignal;

    /// <summary>The patient answered the last item of a safety screen.</summary>
    public sealed record ScreenFinished(string SurveyId, DateTimeOffset At) : AlertSignal;

    /// <summary>The patient can no longer be texted.</summary>
    public sealed record OptedOut(DateTimeOffset At) : AlertSignal;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(Func<PageReported, T> pageReported, Func<ScreenFinished, T> screenFinished, Func<OptedOut, T> optedOut) => this switch
    {
        PageReported signal => pageReported(signal),
        ScreenFinished signal => screenFinished(signal),
        OptedOut signal => optedOut(signal),
        _ => throw new InvalidOperationException("AlertSignal is closed"),
    };
}
