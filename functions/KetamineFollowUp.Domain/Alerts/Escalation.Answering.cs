using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <content>What a staff member does to an alert: takes it, closes it, or tries in vain.</content>
public static partial class Escalation
{
    /// <summary>A staff member takes an open alert.</summary>
    /// <param name="alert">The alert.</param>
    /// <param name="by">Who.</param>
    /// <param name="now">When.</param>
    /// <param name="byText">By a text, whose sender can be forged.</param>
    public static AcknowledgeOutcome Acknowledge(Alert alert, StaffId by, DateTimeOffset now, bool byText = false) => alert.State switch
    {
        AlertState.Open => new AcknowledgeOutcome.Done(Take(alert, by, now, byText)),
        AlertState.Acknowledged => alert.Acknowledgement is { } first
            ? new AcknowledgeOutcome.AlreadyAcknowledged(first.By, first.At)
            : new AcknowledgeOutcome.Done(Take(alert, by, now, byText)),
        AlertState.Resolved => alert.Resolution is { } end
            ? new AcknowledgeOutcome.AlreadyResolved(end.By, end.At)
            : new AcknowledgeOutcome.AlreadyResolved(default, alert.RaisedAt),
    };

    /// <summary>A staff member says what came of it. Resolving an open alert acknowledges it too.</summary>
    public static ResolveOutcome Resolve(Alert alert, StaffId by, Disposition disposition, string? note, DateTimeOffset now, SafetyAssessment? safety = null)
    {
        if (alert.State == AlertState.Resolved)
        {
            return alert.Resolution is { } end
                ? new ResolveOutcome.AlreadyResolved(end.By, end.At)
                : new ResolveOutcome.AlreadyResolved(default, alert.RaisedAt);
        }

        if (IsSamePress(alert, by, disposition, note, now))
        {
            return new ResolveOutcome.Done(alert);
        }

        var taken = alert.State == AlertState.Open ? Take(alert, by, now) : alert;
        var said = taken with { Dispositions = taken.Dispositions.Add(new Resolution(by, disposition, note, now) { Safety = safety }) };
        return new ResolveOutcome.Done(IsAttempt(alert.Severity, disposition) ? said : said with { State = AlertState.Resolved });
    }

    // ASSUMPTION: the same words of the same person within a minute are a button pressed twice, not a second attempt.
    private static TimeSpan PressedTwiceWithin { get; } = TimeSpan.FromMinutes(1);

    private static bool IsSamePress(Alert alert, StaffId by, Disposition disposition, string? note, DateTimeOffset now) =>
        alert.State == AlertState.Acknowledged
        && alert.Dispositions is [.., var last]
        && (last.By, last.Disposition, last.Note) == (by, disposition, note)
        && now - last.At < PressedTwiceWithin;

    // A routine alert may end with a patient who was not reached; a pressing one may not.
    private static bool IsAttempt(Severity severity, Disposition disposition) => severity switch
    {
        Severity.Routine => false,
        Severity.Urgent or Severity.Emergency => disposition == Disposition.NotReached,
    };

    private static Alert Take(Alert alert, StaffId by, DateTimeOffset now, bool byText = false) => alert with
    {
        State = AlertState.Acknowledged,
        Ladder = null,
        Numbers = alert.Numbers is { } numbers ? numbers with { TakenAt = numbers.Position } : null,
        Acknowledgements = alert.Acknowledgements.Add(new Acknowledgement(by, now) { ByTextAlone = byText && !HasOpened(alert, by) }),
    };
}
