using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;

namespace KetamineFollowUp.Domain.Episodes;

/// <summary>Something that happened and that an episode must hear of.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(SurveyAnswered), "survey-answered")]
[JsonDerivedType(typeof(SurveyTouched), "survey-touched")]
[JsonDerivedType(typeof(ConfirmationNeeded), "confirmation-needed")]
[JsonDerivedType(typeof(PulseFell), "pulse-fell")]
[JsonDerivedType(typeof(Superseded), "superseded")]
[JsonDerivedType(typeof(Voided), "voided")]
[JsonDerivedType(typeof(Resumed), "resumed")]
[JsonDerivedType(typeof(PatientChanged), "patient-changed")]
[JsonDerivedType(typeof(Restored), "restored")]
[JsonDerivedType(typeof(IndicationChanged), "indication-changed")]
public abstract record EpisodeSignal
{
    private EpisodeSignal()
    {
    }

    /// <summary>A survey was completed.</summary>
    /// <param name="SurveyId">Which survey; one that is not this episode's is ignored.</param>
    /// <param name="At">When the last answer came.</param>
    public sealed record SurveyAnswered(SurveyId SurveyId, DateTimeOffset At) : EpisodeSignal;

    /// <summary>The patient answered a question of a survey without completing it: not silence.</summary>
    /// <param name="SurveyId">Which survey; one that is not this episode's is ignored.</param>
    /// <param name="At">When the answer came.</param>
    public sealed record SurveyTouched(SurveyId SurveyId, DateTimeOffset At) : EpisodeSignal;

    /// <summary>A reading lies well above what is usual for the patient, and no second one decides: ask again within the confirmation window.</summary>
    /// <param name="Instrument">What to ask again.</param>
    /// <param name="Reason">A sentence for the clinician.</param>
    /// <param name="At">When the reading was taken.</param>
    public sealed record ConfirmationNeeded(string Instrument, string Reason, DateTimeOffset At) : EpisodeSignal;

    /// <summary>A pulse fell from the patient's own recent mean: the primary is asked the next day.</summary>
    /// <param name="At">When the pulse was taken.</param>
    public sealed record PulseFell(DateTimeOffset At) : EpisodeSignal;

    /// <summary>A newer session is followed instead.</summary>
    /// <param name="BySession">The newer session.</param>
    /// <param name="At">When it became known.</param>
    public sealed record Superseded(SessionId BySession, DateTimeOffset At) : EpisodeSignal;

    /// <summary>The session was recorded by mistake.</summary>
    /// <param name="At">When staff voided it.</param>
    public sealed record Voided(DateTimeOffset At) : EpisodeSignal;

    /// <summary>The session that superseded this one was voided.</summary>
    /// <param name="At">When staff voided the other session.</param>
    public sealed record Resumed(DateTimeOffset At) : EpisodeSignal;

    /// <summary>
    /// The patient's status, consent, channel, zone or opt-out changed, or an emergency was resolved.
    /// It only wakes the episode: what holds now is in the facts, so that changes read late or twice do no harm.
    /// </summary>
    /// <param name="At">When it changed.</param>
    public sealed record PatientChanged(DateTimeOffset At) : EpisodeSignal;

    /// <summary>The session had been voided by mistake.</summary>
    /// <param name="At">When staff brought it back.</param>
    public sealed record Restored(DateTimeOffset At) : EpisodeSignal;

    /// <summary>The indication was corrected: what is still planned asks the forms of the right one.</summary>
    /// <param name="At">When staff corrected it.</param>
    public sealed record IndicationChanged(DateTimeOffset At) : EpisodeSignal;

    /// <summary>Calls the function of the case it is. Every case must be given one.</summary>
    public T Match<T>(
        Func<SurveyAnswered, T> answered, Func<SurveyTouched, T> touched, Func<ConfirmationNeeded, T> confirmationNeeded,
        Func<PulseFell, T> pulseFell, Func<Superseded, T> superseded, Func<Voided, T> voided, Func<Resumed, T> resumed,
        Func<PatientChanged, T> patientChanged, Func<Restored, T> restored, Func<IndicationChanged, T> indicationChanged) => this switch
        {
            SurveyAnswered s => answered(s),
            SurveyTouched s => touched(s),
            ConfirmationNeeded s => confirmationNeeded(s),
            PulseFell s => pulseFell(s),
            Superseded s => superseded(s),
            Voided s => voided(s),
            Resumed s => resumed(s),
            PatientChanged s => patientChanged(s),
            Restored s => restored(s),
            IndicationChanged s => indicationChanged(s),
            _ => throw new InvalidOperationException("unreachable: the constructor is private"),
        };
}
