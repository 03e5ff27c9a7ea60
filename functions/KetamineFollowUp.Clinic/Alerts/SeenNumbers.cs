using System.Collections.Immutable;
using System.Globalization;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Alerts;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Alerts;

/// <summary>How far the reader of an alert that unknown numbers share has seen it: a position that its page or response gave.</summary>
internal static class SeenNumbers
{
    public const string Field = "seen";
    private const string Allowed = "must be a position that the alert has given, from 0";

    /// <summary>As a call gives it; null: not said.</summary>
    public static int? Read(FieldCheck check, int? seen)
    {
        if (seen < 0)
        {
            check.Fault(Field, Allowed);
        }

        return seen;
    }

    /// <summary>422 for a position that the alert has not come to yet; null for any other. Positions only grow, so this may be asked beforehand.</summary>
    public static IResult? Problem(Alert? alert, int? seen) => IsGiven(alert, seen)
        ? null
        : Problems.From(new Rejection.Unprocessable(ImmutableDictionary<string, string[]>.Empty.Add(Field, [Allowed])));

    /// <summary>As a form gives it.</summary>
    /// <returns>False: no alert has given that.</returns>
    public static bool TryRead(string? text, Alert? alert, out int? seen)
    {
        seen = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : null;
        return string.IsNullOrEmpty(text) || (seen is not null && IsGiven(alert, seen));
    }

    private static bool IsGiven(Alert? alert, int? seen) => seen is null || alert is null || seen <= (alert.Numbers?.Position ?? 0);
}
