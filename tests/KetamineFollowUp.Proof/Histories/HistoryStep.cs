using System.Globalization;

namespace KetamineFollowUp.Proof.Histories;

/// <summary>One thing that happens in a random history. Its text is a line of the script that a failing seed shrinks to.</summary>
internal abstract record HistoryStep
{
    private HistoryStep()
    {
    }

    /// <summary>Time goes on.</summary>
    public sealed record Turn(int Minutes) : HistoryStep
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minutes} minutes pass");
    }

    /// <summary>The patient answers the open question, if there is one, with this number of the answers it offers.</summary>
    public sealed record Answer(int Choice) : HistoryStep
    {
        public override string ToString() => $"the patient answers {Choice}";
    }

    /// <summary>The patient writes.</summary>
    public sealed record Write(string Body) : HistoryStep
    {
        public override string ToString() => $"the patient writes \"{Body}\"";
    }

    /// <summary>The same, but the webhook never arrives.</summary>
    public sealed record WriteLost(string Body) : HistoryStep
    {
        public override string ToString() => $"the patient writes \"{Body}\", the webhook is lost";
    }

    /// <summary>Two texts arrive in the other order than they were written.</summary>
    public sealed record WriteSwapped(string First, string Second) : HistoryStep
    {
        public override string ToString() => $"the patient writes \"{First}\" and \"{Second}\", the second arrives first";
    }

    /// <summary>The webhook of an earlier text comes again.</summary>
    public sealed record Repeat(int Back) : HistoryStep
    {
        public override string ToString() => $"the webhook of {Back} texts ago comes again";
    }

    /// <summary>The patient sends the open survey's page.</summary>
    public sealed record FillIn(int Choice) : HistoryStep
    {
        public override string ToString() => $"the patient answers {Choice} everywhere on the page";
    }

    /// <summary>A session becomes known, some hours after it ended.</summary>
    public sealed record Session(int HoursAgo) : HistoryStep
    {
        public override string ToString() => $"a session of {HoursAgo} hours ago is recorded";
    }

    /// <summary>The latest session turns out to be a mistake.</summary>
    public sealed record Void : HistoryStep
    {
        public override string ToString() => "the latest session is voided";
    }

    /// <summary>Staff change whether the patient is followed: active, paused, discharged.</summary>
    public sealed record Status(Domain.Patients.PatientStatus To) : HistoryStep
    {
        public override string ToString() => $"staff set the patient to {To}";
    }

    /// <summary>Staff pause the patient for a while; the pause ends without anyone's doing.</summary>
    public sealed record Pause(int Hours) : HistoryStep
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"staff pause the patient for {Hours} hours");
    }

    /// <summary>Staff record that the patient wants texts, or no longer does.</summary>
    public sealed record Consent(bool IsGiven) : HistoryStep
    {
        public override string ToString() => IsGiven ? "staff record the consent to texts" : "staff record that the consent to texts is withdrawn";
    }

    /// <summary>Staff note that the patient's ideation is known.</summary>
    public sealed record NoteKnown : HistoryStep
    {
        public override string ToString() => "staff note known ideation";
    }

    /// <summary>Staff approve the booster that waits for a decision, if one does.</summary>
    public sealed record Approve : HistoryStep
    {
        public override string ToString() => "staff approve the booster";
    }

    /// <summary>The roster has people for every instant, or nobody.</summary>
    public sealed record Roster(bool IsCovered) : HistoryStep
    {
        public override string ToString() => IsCovered ? "the roster is filled" : "the roster has a gap";
    }

    /// <summary>Staff take the open alert.</summary>
    public sealed record Acknowledge : HistoryStep
    {
        public override string ToString() => "staff acknowledge";
    }

    /// <summary>Staff close the open alert.</summary>
    public sealed record Resolve(bool Reached) : HistoryStep
    {
        public override string ToString() => Reached ? "staff resolve: reached" : "staff resolve: not reached";
    }

    /// <summary>Delivery reports of the latest messages arrive, the last first.</summary>
    public sealed record Reports(bool Delivered) : HistoryStep
    {
        public override string ToString() => Delivered ? "the latest texts are reported delivered" : "the latest texts are reported failed";
    }

    /// <summary>The store fails at one of its next calls, before or after it wrote.</summary>
    public sealed record Fault(int Calls, bool After) : HistoryStep
    {
        public override string ToString() => $"the store fails {(After ? "after" : "before")} its call number {Calls} from now";
    }

    /// <summary>An unknown number writes.</summary>
    public sealed record Stranger(int Number, string Body) : HistoryStep
    {
        public override string ToString() => FormattableString.Invariant($"unknown number {Number} writes \"{Body}\"");
    }

    /// <summary>The provider answers the patient's texts like this until told otherwise.</summary>
    public sealed record Provider(int Mood) : HistoryStep
    {
        public override string ToString() => $"the provider {(Mood == 0 ? "works" : Mood == 1 ? "does not answer" : "is busy")}";
    }
}
