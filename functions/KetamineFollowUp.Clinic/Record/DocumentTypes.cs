using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Clinic.Record;

/// <summary>The types of documents in the <c>care</c> container.</summary>
public static class DocumentTypes
{
    public const string Patient = "patient";
    public const string Session = "session";
    public const string Episode = "episode";
    public const string Alert = "alert";
    /// <summary>A resolved alert: no longer open, still listed by when it was raised.</summary>
    public const string ResolvedAlert = "alert-resolved";

    public const string Review = "review";

    /// <summary>A decided booster review.</summary>
    public const string DecidedReview = "review-decided";

    /// <summary>The follow-up after a crisis.</summary>
    public const string AfterCrisis = "after-crisis";

    /// <summary>How a patient has done so far, for the clinic's outcomes; <c>waitsSince</c> is when it last changed.</summary>
    public const string Outcomes = "outcomes";

    /// <summary>A patient's entry of the caseload; <c>waitsSince</c> is when they were enrolled.</summary>
    public const string Caseload = "caseload";

    /// <summary>How far the caseload's entries of patients from before it have been written.</summary>
    public const string CaseloadBackfill = "caseload-backfill";

    /// <summary>How far the forms of patients from before they were kept with the outcomes have been taken in.</summary>
    public const string OutcomesBackfill = "outcomes-backfill";

    /// <summary>How far the documents of before audit entries kept hashes have been taken in.</summary>
    public const string AuditTakingIn = "audit-taking-in";

    /// <summary>What the patient and the clinic agreed to do in a crisis.</summary>
    public const string SafetyPlan = "safety-plan";

    /// <summary>A link to it: when it ends, and whether it has been used.</summary>
    public const string PlanLink = "plan-link";

    public const string Survey = "survey";
    public const string Score = "score";

    /// <summary>A scored form that was entered by mistake: it counts nowhere, and stays on record.</summary>
    public const string VoidedScore = "score-voided";

    /// <summary>A request that has been done and must not be done again.</summary>
    public const string Once = "once";

    /// <summary>A line of the timeline that has no document of its own.</summary>
    public const string Entry = "entry";

    /// <summary>An outgoing message: outbox document and record in one.</summary>
    public const string Message = "message";

    public const string InboundText = "message-in";
    public const string Audit = "audit";

    /// <summary>A signal already read by its process.</summary>
    public const string ReadSignal = "signal-read";

    /// <summary>A text that a person is to read.</summary>
    public const string Unread = "unread";

    /// <summary>A patient no channel reaches.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>Something that a person is to do.</summary>
    public const string Task = "task";

    /// <summary>A document the machine gave up on, for a person to look at.</summary>
    public const string SetAside = "set-aside";

    /// <summary>Words of an unknown number on their way to the alert that many numbers share.</summary>
    public const string Joining = "joining";

    /// <summary>When the record of an unknown number is to be deleted.</summary>
    public const string NumberExpiry = "number-expiry";

    /// <summary>Unread signals of one process.</summary>
    public static string SignalOf(ProcessId processId) => SignalPrefix + processId.Value;

    public const string SignalPrefix = "signal:";
}
