using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Safety.Deaths;

/// <summary>
/// Reads whether a text from a patient's number says that the patient has died: "this is her sister, Sam died on Sunday". Only where the patient
/// is the subject: somebody else's death ("my mother died") is the patient's own grief. A person confirms or rejects every report, so a doubtful
/// one that reads like a report counts.
/// </summary>
/// <remarks>The wordings stand in <see cref="EnglishDeaths"/> and <see cref="SpanishDeaths"/>; both are read whatever the patient's language.</remarks>
public static class DeathReport
{
    /// <summary>Stands for the patient's name, which is replaced by this word before matching.</summary>
    internal const string Name = "thepatientsname";

    /// <summary>True when the text says that the patient has died.</summary>
    /// <param name="text">The text.</param>
    /// <param name="preferredName">What the patient is called; null or shorter than two letters: no name counts.</param>
    public static bool IsIn(string text, string? preferredName)
    {
        var read = KeywordText.Normalize(text);
        var name = KeywordText.Normalize(preferredName ?? "").Whole;
        var (whole, clauses) = (Masked(read.Whole, name), read.Clauses.Select(clause => Masked(clause, name)).ToArray());
        return IsReport(whole, clauses, EnglishDeaths.Named(), EnglishDeaths.Pronoun(), EnglishDeaths.Relative(), EnglishDeaths.Writer(), EnglishDeaths.Number(), EnglishDeaths.Elsewhere())
            || IsReport(whole, clauses, SpanishDeaths.Named(), SpanishDeaths.Pronoun(), SpanishDeaths.Relative(), SpanishDeaths.Writer(), SpanishDeaths.Number(), SpanishDeaths.Elsewhere());
    }

    // A name says who. A pronoun is the patient where the writer says who they are to them, or nobody else is spoken of and it is no memory.
    // "My brother" is the patient where this was his number.
    private static bool IsReport(string whole, string[] clauses, Regex named, Regex pronoun, Regex relative, Regex writer, Regex number, Regex elsewhere) =>
        clauses.Any(named.IsMatch)
        || (clauses.Any(pronoun.IsMatch) && (writer.IsMatch(whole) || number.IsMatch(whole) || !elsewhere.IsMatch(whole)))
        || (clauses.Any(relative.IsMatch) && number.IsMatch(whole));

    private static string Masked(string words, string name) => name.Length < 2
        ? words
        : $" {words} ".Replace($" {name} ", $" {Name} ", StringComparison.Ordinal).Replace($" {name}s ", $" {Name}s ", StringComparison.Ordinal).Trim();
}
