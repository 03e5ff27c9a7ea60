using System.Collections.Immutable;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Surveys;

/// <summary>A form that came back from a survey page.</summary>
/// <param name="Fields">What was filled in, by <see cref="NameOf(string, string)"/>; fields left blank are not in it.</param>
/// <param name="Asked">The fields that the page asked for; null when the form does not say.</param>
public sealed record SurveyForm(ImmutableDictionary<string, string> Fields, ImmutableHashSet<string>? Asked)
{
    /// <summary>The longest words that are kept as an answer, in characters. ASSUMPTION: as long as a note of the staff; it keeps the record small.</summary>
    public const int LongestWords = 4000;

    /// <summary>The field of an item: <c>phq-9.1</c>.</summary>
    public static string NameOf(string instrument, string item) => $"{instrument}.{item}";

    /// <summary>The field of a question.</summary>
    public static string NameOf(Question question) => NameOf(question.Instrument.Id, question.Item.Id);
}

/// <summary>What a form meets.</summary>
/// <param name="Patient">Whose survey it is.</param>
/// <param name="Survey">The survey.</param>
/// <param name="LastScreenedAt">When the C-SSRS screener was last finished.</param>
/// <param name="Catalog">The instruments.</param>
public sealed record FormFacts(Patient Patient, Survey Survey, DateTimeOffset? LastScreenedAt, InstrumentCatalog Catalog)
{
    /// <summary>Which form of the screener a positive answer calls for.</summary>
    internal string Screener => ScreenerCall.Form;

    /// <summary>A clinician's note of known ideation; null for none.</summary>
    public KnownIdeation? Known { get; init; }

    internal ScreenerCall ScreenerCall => new(LastScreenedAt, Known);
}

/// <summary>What a form did.</summary>
public sealed record FormOutcome
{
    /// <summary>The survey as it is now.</summary>
    public required Survey Survey { get; init; }

    /// <summary>The answers that were new, or other than before; in the order of the questions.</summary>
    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Of the instruments that they completed; one each.</summary>
    public ImmutableArray<Reading> Readings { get; init; } = [];

    /// <summary>What answers and words say.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What is wrong with the form; empty when the next page may follow.</summary>
    public ImmutableArray<FieldFault> Faults { get; init; } = [];

    /// <summary>The questions to show with what is wrong, together; the question that waits when nothing is.</summary>
    public ImmutableArray<Question> Again { get; init; } = [];

    /// <summary>Words that a person is to read.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The crisis text is due now: the first time in this survey, and again at a higher severity.</summary>
    public bool CrisisTextDue { get; init; }
}

/// <summary>One question of a form that cannot stand as it is.</summary>
/// <param name="Question">Which one.</param>
/// <param name="Missing">It was left open; otherwise what was given is no answer to it.</param>
public sealed record FieldFault(Question Question, bool Missing)
{
    /// <summary>True when this is about the question.</summary>
    public bool IsOf(Question question) => SurveyForm.NameOf(Question) == SurveyForm.NameOf(question);
}
