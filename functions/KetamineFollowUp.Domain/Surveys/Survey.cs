using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>One conversation of questions and answers, by text or by page; plain JSON between two replies.</summary>
public sealed record Survey
{
    /// <summary>The episode's id and the check-in's, <c>P1~e-s1~day-7</c>; <c>P1~s-00000014</c> for a safety screen that words called for.</summary>
    public required SurveyId SurveyId { get; init; }

    /// <summary>The episode that opened it; null for a safety screen that words called for.</summary>
    public EpisodeId? EpisodeId { get; init; }

    /// <summary>The check-in of the protocol, or <c>screen</c>.</summary>
    public required string CheckInId { get; init; }

    /// <summary>The instruments asked, in order; a positive safety answer puts the C-SSRS screener before the rest.</summary>
    public required ImmutableArray<string> Instruments { get; init; }

    /// <summary>Per instrument, the version that it is asked in until its last answer; version 1 where none is given.</summary>
    public ImmutableDictionary<string, int> Versions { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>The patient's own goal when it was opened; null for none.</summary>
    public string? Goal { get; init; }

    /// <summary>The session that it follows was at home: its questions say so.</summary>
    public bool AtHome { get; init; }

    /// <summary>Opened for answers by text: questions for the page only are left out, on the page too.</summary>
    public bool ByText { get; init; }

    /// <summary>Some items are asked in one phase only.</summary>
    public required SessionPhase Phase { get; init; }

    /// <summary>True when it may not be asked by text.</summary>
    public bool LinkOnly { get; init; }

    /// <summary>True when an unanswered one counts toward silence.</summary>
    public bool IsMoodCheckIn { get; init; }

    /// <summary>Open until its last answer or the reason that closed it.</summary>
    public SurveyState State { get; init; } = SurveyState.Open;

    /// <summary>In the order given: BACK takes the last one away.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Instruments scored so far.</summary>
    public ImmutableHashSet<string> Scored { get; init; } = [];

    /// <summary>Replies in a row that could not be read as an answer to the current question.</summary>
    public int Failures { get; init; }

    /// <summary>The severity at which the crisis text was last sent in this survey; null: not yet.</summary>
    public Severity? CrisisTextAt { get; init; }

    /// <summary>The question about suicide, instrument and item, that was asked again because its no came twice within seconds; null: none. It is asked again once.</summary>
    public string? DoubtedNo { get; init; }

    /// <summary>When it was opened, by a check-in or by a patient's words.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When a text last changed what is asked; null: none has.</summary>
    [JsonPropertyName("turnedAt")]
    public DateTimeOffset? QuestionChangedAt { get; init; }

    /// <summary>Since when the current question stands: what was written before cannot answer it.</summary>
    [JsonIgnore]
    public DateTimeOffset AskedSince => new[] { OpenedAt, QuestionChangedAt ?? OpenedAt, Answers.IsEmpty ? OpenedAt : Answers[^1].At }.Max();

    /// <summary>When it closes unanswered.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was completed or closed; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Answers are still taken.</summary>
    [JsonIgnore]
    public bool IsOpen => State == SurveyState.Open;

    /// <summary>An instrument as this survey asks it. Throws <see cref="InvalidOperationException"/> when the catalog lacks that version.</summary>
    public Instrument InstrumentOf(string id, InstrumentCatalog catalog)
    {
        var instrument = catalog.Get(id, Versions.GetValueOrDefault(id, 1)).About(Goal);
        return AtHome ? instrument.AtHome() : instrument;
    }

    /// <summary>The same survey, closed for a reason other than its last answer.</summary>
    public Survey Close(SurveyClosing reason, DateTimeOffset now) => this with
    {
        ClosedAt = now,
        State = reason switch
        {
            SurveyClosing.Expired => SurveyState.Expired,
            SurveyClosing.Superseded => SurveyState.Superseded,
            SurveyClosing.Stopped => SurveyState.Stopped,
        },
    };
}

/// <summary>Where a survey stands.</summary>
public enum SurveyState
{
    /// <summary>Answers are waited for.</summary>
    [JsonStringEnumMemberName("open")]
    Open,

    /// <summary>Every question was answered or passed over.</summary>
    [JsonStringEnumMemberName("completed")]
    Completed,

    /// <summary>Its time ran out before the last answer.</summary>
    [JsonStringEnumMemberName("expired")]
    Expired,

    /// <summary>The follow-up of a newer session took its place.</summary>
    [JsonStringEnumMemberName("superseded")]
    Superseded,

    /// <summary>Follow-up stopped: the patient was discharged or cannot be reached, or the session was voided.</summary>
    [JsonStringEnumMemberName("stopped")]
    Stopped,
}
