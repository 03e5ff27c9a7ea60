using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Timeline;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Patients;

/// <summary>Which part of a timeline is asked for.</summary>
/// <param name="Slug">Its name in the address.</param>
/// <param name="Label">Its name.</param>
/// <param name="Kinds">The kinds of lines in it; empty for all.</param>
public sealed record TimelineFilter(string Slug, string Label, ImmutableArray<TimelineKind> Kinds)
{
    /// <summary>Every filter, the widest first.</summary>
    public static ImmutableArray<TimelineFilter> All { get; } =
    [
        new("all", "Everything", []),
        new("messages", "Messages", [TimelineKind.MessageIn, TimelineKind.MessageOut]),
        new("scores", "Scores", [TimelineKind.Score]),
        new("answers", "Surveys and answers", [TimelineKind.Survey, TimelineKind.Answer, TimelineKind.CheckIn]),
        new("alerts", "Alerts and findings", [TimelineKind.Alert, TimelineKind.Finding, TimelineKind.BoosterReview, TimelineKind.AfterCrisis]),
        new("treatment", "Sessions and medication", [TimelineKind.Session, TimelineKind.MedicationChange, TimelineKind.Hold]),
        new("notes", "Notes", [TimelineKind.Note]),
        new("consents", "Consents", [TimelineKind.Consent]),
    ];

    public bool Shows(TimelineLine line) => Kinds.IsEmpty || Kinds.Contains(line.Kind);
}

/// <summary>What the address of a patient's page asks to see; anything it cannot mean is as if it were not there.</summary>
/// <param name="Filter">Which lines.</param>
/// <param name="Number">Which page of them, from 1.</param>
public sealed record TimelineView(TimelineFilter Filter, int Number)
{
    public const string FilterField = "show";
    public const string PageField = "page";
    public const int LinesAPage = 100;

    public static TimelineView Of(IQueryCollection query)
    {
        var filter = TimelineFilter.All.FirstOrDefault(one => one.Slug == query[FilterField].ToString()) ?? TimelineFilter.All[0];
        return new TimelineView(filter, int.TryParse(query[PageField], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1);
    }
}
