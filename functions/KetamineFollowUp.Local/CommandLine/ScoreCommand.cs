using System.CommandLine;
using System.Globalization;
using KetamineFollowUp.Domain.Assessment;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Patients;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary><c>score</c>: a file of forms, one result a line in the order of the file. Lines are read one by one, whatever the size of the file.</summary>
internal static class ScoreCommand
{
    /// <summary>The command and its options.</summary>
    public static Command Describe(Terminal terminal)
    {
        var instrument = new Option<string>("--instrument") { Description = "The instrument's id, such as phq-9.", Required = true };
        var sex = new Option<ScreeningSex?>("--sex") { Description = "For cut-offs that differ by sex; without it the lower one counts." };
        var columns = new Option<string?>("--columns") { Description = "Names of the header, in the order of the questions, such as q1,q2,q3; without it every column is a question." };
        var file = new Argument<string>("FILE.csv")
        {
            Description = "A header row, then one respondent a line: item columns in order. A blank or impossible value is missing. A file with an id, a date or another column that is no question is refused by its name.",
        };
        var command = new Command("score", "Scores a file of forms: prints total,band,safety a line.") { instrument, sex, columns, file };
        command.SetAction(result => Run(
            terminal, result.GetRequiredValue(instrument), result.GetRequiredValue(file), result.GetValue(sex), result.GetValue(columns)));
        return command;
    }

    // What becomes of a line that is no form: the results stay beside their lines.
    private const string NoForm = ",,unknown\n";

    public static int Run(Terminal terminal, string instrumentId, string file, ScreeningSex? sex, string? columns)
    {
        if (InstrumentCatalog.Shipped.Find(instrumentId) is not { } instrument)
        {
            return terminal.Fail($"There is no instrument {instrumentId}. There are: {string.Join(", ", InstrumentCatalog.Shipped.All.Select(one => one.Id))}.");
        }

        try
        {
            using var reader = new StreamReader(file);
            return Score(terminal, instrument, ScoreFile.Read(instrument, Lines.Of(reader), sex, columns is null ? null : ScoreFile.Names(columns)));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            return terminal.Fail($"{file} cannot be read: {fault.Message}");
        }
    }

    private static int Score(Terminal terminal, Instrument instrument, IEnumerable<ScoredLine> lines)
    {
        var summary = new ScoreSummary();
        foreach (var line in lines)
        {
            _ = line.Match(
                (_, scored) =>
                {
                    summary.Add(scored);
                    Write(terminal.Out, scored);
                    return true;
                },
                (number, problem) =>
                {
                    summary.Faults++;
                    terminal.Error.WriteLine($"line {number}: {problem}");

                    // Without a readable header there are no respondents.
                    if (number > 1)
                    {
                        terminal.Out.Write(NoForm);
                    }

                    return false;
                },
                (number, problem) =>
                {
                    summary.Notices++;
                    terminal.Error.WriteLine($"up to line {number}: {problem}");
                    return false;
                });
        }

        terminal.Error.WriteLine(summary.Text(instrument));
        return summary.Faults + summary.Notices == 0 ? 0 : 1;
    }

    private static void Write(TextWriter output, ScoredForm scored)
    {
        if (scored.Total is { } total)
        {
            output.Write(total.ToString(CultureInfo.InvariantCulture));
        }

        output.Write(',');
        output.Write(scored.Band);
        output.Write(',');
        output.Write(scored.Safety switch
        {
            SafetyAnswer.Unknown => "unknown",
            SafetyAnswer.Negative => "negative",
            SafetyAnswer.Positive => "positive",
        });
        output.Write('\n');
    }
}
