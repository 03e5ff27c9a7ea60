using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>The pages of one step of the ladder, by text and by email at once, and what becomes of them.</summary>
internal static class PagingSteps
{
    public static Alert Page(
        Alert alert, ImmutableArray<StaffId> people, LadderPosition position, string clinicName, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        var pages = alert.Pages.ToBuilder();
        foreach (var to in people.Take(RosterCheck.MaxPerStep))
        {
            var text = Queued(position, to, Channel.Sms, now);
            var email = Queued(position, to, Channel.Email, now);
            steps.Add(new Step.NotifyStaff(text.Key, to, Channel.Sms, MessageKind.Page, null, AlertTexts.PageText(alert, position, clinicName, now)));
            steps.Add(new Step.NotifyStaff(
                email.Key, to, Channel.Email, MessageKind.Page, AlertTexts.EmailSubject(clinicName), AlertTexts.PageEmail(alert, position, clinicName, now)));
            pages.Add(text);
            pages.Add(email);
        }

        return alert with { Pages = [.. pages.Skip(pages.Count - Alert.MaxPages)] };
    }

    public static Alert Hear(Alert alert, AlertSignal.PageReported report)
    {
        var known = alert.Pages.FirstOrDefault(p => p.Key == report.PageKey);
        return known is null ? alert : alert with { Pages = alert.Pages.Replace(known, known.Reported(report.Outcome)) };
    }

    /// <summary>The step was paged, and none of its texts will arrive.</summary>
    public static bool AllTextsFailed(Alert alert, LadderPosition position)
    {
        var texts = alert.Pages.Where(p => p.Round == position.Round && p.Rung == position.Rung && p.Channel == Channel.Sms).ToList();
        return texts.Count > 0 && texts.All(p => p.HasFailed);
    }

    private static Page Queued(LadderPosition position, StaffId to, Channel channel, DateTimeOffset now)
    {
        var name = channel switch { Channel.Sms => "sms", Channel.Email => "email" };
        var rung = position.Rung switch { Rung.OnCall => "on-call", Rung.Backup => "backup", Rung.CatchAll => "catch-all" };
        return new Page($"page-{position.Round}-{rung}-{to}-{name}", position.Round, position.Rung, to, channel, now, PageOutcome.Queued);
    }
}
