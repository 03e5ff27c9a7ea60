using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Assessment;

/// <summary>Names of columns that say that the column is no question: an id, a date, a person, a visit, a sum.</summary>
internal static class ColumnNames
{
    // A longer name is the wording of a question, in which any word may stand.
    private const int LongestName = 4;

    // One of these says it, whatever stands beside it.
    private static readonly ImmutableHashSet<string> Telling =
    [
        "id", "ids", "pid", "sid", "uid", "rid", "cid", "eid", "ptid", "hhid", "uuid", "guid", "seqn", "mrn", "ssn", "dob", "subj", "usubjid", "pseudonym",
        "patient", "subject", "participant", "respondent", "date", "datetime", "timestamp", "unnamed", "birthdate", "birthday",
        "paciente", "participante", "fecha",
    ];

    // These say it where the name is made of nothing else ("visit", "study week", "total score").
    private static readonly ImmutableHashSet<string> Alone =
    [
        .. Telling,
        "person", "client", "case", "record", "survey", "form", "visit", "session", "wave", "encounter", "study", "site", "clinic", "center", "group", "arm", "cohort", "index", "row", "rows",
        "rownames", "line", "number", "num", "no", "nr", "code", "key", "day", "week", "month", "year", "time", "birth", "start", "end", "started", "completed", "created", "submitted", "taken",
        "age", "sex", "gender", "race", "ethnicity", "name", "first", "last", "full", "phone", "email", "initials", "total", "sum", "score", "severity", "baseline",
        "nombre", "edad", "sexo", "visita",
    ];

    /// <summary>
    /// The name of a column says that it is no question. A word that most of the columns share is a prefix and says nothing. A column without
    /// a name among named ones is the row number that statistics programs put first.
    /// </summary>
    public static bool SayNoQuestion(IReadOnlyList<string> names, int column)
    {
        if (names[column].Length == 0)
        {
            return names.Count(name => name.Length > 0) * 2 > names.Count;
        }

        var words = Words(names[column]);
        var own = words.Where(word => names.Count(name => Words(name).Contains(word)) * 2 <= names.Count || names.Count == 1).ToList();
        return words.Count <= LongestName && own.Count > 0 && (own.Any(word => IsOf(Telling, word)) || own.All(word => IsOf(Alone, word)));
    }

    // "patientid" and "visitno" are two words written as one.
    private static bool IsOf(ImmutableHashSet<string> list, string word) =>
        list.Contains(word) || Enumerable.Range(2, Math.Max(0, word.Length - 3)).Any(cut =>
            Alone.Contains(word[..cut]) && Alone.Contains(word[cut..]) && (list.Contains(word[..cut]) || list.Contains(word[cut..])));

    // Letters alone, lower case; "PatientID" and "patient_id" are the same two words.
    private static List<string> Words(string name)
    {
        List<string> words = [];
        var from = 0;
        for (var end = 0; end <= name.Length; end++)
        {
            var isBreak = end == name.Length || !char.IsLetter(name[end]);
            if (isBreak || (end > from && char.IsUpper(name[end]) && char.IsLower(name[end - 1])))
            {
                if (end > from)
                {
                    words.Add(name[from..end].ToLowerInvariant());
                }

                from = isBreak ? end + 1 : end;
            }
        }

        return words;
    }
}
