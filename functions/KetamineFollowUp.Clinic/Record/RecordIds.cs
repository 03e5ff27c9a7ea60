using System.Globalization;
using KetamineFollowUp.Domain.Episodes;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>
/// Ids inside the record. What leaves the partition (process, survey and message ids) begins with the partition and a tilde,
/// so whoever holds such an id knows where to look; a patient id cannot contain a tilde.
/// </summary>
public static class RecordIds
{
    /// <summary>The patient document of every partition.</summary>
    public const string Patient = "patient";

    /// <summary>Partitions of unknown numbers begin like this; no patient id contains a dot.</summary>
    public const string StrangerPrefix = ".n-";

    /// <summary>The clinic's own partition: test pages and changes of the roster.</summary>
    public const string ClinicPartition = ".clinic";

    /// <summary>The patient's safety plan as it now is.</summary>
    public const string SafetyPlan = "safety-plan";

    public static string Partition(string id) => id.IndexOf('~', StringComparison.Ordinal) is var end and > 0 ? id[..end] : id;

    /// <summary>Whose partition an id is of; null for an unknown number's and the clinic's own.</summary>
    public static PatientId? PatientOf(string id) => PatientId.TryParse(Partition(id), out var patient) ? patient : null;

    public static string Session(SessionId session) => $"session~{session.Value}";

    public static EpisodeId Episode(PatientId patient, SessionId session) => EpisodeId.Parse($"{patient.Value}~e-{session.Value}");

    public static AlertId Alert(string partition, long sequence) => AlertId.Parse($"{partition}~a-{Number(sequence)}");

    public static ReviewId Review(string partition, long sequence) => ReviewId.Parse($"{partition}~r-{Number(sequence)}");

    public static AfterCrisisId AfterCrisis(string partition, long sequence) => AfterCrisisId.Parse($"{partition}~c-{Number(sequence)}");

    public static SurveyId Screen(string partition, long sequence) => SurveyId.Parse($"{partition}~s-{Number(sequence)}");

    public static string Message(string partition, long sequence) => $"{partition}~m-{Number(sequence)}";

    /// <summary>The email that tells a staff member of an acknowledgement by text.</summary>
    public static string Confirmation(string key) => $"{ClinicPartition}~k-{key}";

    /// <summary>A link to the patient's safety plan.</summary>
    public static string PlanLink(string partition, long sequence) => $"{partition}~p-{Number(sequence)}";

    public static string Waiting(string partition, long sequence) => $"{partition}~w-{Number(sequence)}";

    /// <summary>A task that a process left; unique among all patients.</summary>
    public static string Task(ProcessId processId, string key) => $"{processId.Value}~task-{key}";

    public static string Entry(long sequence) => $"entry~{Number(sequence)}";

    public static string Inbound(string messageSid) => $"in~{messageSid}";

    public static string Score(string source, string instrument) => $"{ScorePrefix}{source}~{instrument}";

    /// <summary>An id may be that of a scored form.</summary>
    public static bool IsScore(string id) => id.StartsWith(ScorePrefix, StringComparison.Ordinal);

    private const string ScorePrefix = "score~";

    /// <summary>The partition of an unknown number.</summary>
    public static bool IsNumber(string partition) => partition.StartsWith(StrangerPrefix, StringComparison.Ordinal);

    /// <summary>Never used again: the sequence of a number whose record was deleted begins anew, and its clock does not.</summary>
    public static string Joining(string partition, DateTimeOffset at, long sequence) =>
        $"{partition}{JoiningName}{at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}-{Number(sequence)}";

    /// <summary>An id is that of an unknown number's words on their way.</summary>
    public static bool IsJoining(string id) => IsNumber(id) && id.Contains(JoiningName, StringComparison.Ordinal);

    private const string JoiningName = "~j-";

    /// <summary>One in each partition of an unknown number.</summary>
    public static string Expiry(string partition) => $"{partition}{ExpiryName}";

    /// <summary>An id is that of an unknown number's expiry.</summary>
    public static bool IsExpiry(string id) => IsNumber(id) && id.EndsWith(ExpiryName, StringComparison.Ordinal);

    private const string ExpiryName = "~expiry";

    public static string Once(string request) => $"once~{request}";

    /// <summary>Unique among all patients: the clinic's list of outcomes is ordered by it.</summary>
    public static string Outcomes(string partition) => $"{partition}~outcomes";

    /// <summary>Unique among all patients: the caseload's list is ordered by it.</summary>
    public static string Caseload(string partition) => $"{partition}~caseload";

    /// <summary>Ordered by the instant the signal was given, then by what gave it.</summary>
    public static string Signal(DateTimeOffset at, string source) => $"signal~{at.UtcTicks.ToString("D19", CultureInfo.InvariantCulture)}~{source}";

    private static string Number(long sequence) => sequence.ToString("D8", CultureInfo.InvariantCulture);
}
