using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;

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
    /// <param name="PageKey">The page: its key is unique within the alert.</param>
    /// <param name="Outcome">What the provider reported.</param>
    /// <param name="At">When the report came.</param>
    public sealed record PageReported(string PageKey, PageOutcome Outcome, DateTimeOffset At) : AlertSignal;

    /// <summary>The patient answered the last item of a safety screen.</summary>
    /// <param name="SurveyId">The screen: one of <see cref="Alert.Screens"/>, else it is ignored.</param>
    /// <param name="At">When the last answer came.</param>
    public sealed record ScreenFinished(SurveyId SurveyId, DateTimeOffset At) : AlertSignal;

    /// <summary>The patient can no longer be texted.</summary>
    /// <param name="At">When it became known.</param>
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
