using System.Globalization;
using System.Text;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>A conversation file as it is written: the script's lines as they stand, the clinic's answers between them.</summary>
internal sealed class Transcript
{
    private const int Width = 118;
    private readonly StringBuilder _text = new();
    private string _minute = "";

    public override string ToString() => _text.ToString();

    /// <summary>Lines of the script, unchanged.</summary>
    public void Keep(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            _text.Append(line).Append('\n');
        }
    }

    /// <summary>A line of the script that happens at this instant.</summary>
    public void Keep(ScriptStep step, DateTimeOffset now)
    {
        Keep([.. step.Before, step.Line]);
        _minute = Minute(now);
    }

    /// <summary>What the clinic said at an instant. Long lines go on below; a new line of the message begins with a bar.</summary>
    public void Say(DateTimeOffset at, string lead, string words)
    {
        var minute = Minute(at);
        _text.Append((minute == _minute ? "" : minute).PadRight(Script.TimeColumns)).Append(lead);
        _minute = minute;
        var hang = new string(' ', Script.TimeColumns + Math.Max(lead.Length, 1));
        var room = Width - hang.Length;
        var lines = words.Split('\n').SelectMany((line, number) => Wrap(number == 0 ? line : $"| {line}", room));
        _text.Append(string.Join($"\n{hang}", lines).TrimEnd()).Append('\n');
    }

    private static IEnumerable<string> Wrap(string line, int room)
    {
        while (line.Length > room && line.LastIndexOf(' ', room) is var space and > 0)
        {
            yield return line[..space];
            line = line[(space + 1)..];
        }

        yield return line;
    }

    private static string Minute(DateTimeOffset at) => ClinicTime.Local(at, Scene.Zone).ToString(Script.TimeFormat, CultureInfo.InvariantCulture);
}
