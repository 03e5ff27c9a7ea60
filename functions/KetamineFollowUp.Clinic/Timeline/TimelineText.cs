using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Web;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>Lines of a timeline as sentences.</summary>
public sealed class TimelineText(InstrumentCatalog catalog)
{
    /// <summary>What a line is, in front of its sentence.</summary>
    public static string Label(TimelineLine line) => line switch
    {
        TimelineLine.FromPatient => "From the patient",
        TimelineLine.ToPatient => "To the patient",
        { Kind: TimelineKind.CheckIn } => "Check-in",
        _ => TimelineWords.Sentence(TimelineWords.Plain(TimelineFields.KindOf(line))),
    };

    /// <summary>The line as a sentence; of a message to the patient all but its words.</summary>
    public string Of(TimelineLine line, StaffRequest request) => line.Match(
        recorded => EntryText.Of(recorded, request),
        Of,
        opened => Facts(
            TimelineWords.CheckIn(opened.Survey.CheckInId), TimelineWords.Code(opened.Survey.State), TimelineWords.Forms(opened.Survey.Instruments)),
        Of,
        Of,
        received => $"“{received.Text.Body}”",
        raised => Of(raised.Alert, request),
        opened => Of(opened.Review, request),
        followed => Of(followed.FollowUp, request));

    /// <summary>The words of a message. A link's token is on no record, so that there was one is all there is to say.</summary>
    public static string Body(TimelineLine.ToPatient line) => line.Message.Body.Replace("{link}", "[link]", StringComparison.Ordinal);

    /// <summary>Facts as one sentence; empty ones are left out.</summary>
    internal static string Facts(params IEnumerable<string> facts) => TimelineWords.Sentence(TimelineWords.List(facts));

    private static string Of(TimelineLine.Contact line)
    {
        var standing = ContactState.Of(line.CheckIn);
        return Facts(
            TimelineWords.CheckIn(line.CheckIn.Id), TimelineWords.Plain(standing.State), TimelineWords.Plain(standing.Reason ?? ""), TimelineWords.Plain(line.CheckIn.Why));
    }

    private static string Of(TimelineLine.ToPatient line)
    {
        var (message, outcome) = (line.Message, TimelineWords.Code(MessageLines.OutcomeOf(line.Message)));
        var became = message.Reason is { Length: > 0 } reason ? $"{outcome}: {TimelineWords.Plain(reason)}" : outcome;
        return $"{TimelineWords.Sentence(TimelineWords.Code(message.Kind))} by {TimelineWords.Channel(EnumNames.Name(message.Channel))}, {became}:";
    }

    private static string Of(Alert alert, StaffRequest request) => Facts(
    [
        TimelineWords.Code(alert.Severity),
        TimelineWords.Code(alert.State),
        By(alert.Acknowledgement?.By, request),
        alert.Resolution is { } end ? TimelineWords.Code(end.Disposition) : "",
        .. Of(alert.Resolution?.Safety),
        alert.Resolution?.Note ?? "",
    ]);

    /// <summary>What was recorded about safety, in words.</summary>
    internal static IEnumerable<string> Of(SafetyAssessment? safety) =>
    [
        safety?.RiskLevel is { } level ? $"risk {TimelineWords.Code(level)}" : "",
        safety?.Tool is { } tool ? $"assessed with {tool}" : "",
        safety?.PlanReviewed is { } reviewed ? reviewed ? "safety plan reviewed" : "safety plan not reviewed" : "",
        safety?.MeansAsked is { } asked ? asked ? "asked about means" : "not asked about means" : "",
        safety?.FollowUp == false ? "no check-ins wanted" : "",
        safety?.CaringContacts == true ? "with caring contacts" : "",
    ];

    private static string Of(CrisisFollowUp followUp, StaffRequest request) => Facts(
    [
        followUp switch
        {
            { Ended.Reason: var reason } => $"ended, {TimelineWords.Code(reason)}",
            { From: null } => "waits until the patient is home",
            _ => "running",
        },
        followUp.Home is { } home ? $"home, said {request.NameOf(home.By)}" : "",
        .. followUp.CheckIns.Select(checkIn => $"check-in at {checkIn.Hours} h {Of(checkIn.State)}"),
        followUp.CaringContacts ? "with caring contacts" : "",
    ]);

    private static string Of(CrisisCheckInState state) => state.Match(
        () => "to come", asked => "asked", answered => "answered", unanswered => "not answered", notSent => $"not sent, {TimelineWords.Code(notSent.Reason)}");

    private static string Of(BoosterReview review, StaffRequest request) =>
        Facts(TimelineWords.Code(review.Recommendation.Kind), TimelineWords.Code(review.State), By(review.Decision?.By, request), review.Withdrawal?.Reason ?? "");

    private static string By(StaffId? staff, StaffRequest request) => staff is { } known ? $"by {request.NameOf(known)}" : "";

    private string Of(TimelineLine.ItemAnswered line)
    {
        var answer = line.Answer;
        var item = line.Survey.InstrumentOf(answer.Instrument, catalog).FindItem(answer.Item);
        return $"{ReadingWords.Name(answer.Instrument)} {answer.Item} ({item?.Text.En}): {Given(answer, item)}";
    }

    private static string Given(Answer answer, Item? item)
    {
        if (answer.Words is { Length: > 0 } words)
        {
            return $"“{words}”";
        }

        var label = item?.Options.FirstOrDefault(option => option.Value == answer.Value)?.Label.In(Language.En);
        return answer.Value is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value} {label}").Trim() : "skipped";
    }
}
