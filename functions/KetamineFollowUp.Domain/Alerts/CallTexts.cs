using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// What a page says on the phone, in English as every page. Whoever answers may not be the person who was called, and a
/// mailbox records it: it says which clinic calls and how severe it is, and nothing about a patient.
/// </summary>
public static class CallTexts
{
    /// <summary>
    /// How long a phone rings before the call counts as not answered.
    /// ASSUMPTION: long enough to wake somebody, and far below the 5 minutes of an emergency's step.
    /// </summary>
    public static readonly TimeSpan RingsFor = TimeSpan.FromSeconds(40);

    /// <summary>
    /// How long the call waits for a key after its words.
    /// ASSUMPTION: twice the provider's default of 5 s, for somebody who has just been woken.
    /// </summary>
    public static readonly TimeSpan WaitsForKey = TimeSpan.FromSeconds(10);

    /// <summary>Said to whoever answers.</summary>
    /// <param name="clinicName">Which clinic calls.</param>
    /// <param name="severity">How severe it is.</param>
    /// <param name="numbers">The unknown numbers that share the alert, of which it says the count only; null for any other alert.</param>
    public static string Offer(string clinicName, Severity severity, JointNumbers? numbers = null)
    {
        var urgency = severity switch { Severity.Routine => "Routine", Severity.Urgent => "Urgent", Severity.Emergency => "Emergency" };
        var whose = numbers is null ? " patient alert" : $" alert, {JointNumberTexts.Count(numbers)}";
        return $"This is {clinicName}. {urgency}{whose}. Press 1 to take it. Press 2 to hear this again.";
    }

    /// <summary>Said when no key comes: a person who fell asleep, or a mailbox.</summary>
    public static string NoKey => "No key was pressed. Nobody has taken the alert, and paging goes on. Good-bye.";

    /// <summary>Said after a key that means nothing.</summary>
    public static string OtherKey => "That key does not take the alert, and paging goes on. To take it, reply to the text or open its link. Good-bye.";

    /// <summary>Said to whoever took it with their key, or had taken it before.</summary>
    /// <param name="stoodForSeveral">The call was about other alerts too.</param>
    public static string Taken(bool stoodForSeveral) => $"The alert is yours. Open the link in your text or email now. {End(stoodForSeveral, "Good-bye.")}";

    /// <summary>Said to somebody who was called and has left the roster since: what they take would be handed to the backup at once.</summary>
    public static string NotOnRoster => "You are no longer on the roster. Nobody has taken the alert, and paging goes on. Good-bye.";

    /// <summary>Said when somebody else has it.</summary>
    /// <param name="name">Their name on the roster.</param>
    /// <param name="stoodForSeveral">The call was about other alerts too.</param>
    public static string TakenBy(string name, bool stoodForSeveral) => $"{name} has taken the alert already. {End(stoodForSeveral, NothingToDo)}";

    /// <summary>Said when it is closed, or no longer on record.</summary>
    /// <param name="stoodForSeveral">The call was about other alerts too.</param>
    public static string Resolved(bool stoodForSeveral) => $"The alert is resolved already. {End(stoodForSeveral, NothingToDo)}";

    private const string NothingToDo = "You need not do anything. Good-bye.";

    private static string End(bool stoodForSeveral, string end) => stoodForSeveral ? "The others may still wait: see the worklist now. Good-bye." : end;
}
