using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>
/// An alert as callers see it; of an unknown number nothing is told here, the number stands on the staff page. Where
/// several share an alert, they are listed, <c>count</c> is how many there are, and <c>position</c> says how far this response has seen it.</summary>
internal sealed record AlertResponse(
    AlertId AlertId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] PatientId? PatientId,
    Severity Severity,
    Paging Paging,
    ImmutableArray<string> Reasons,
    AlertState State,
    DateTimeOffset RaisedAt,
    ImmutableArray<PageResponse> Pages,
    string? Code,
    StaffId? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    StaffId? ResolvedBy,
    DateTimeOffset? ResolvedAt,
    Disposition? Disposition,
    string? Note,
    SafetyAssessment? Safety,
    ImmutableArray<AlertNote> Notes,
    ImmutableArray<NumberResponse>? Numbers,
    int? Count,
    int? Position)
{
    /// <summary>An attempt that left the alert unresolved shows its disposition too, without a resolver.</summary>
    public static AlertResponse Of(Alert alert)
    {
        var last = alert.Dispositions.LastOrDefault();
        return new AlertResponse(
            alert.AlertId,
            alert.PatientId,
            alert.Severity,
            alert.Paging,
            alert.Reasons,
            alert.State,
            alert.RaisedAt,
            [.. alert.Pages.Select(page => new PageResponse(page.To, page.Channel, page.At, page.Outcome))],
            alert.Code,
            alert.Acknowledgement?.By,
            alert.Acknowledgement?.At,
            alert.Resolution?.By,
            alert.Resolution?.At,
            last?.Disposition,
            last?.Note,
            last?.Safety,
            alert.Notes,
            alert.Numbers?.Listed.Select(number => new NumberResponse(number.Phone, number.At, number.IsEmergency)).ToImmutableArray(),
            alert.Numbers?.Count,
            alert.Numbers?.Position);
    }
}

/// <summary>One of the unknown numbers that share an alert.</summary>
internal sealed record NumberResponse(string Phone, DateTimeOffset At, bool Emergency);

/// <summary>One page to one member of staff.</summary>
internal sealed record PageResponse(StaffId To, Channel Channel, DateTimeOffset At, PageOutcome Outcome);
