using System.Globalization;
using System.Text.Json.Nodes;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Simulation.Demonstration;

/// <summary>Prints what happens, a line each, with the day of the course and the patient's local time.</summary>
internal sealed class DemoTimeline(TextWriter output, DateTimeOffset start, TimeZoneInfo zone)
{
    private const int LongestText = 110;

    public int DayOf(DateTimeOffset at) => ClinicTime.DateOf(at, zone).DayNumber - ClinicTime.DateOf(start, zone).DayNumber;

    public void Line(DateTimeOffset at, string who, string what)
    {
        var local = TimeZoneInfo.ConvertTime(at, zone);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"day {DayOf(at),2}  {local.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture),-16}  {who,-9}  {what}"));
    }

    /// <summary>A message left; replies are part of a conversation, which is told as a whole.</summary>
    public void Sent(SentMessage message)
    {
        if (message.Kind != MessageKind.Reply)
        {
            var to = message.Audience == Audience.Staff ? $" to {message.To}" : "";
            Line(message.At, message.Audience == Audience.Staff ? "staff" : "to Sam", $"[{TimelineEntries.Name(message.Kind)}{to}] {(IsToldWhole(message.Kind) ? message.Body : Short(message.Body))}");
        }
    }

    /// <summary>A line of the record: scores and findings.</summary>
    public void Entry(TimelineEntry entry)
    {
        switch (entry.Kind)
        {
            case "score" when Text(entry.Data, "total") is { } total:
                Line(entry.At, "score", $"{Text(entry.Data, "instrument")} {total} {Text(entry.Data, "band")}".TrimEnd());
                break;
            case "score" when Text(entry.Data, "band") is { Length: > 0 } band:
                Line(entry.At, "score", $"{Text(entry.Data, "instrument")} {band}");
                break;
            case "finding":
                Line(entry.At, "finding", $"[{Text(entry.Data, "severity")}] {Text(entry.Data, "reason")}");
                break;
        }
    }

    private static string? Text(JsonObject data, string field) => data[field]?.ToString();

    private static bool IsToldWhole(MessageKind kind) => kind is MessageKind.Crisis or MessageKind.Invitation;

    // The beginning tells enough.
    private static string Short(string body)
    {
        var line = body.ReplaceLineEndings(" ");
        return line.Length <= LongestText ? line : string.Concat(line.AsSpan(0, LongestText - 3), "...");
    }
}
