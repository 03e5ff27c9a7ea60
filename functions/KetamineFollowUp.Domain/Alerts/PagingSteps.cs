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
        Alert alert, ImmutableArray<StaffId> people, LadderPosition position, AlertFacts facts, DateTimeOffset now, ImmutableArray<Step>.Builder steps)
    {
        var pages = alert.Pages.ToBuilder();
        var (words, numbers) = alert.Numbers is { } joint
            ? JointNumberTexts.Page(alert, joint, position, facts.ClinicName, now)
            : (AlertTexts.PageText(alert, position, facts.ClinicName, now), null);
        foreach (var to in people.Take(RosterCheck.MaxPerStep))
        {
            var text = Queued(position, to, Channel.Sms, now);
            var email = Queued(position, to, Channel.Email, now);
            steps.Add(new Step.NotifyStaff(text.Key, to, Channel.Sms, MessageKind.Page, null, words));
            steps.Add(new Step.NotifyStaff(
                email.Key, to, Channel.Email, MessageKind.Page, AlertTexts.EmailSubject(facts.ClinicName), AlertTexts.PageEmail(alert, position, facts.ClinicName, now)));
            pages.Add(text);
            pages.Add(email);
        }

        return alert with { Pages = Newest(pages), Numbers = numbers };
    }

    public static Alert Hear(Alert alert, AlertSignal.PageReported report)
    {
        var known = alert.Pages.FirstOrDefault(p => p.Key == report.PageKey);
        return known is null ? alert : alert with { Pages = alert.Pages.Replace(known, known.Reported(report.Outcome)) };
    }

    /// <summary>The pages of a step.</summary>
    public static IEnumerable<Page> PagesOf(Alert alert, LadderPosition position) =>
        alert.Pages.Where(p => p.Round == position.Round && p.Rung == position.Rung);

    /// <summary>The step was paged by this channel, and none of it will arrive.</summary>
    public static bool AllFailed(Alert alert, LadderPosition position, Channel channel)
    {
        var pages = PagesOf(alert, position).Where(p => p.Channel == channel).ToList();
        return pages.Count > 0 && pages.All(p => p.HasFailed);
    }

    /// <summary>The step wakes nobody: its calls failed or, where none is to come, its texts did.</summary>
    public static bool HasFailed(Alert alert, LadderPosition position, AlertFacts facts) =>
        AllFailed(alert, position, Channel.Voice)
        || (position.CalledAt is null && PagingCalls.DueAt(alert, facts) is null && AllFailed(alert, position, Channel.Sms));

    public static Page Queued(LadderPosition position, StaffId to, Channel channel, DateTimeOffset now)
    {
        var name = channel switch { Channel.Sms => "sms", Channel.Email => "email", Channel.Voice => "voice" };
        var rung = position.Rung switch { Rung.OnCall => "on-call", Rung.Backup => "backup", Rung.CatchAll => "catch-all" };
        return new Page($"page-{position.Round}-{rung}-{to}-{name}", position.Round, position.Rung, to, channel, now, PageOutcome.Queued);
    }

    /// <summary>What an alert keeps of its pages.</summary>
    public static ImmutableArray<Page> Newest(IReadOnlyCollection<Page> pages) => [.. pages.Skip(pages.Count - Alert.MaxPages)];
}
