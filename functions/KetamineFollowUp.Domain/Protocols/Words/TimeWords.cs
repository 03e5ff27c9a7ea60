using KetamineFollowUp.Domain.Messaging;
using static KetamineFollowUp.Domain.Protocols.Words.Amounts;

namespace KetamineFollowUp.Domain.Protocols.Words;

/// <summary>Hours of the day, reminders, and how long things wait.</summary>
internal static class TimeWords
{
    private const string Section = "Times";

    public static IEnumerable<ProtocolLine> Of(Protocol p) =>
    [
        new(Section, "Quiet hours", $"Check-ins and reminders are sent from {Clock(p.SendWindow.From)} to {Clock(p.SendWindow.To)} of the patient's day, and never outside it."),
        new(Section, "Time of a check-in", $"From {Clock(p.SendTime.At)} on; patients are spread over {Amounts.Of(p.SendTime.Spread)}, each always at the same time."),
        new(
            Section, "After a session",
            $"A text without a question goes out {Amounts.Of(p.Notice.After)} after the session, or at {Clock(p.Notice.NoLaterThan)} if that is earlier, never the next day."),
        new(Section, "First reminder", $"{Amounts.Of(p.Reminders.After)} after the survey was opened or last answered to."),
        new(Section, "Second reminder", $"At {Clock(p.Reminders.NextMorningAt)} on the day after, spread like the check-ins."),
        new(
            Section, "Reminders before the next check-in",
            p.Reminders.NoneBeforeNext > TimeSpan.Zero ? $"None when the next check-in is due within {Amounts.Of(p.Reminders.NoneBeforeNext)}." : "Sent however soon the next check-in is due."),
        new(Section, "End of a survey", $"It closes {Amounts.Of(p.SurveyExpiry)} after it was opened."),
        new(Section, "Late check-ins", $"One that could not be sent is not sent later than {Amounts.Of(p.StaleAfter)} after its time."),
    ];
}
