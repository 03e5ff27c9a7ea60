using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Surveys;

/// <summary>A form that was filled in at the clinic: its answers, its total, or both.</summary>
/// <param name="Instrument">Which instrument.</param>
/// <param name="TakenAt">When it was filled in.</param>
/// <param name="Total">The total, where the clinic worked it out; a complete set of answers must agree with it.</param>
/// <param name="Answers">In the instrument's order; what is absent is missing.</param>
public sealed record FilledForm(Instrument Instrument, DateTimeOffset TakenAt, int? Total, ImmutableArray<Answer> Answers)
{
    // 64 bits are plenty within one patient and one instrument.
    private const int HashDigits = 16;

    /// <summary>The source of its reading, made of its content: the same form handed in again is recognised.</summary>
    public string Source => $"clinic-{Fingerprint.Of(Content, HashDigits)}";

    private string Content => RecordJson.Write(new { Instrument.Id, TakenAt, Total, Answers });

    /// <summary>The numbers given, by item.</summary>
    public IReadOnlyDictionary<string, int> Values => AnswerValues.ByItem(Answers);

    /// <summary>Scores it by the same rules as a survey; with a total alone, safety is what the total alone can say.</summary>
    public Reading Score(ScreeningSex? sex, SessionPhase phase)
    {
        var scored = Scorer.Score(Instrument, Values, sex, phase);
        if ((scored.Total ?? Total) is not { } total)
        {
            return new Reading(Instrument.Id, TakenAt, null, scored.Band, scored.Safety, Source) { Version = Instrument.Version };
        }

        var safety = scored.Safety == SafetyAnswer.Unknown ? Scorer.SafetyOfTotalOnly(Instrument, total) : scored.Safety;
        return new Reading(Instrument.Id, TakenAt, total, Scorer.BandOf(Instrument, total, sex), safety, Source) { Version = Instrument.Version };
    }
}
