using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.AfterCrisis;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Boosters;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Timeline;

/// <summary>One line of a patient's timeline: a document of the record, or a part of one, at the instant where it stands.</summary>
public abstract record TimelineLine
{
    private TimelineLine(string key, DateTimeOffset at, TimelineKind kind, long sequence = 0)
    {
        Key = key;
        At = at;
        Kind = kind;
        Sequence = sequence;
    }

    /// <summary>Unique in the timeline and stable: where a page of it ended.</summary>
    public string Key { get; }

    /// <summary>When it happened; of a check-in, when it is or was due.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The contract's kind.</summary>
    public TimelineKind Kind { get; }

    /// <summary>Orders what the partition numbered at one instant; 0 where there is no number.</summary>
    public long Sequence { get; }

    /// <summary>What is stored as an entry.</summary>
    /// <param name="Id">The entry's document.</param>
    /// <param name="Entry">What happened.</param>
    public sealed record Recorded(string Id, TimelineEntry Entry) : TimelineLine(Id, Entry.At, TimelineEntryFields.KindOf(Entry), NumberOf(Id))
    {
        /// <summary>It is the score of a form that was entered by mistake.</summary>
        public bool IsVoided { get; init; }

        /// <summary>The session that an entry says was completed, with what was noted about it; null for other entries.</summary>
        public Session? Session { get; init; }
    }

    /// <summary>A check-in of an episode, one to come included.</summary>
    public sealed record Contact(Episode Episode, CheckIn CheckIn) : TimelineLine(Episode.SurveyIdOf(CheckIn).Value, CheckIn.DueAt, TimelineKind.CheckIn);

    /// <summary>A survey that was opened.</summary>
    public sealed record SurveyOpened(Survey Survey) : TimelineLine($"survey~{Survey.SurveyId.Value}", Survey.OpenedAt, TimelineKind.Survey);

    /// <summary>An answer of a survey.</summary>
    /// <param name="Survey">Its survey.</param>
    /// <param name="Answer">The answer.</param>
    /// <param name="Index">Its place among the survey's answers, from 0.</param>
    public sealed record ItemAnswered(Survey Survey, Answer Answer, int Index)
        : TimelineLine(IdOf(Survey, Answer), Answer.At, TimelineKind.Answer, Index)
    {
        // Where several options were chosen, the option tells its lines apart.
        private static string IdOf(Survey survey, Answer answer)
        {
            var question = $"{survey.SurveyId.Value}~{answer.Instrument}~{answer.Item}";
            return survey.Answers.Count(answer.IsOfSameQuestion) > 1 ? string.Create(CultureInfo.InvariantCulture, $"{question}~{answer.Value}") : question;
        }
    }

    /// <summary>A message to the patient.</summary>
    public sealed record ToPatient(OutgoingMessage Message)
        : TimelineLine($"message~{Message.MessageId}", Message.SentAt ?? Message.CreatedAt, TimelineKind.MessageOut, NumberOf(Message.MessageId));

    /// <summary>A text from the patient.</summary>
    public sealed record FromPatient(InboundRecord Text) : TimelineLine(RecordIds.Inbound(Text.MessageSid), Text.At, TimelineKind.MessageIn);

    /// <summary>An alert, where it was raised.</summary>
    public sealed record AlertRaised(Alert Alert) : TimelineLine(Alert.AlertId.Value, Alert.RaisedAt, TimelineKind.Alert, NumberOf(Alert.AlertId.Value));

    /// <summary>A booster review, where it was opened.</summary>
    public sealed record ReviewOpened(BoosterReview Review) : TimelineLine(Review.ReviewId.Value, Review.OpenedAt, TimelineKind.BoosterReview, NumberOf(Review.ReviewId.Value));

    /// <summary>The follow-up after a crisis, where it was started.</summary>
    public sealed record CrisisFollowed(CrisisFollowUp FollowUp)
        : TimelineLine(FollowUp.AfterCrisisId.Value, FollowUp.StartedAt, TimelineKind.AfterCrisis, NumberOf(FollowUp.AfterCrisisId.Value));

    public T Match<T>(
        Func<Recorded, T> recorded, Func<Contact, T> contact, Func<SurveyOpened, T> surveyOpened, Func<ItemAnswered, T> itemAnswered,
        Func<ToPatient, T> toPatient, Func<FromPatient, T> fromPatient, Func<AlertRaised, T> alertRaised, Func<ReviewOpened, T> reviewOpened,
        Func<CrisisFollowed, T> crisisFollowed) => this switch
        {
            Recorded line => recorded(line),
            Contact line => contact(line),
            SurveyOpened line => surveyOpened(line),
            ItemAnswered line => itemAnswered(line),
            ToPatient line => toPatient(line),
            FromPatient line => fromPatient(line),
            AlertRaised line => alertRaised(line),
            ReviewOpened line => reviewOpened(line),
            CrisisFollowed line => crisisFollowed(line),
            _ => throw new InvalidOperationException("the union is closed"),
        };

    /// <summary>By time, at one instant from cause to effect, then by number.</summary>
    public static IOrderedEnumerable<TimelineLine> InOrder(IEnumerable<TimelineLine> lines) => lines
        .OrderBy(line => line.At)
        .ThenBy(line => line.Kind)
        .ThenBy(line => line.Sequence)
        .ThenBy(line => line.Key, StringComparer.Ordinal);

    // The number at the end of a numbered id, such as 12 of P1~a-00000012; 0 where there is none.
    private static long NumberOf(string id)
    {
        var digits = id.AsSpan(id.AsSpan().LastIndexOfAnyExceptInRange('0', '9') + 1);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }
}
