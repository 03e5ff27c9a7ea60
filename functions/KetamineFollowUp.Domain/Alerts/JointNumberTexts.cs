using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// The page by text about an alert that unknown numbers share: how many, and by their last four digits those whose emergency words
/// came since the page before. What does not fit into one segment is counted, and named by the next page.
/// </summary>
internal static class JointNumberTexts
{
    // Room for names: what they name matters more than the end of the clinic's name.
    private const int MaxClinicName = 12;

    /// <summary>The page, and the numbers as they are once it is queued.</summary>
    public static (string Text, JointNumbers Numbers) Page(Alert alert, JointNumbers numbers, LadderPosition position, string clinicName, DateTimeOffset now)
    {
        var urgency = alert.Severity switch { Severity.Routine => "Routine", Severity.Urgent => "URGENT", Severity.Emergency => "EMERGENCY" };
        var start = $"{AlertTexts.ShortName(clinicName, MaxClinicName)}: {urgency}, {Count(numbers)}{AlertTexts.Failed(alert)}";
        var end = $". {AlertTexts.Ask(alert)} ";
        var room = AlertTexts.MaxBeforeLink - start.Length - end.Length;
        var unnamed = numbers.Unnamed;
        var (names, named) = Names([.. unnamed.Select(number => number.LastDigits)], room);
        var standing = AlertTexts.Standing(alert, position, now);
        var after = numbers with
        {
            NamedUpTo = named == 0 ? numbers.NamedUpTo : unnamed[named - 1].EmergencyPosition ?? numbers.NamedUpTo,
            Named = [.. unnamed.Take(named).Select(number => number.LastDigits)],
        };
        return ($"{start}{(named > 0 ? names : standing.Length <= room ? standing : "")}{end}{{link}}", after);
    }

    /// <summary>How many numbers.</summary>
    public static string Count(JointNumbers numbers) => numbers.Count == 1 ? "1 unknown number" : FormattableString.Invariant($"{numbers.Count} unknown numbers");

    /// <summary>As many names as there is room for, and how many more there are.</summary>
    public static (string Words, int Named) Names(IReadOnlyCollection<string> digits, int room)
    {
        for (var named = digits.Count; named > 0; named--)
        {
            var more = named == digits.Count ? "" : FormattableString.Invariant($" +{digits.Count - named}");
            var words = $", new {string.Join(' ', digits.Take(named))}{more}";
            if (words.Length <= room)
            {
                return (words, named);
            }
        }

        return ("", 0);
    }
}
