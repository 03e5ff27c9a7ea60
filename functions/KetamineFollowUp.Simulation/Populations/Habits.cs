using KetamineFollowUp.Simulation.Illnesses;

namespace KetamineFollowUp.Simulation.Populations;

/// <summary>
/// How a patient deals with texts. On average as many check-ins are answered, and as many replies cannot be read, as published;
/// how that is spread over patients, and the rest, is ASSUMPTION.
/// </summary>
/// <param name="AnswersFirst">Probability of beginning to answer after the first text.</param>
/// <param name="AnswersReminder">The same after a reminder.</param>
internal sealed record Habits(double AnswersFirst, double AnswersReminder)
{
    /// <summary>Of a text that opens a survey: answered with STOP.</summary>
    public const double Stops = 0.002;

    /// <summary>Of a reply: something else than an answer.</summary>
    public const double Strays = PublishedFigures.AnswersUnreadable;

    /// <summary>Of a conversation's beginning: words of crisis instead.</summary>
    public const double Despairs = 0.001;

    /// <summary>Of a reply: the conversation is left there.</summary>
    public const double Leaves = 0.004;

    /// <summary>Of a text: its webhook fails, and only the provider's list has it.</summary>
    public const double Lost = 0.002;

    public static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(40);
    public static readonly TimeSpan TypingTime = TimeSpan.FromSeconds(25);

    public static readonly string[] StrayTexts = ["ok", "what is this about?", "Thank you so much", "can I move my appointment", "yes and no"];
    public static readonly string[] CrisisTexts = ["I want to die", "I can't go on anymore", "I have a plan to kill myself", "everyone would be better off without me"];

    // With one reminder 0.70 + 0.30 x 0.45, PublishedFigures.TextsAnswered on average.
    public static Habits Of(SeededRandom dice) => new(dice.Between(0.5, 0.9), dice.Between(0.25, 0.65));
}
