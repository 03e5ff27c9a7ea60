using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <content>What a staff member undoes: a taking, an end. And what they add later.</content>
public static partial class Escalation
{
    /// <summary>A staff member gives a taken alert back: its ladder starts at once, and pages the giver no sooner than anybody else.</summary>
    public static ReleaseOutcome Release(Alert alert, StaffId by, string? reason, DateTimeOffset now) => alert.State switch
    {
        AlertState.Open => new ReleaseOutcome.NotTaken(),
        AlertState.Acknowledged => new ReleaseOutcome.Done(StartAfresh(
            alert with { Acknowledgements = [.. alert.Acknowledgements.SkipLast(1), .. alert.Acknowledgements.TakeLast(1).Select(taken => taken with { Released = new Release(by, reason, now) })] },
            now)),
        AlertState.Resolved => new ReleaseOutcome.AlreadyResolved(alert.Resolution?.By ?? default, alert.Resolution?.At ?? alert.RaisedAt),
    };

    /// <summary>A staff member opens a resolved alert again: its ladder starts at once.</summary>
    public static ReopenOutcome Reopen(Alert alert, StaffId by, string? reason, DateTimeOffset now) => alert.State switch
    {
        AlertState.Open or AlertState.Acknowledged => new ReopenOutcome.NotResolved(),
        AlertState.Resolved => new ReopenOutcome.Done(StartAfresh(alert with { Reopenings = alert.Reopenings.Add(new Reopening(by, reason, now)) }, now)),
    };

    /// <summary>A staff member writes something down about an alert, in whatever state it is. The same words pressed twice are one note.</summary>
    public static Alert AddNote(Alert alert, StaffId by, string text, DateTimeOffset now) =>
        alert.Notes is [.., var last] && (last.By, last.Text) == (by, text) && now - last.At < PressedTwiceWithin
            ? alert
            : alert with { Notes = alert.Notes.Add(new AlertNote(by, text, now)) };
}
