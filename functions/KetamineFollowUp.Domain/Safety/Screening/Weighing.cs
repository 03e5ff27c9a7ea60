namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>What a phrase weighs where it stands. Doubt weighs like a concern, never like a denial.</summary>
internal static class Weighing
{
    /// <summary>The level, or null when the phrase means nothing here. A mention that holds weighs as a concern.</summary>
    public static ScreenLevel? Of(Rule rule, Surroundings around)
    {
        if (rule.Sense is not (Sense.SaidEmergency or Sense.SaidConcern) && (around.Denied || around.Doubtful))
        {
            return around.Doubtful ? ScreenLevel.Concern : ScreenLevel.None;
        }

        if (rule.Sense == Sense.ActIfMeant && !around.Has(Role.Intent | Role.Desire) && !around.Tonight)
        {
            return null;
        }

        var ofSomebodyElse = around.OfSomebodyElse || rule.Topic == ScreenTopic.ThirdParty;
        if (ofSomebodyElse && around.LongPast && rule.Sense is Sense.Report or Sense.Thought)
        {
            return ScreenLevel.None;
        }

        var level = Asserted(rule, around);
        return level == ScreenLevel.Emergency && IsOver(rule.Topic, around) ? ScreenLevel.Concern : level;
    }

    private static ScreenLevel Asserted(Rule rule, Surroundings around) => rule.Sense switch
    {
        Sense.Deed or Sense.SaidEmergency => ScreenLevel.Emergency,
        Sense.Report or Sense.SaidConcern or Sense.Mention => ScreenLevel.Concern,
        Sense.Thought => rule.Topic is ScreenTopic.Suicide or ScreenTopic.Threat && around.Tonight && around.Has(Role.Desire | Role.Intent) ? ScreenLevel.Emergency : ScreenLevel.Concern,
        Sense.Act or Sense.ActIfMeant => around.Tonight || !IsSoftened(around) ? ScreenLevel.Emergency : ScreenLevel.Concern,
        Sense.ActNamed => around.Tonight || (IsMeant(around) && !IsSoftened(around)) ? ScreenLevel.Emergency : ScreenLevel.Concern,
    };

    /// <summary>What is told is plainly over: it was ("used to", years ago) or is denied as no longer so, and the words say that it ended.</summary>
    public static bool IsPlainlyOver(Rule rule, Surroundings around) =>
        around.SaysOver && IsOfSelf(rule.Topic) && rule.Sense is not (Sense.SaidEmergency or Sense.SaidConcern) && !around.Has(Role.Intent) && (around.Denied || around.LongPast || around.Has(Role.Past));

    private static bool IsOfSelf(ScreenTopic topic) => topic is ScreenTopic.Suicide or ScreenTopic.SelfHarm;

    private static bool IsSoftened(Surroundings around) => around.Has(Role.Fear | Role.Sometimes | Role.Past) || (around.Has(Role.Thinking) && !around.Has(Role.Intent));

    private static bool IsMeant(Surroundings around) => around.Has(Role.Intent | Role.Desire) || around.Now || around.JustBefore is "am" or "be" or "is" or "are";

    // Suicidal deeds stay an emergency for days; other danger is over when it is over.
    private static bool IsOver(ScreenTopic topic, Surroundings around) => topic switch
    {
        ScreenTopic.Suicide or ScreenTopic.SelfHarm or ScreenTopic.ThirdParty => around.LongPast,
        ScreenTopic.ManiaOrPsychosis => false,
        ScreenTopic.Medical or ScreenTopic.Violence or ScreenTopic.ViolenceToAnother or ScreenTopic.Threat => around.LongPast || around.RecentPast,
    };
}
