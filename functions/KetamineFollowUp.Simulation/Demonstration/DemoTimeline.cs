using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Simulation.Demonstration;

/// <summary>Prints what happens, a line each, with the day of the course and the patient's local time.</summary>
internal sealed class DemoTimeline(TextWriter output, DateTimeOffset start, IanaZone zone)
{
    private const int LongestText = 110;

    public int DayOf(DateTimeOffset at) => ClinicTime.DateOf(at, zone).DayNumber - ClinicTime.DateOf(start, zone).DayNumber;

    public void Line(DateTimeOffset at, string who, string what)
    {
        var local = ClinicTime.Local(at, zone);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"day {DayOf(at),2}  {local.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture),-16}  {who,-9}  {what}"));
    }

    /// <summary>A message left; replies are part of a conversation, which is told as a whole.</summary>
    public void Sent(SentMessage message)
    {
        if (message.Kind != MessageKind.Reply)
        {
            var to = message.Audience == Audience.Staff ? $" to {message.To}" : "";
            Line(message.At, message.Audience == Audience.Staff ? "staff" : "to Sam", $"[{EnumNames.Name(message.Kind)}{to}] {(IsToldWhole(message.Kind) ? message.Body : Short(message.Body))}");
        }
    }

    /// <summary>A line of the record: scores and findings.</summary>
    public void Entry(TimelineEntry entry)
    {
        switch (entry)
        {
            case TimelineEntry.FormScored { Reading: { Total: { } total } reading }:
                Line(entry.At, "score", string.Create(CultureInfo.InvariantCulture, $"{reading.Instrument} {total} {reading.Band}").TrimEnd());
                break;
            case TimelineEntry.FormScored { Reading: { Band.Length: > 0 } reading }:
                Line(entry.At, "score", $"{reading.Instrument} {reading.Band}");
                break;
            case TimelineEntry.FindingRaised { Finding: var finding }:
                Line(entry.At, "finding", $"[{EnumNames.Name(finding.Severity)}] {finding.Reason}");
                break;
        }
    }

    private static bool IsToldWhole(MessageKind kind) => kind is MessageKind.Crisis or MessageKind.Invitation;

    // The beginning tells enough.
    private static string Short(string body)
    {
        var line = body.ReplaceLineEndings(" ");
        return line.Length <= LongestText ? line : string.Concat(line.AsSpan(0, LongestText - 3), "...");
    }
}
