using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>What may leave for the patient, and when.</summary>
internal static class SendingRules
{
    private static readonly IanaZone Zone = IanaZone.Parse("America/New_York");

    public static IEnumerable<string> Broken(IReadOnlyList<Departure> departures, InboundRecord[] texts, TimelineEntry[] entries) =>
    [
        .. NothingIsStartedWithSomebodyNotFollowed(departures),
        .. NoTextGoesToSomebodyOptedOut(departures, texts, entries),
        .. NothingUnaskedLeavesInQuietHours(departures),
        .. NothingLeavesTwice(departures),
    ];

    private static IEnumerable<string> NothingIsStartedWithSomebodyNotFollowed(IEnumerable<Departure> departures) =>
        from left in departures
        where IsStarted(left.Message.Kind) && !(left.Standing.IsFollowed && left.Standing.Consents)
        select $"{Told(left)} to a patient who is {left.Standing}";

    // The text that revokes the consent is confirmed, and no later one that says so again; HELP is answered to whoever asks.
    private static IEnumerable<string> NoTextGoesToSomebodyOptedOut(IEnumerable<Departure> departures, InboundRecord[] texts, TimelineEntry[] entries)
    {
        var revoked = entries.OfType<TimelineEntry.ConsentRecorded>().Where(entry => entry.State == ConsentState.Revoked).ToLookup(entry => entry.At);
        var confirming = texts.Where(text => KeywordOf(text) is Keyword.Revoke or Keyword.WrongNumber).GroupBy(text => text.At).SelectMany(said => said.Where(text => !text.Replies.IsEmpty).Take(revoked[said.Key].Count()));
        var helping = texts.Where(text => KeywordOf(text) == Keyword.Help);
        var asked = confirming.Concat(helping).SelectMany(text => text.Replies.Take(1)).Select(reply => reply.MessageId).ToHashSet();
        return
            from left in departures
            where left.Message.Channel == Channel.Sms && left.Standing.OptedOut && !asked.Remove(left.Message.MessageId)
            select $"{Told(left)} to a patient who is {left.Standing}";
    }

    // The notice belongs to the day of the session and goes at once after a late one, at whatever hour it becomes known.
    private static IEnumerable<string> NothingUnaskedLeavesInQuietHours(IEnumerable<Departure> departures) =>
        from left in departures
        where IsStarted(left.Message.Kind) && left.Message.Kind != MessageKind.Notice && !ShippedProtocols.Standard.SendWindow.Contains(left.Message.At, Zone)
        select $"{Told(left)} in quiet hours";

    private static IEnumerable<string> NothingLeavesTwice(IEnumerable<Departure> departures) =>
        from left in departures
        where IsStarted(left.Message.Kind)
        group left by left.Message.MessageId into same
        where same.Count() > 1
        select $"{Told(same.Last())} that had left before";

    private static string Told(Departure left) => FormattableString.Invariant($"a {left.Message.Kind} at {left.Message.At:u} (step {left.Step})");

    private static Keyword? KeywordOf(InboundRecord text) => Keywords.Read(text.Body, optOutType: null);

    // What we start. The answers to the patient's own words, the crisis text included, still go.
    private static bool IsStarted(MessageKind kind) => kind switch
    {
        MessageKind.Welcome or MessageKind.Survey or MessageKind.Reminder or MessageKind.Invitation or MessageKind.Notice => true,
        MessageKind.Reply or MessageKind.Crisis or MessageKind.Page or MessageKind.ReminderStaff => false,
    };
}
