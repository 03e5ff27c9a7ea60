using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>One line that says what happens.</summary>
/// <param name="Before">Comments and empty lines that stand before it.</param>
/// <param name="Line">The line as it was written.</param>
/// <param name="At">When, in New York; null: at once.</param>
/// <param name="Says">What happens, in words.</param>
internal sealed record ScriptStep(ImmutableArray<string> Before, string Line, DateTimeOffset? At, string Says);

/// <summary>
/// A conversation file: what happens is written by hand, what the clinic says to it stands between and is compared whole.
/// A line of the clinic's begins with <c>* </c> or <c>Name &lt; </c>, and goes on in lines that are indented deeper.
/// </summary>
internal static partial class Script
{
    /// <summary>Columns that the time takes, the blanks behind it included.</summary>
    public const int TimeColumns = 18;

    public const string TimeFormat = "yyyy-MM-dd HH:mm";

    public static (ImmutableArray<ScriptStep> Steps, ImmutableArray<string> After) Parse(string text)
    {
        var steps = ImmutableArray.CreateBuilder<ScriptStep>();
        var before = new List<string>();
        foreach (var line in text.TrimEnd('\n').Split('\n').Where(line => !IsAnswer(line)))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                before.Add(line);
                continue;
            }

            steps.Add(new ScriptStep([.. before], line, TimeOf(line), (TimeOf(line) is null ? line : line[TimeColumns..]).Trim()));
            before.Clear();
        }

        return (steps.ToImmutable(), [.. before]);
    }

    /// <summary>
    /// What the clinic of a file asks. Most files are about what is said around the questions, and keep the plain schedule of the first
    /// protocol; a file that says <c># protocol version 2</c> is about the schedule.
    /// </summary>
    public static Protocol ProtocolOf(string text) => text.Contains("# protocol version 2", StringComparison.Ordinal) ? ShippedProtocols.Standard : PlainSchedule;

    private static Protocol PlainSchedule
    {
        get
        {
            var first = ShippedProtocols.All[(ShippedProtocols.Standard.Id, 1)].Protocol;
            return ShippedProtocols.Standard with
            {
                CheckIns = first.CheckIns,
                Baseline = [],
                ByCourseDay = [],
                Every = [],
                SendFullAgainAfterDays = null,
                Primary = first.Primary,
                Cadences = first.Cadences,
                Confirmation = first.Confirmation,
                Reminders = first.Reminders,
                InstrumentVersions = first.InstrumentVersions,
            };
        }
    }

    private static bool IsAnswer(string line) =>
        line.StartsWith(new string(' ', TimeColumns + 1), StringComparison.Ordinal)
        || (line.Length > TimeColumns && (line[0] == ' ' || TimeOf(line) is not null) && Answer().IsMatch(line[TimeColumns..]));

    private static DateTimeOffset? TimeOf(string line) =>
        line.Length > TimeColumns
        && DateTime.TryParseExact(line[..TimeFormat.Length], TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Scene.At(line[..TimeFormat.Length])
            : null;

    [GeneratedRegex(@"^(\* |\S+ < )")]
    private static partial Regex Answer();
}
