using System.Globalization;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>What the contract's fields must obey.</summary>
internal static partial class FieldRules
{
    private const string Id = "1 to 40 of A-Z, a-z, 0-9, _ and -";

    /// <summary>Contract: clocks differ; up to 5 minutes ahead counts as now.</summary>
    private static readonly TimeSpan ClockLead = TimeSpan.FromMinutes(5);

    // ASSUMPTION: an instant outside these years is a typing error.
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static PatientId Patient(this FieldCheck check, string field, string? text) => check.Value<PatientId>(field, text, Id);

    public static SessionId Session(this FieldCheck check, string field, string? text) => check.Value<SessionId>(field, text, Id);

    public static StaffId Staff(this FieldCheck check, string field, string? text) => check.Value<StaffId>(field, text, Id);

    public static PhoneNumber Phone(this FieldCheck check, string field, string? text) =>
        check.Value<PhoneNumber>(field, text, "an E.164 number such as +12025550123");

    /// <summary>One line of text: not blank, without control characters.</summary>
    public static string Line(this FieldCheck check, string field, string? text, int most) => Words(check, field, text, most, char.IsControl);

    /// <summary>Text that may have line breaks and tabs.</summary>
    public static string Text(this FieldCheck check, string field, string? text, int most) =>
        Words(check, field, text, most, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>Text that may be left out.</summary>
    public static string? OptionalText(this FieldCheck check, string field, string? text, int most) => text is null ? null : check.Text(field, text, most);

    /// <summary>One of a few names, which may be left out.</summary>
    public static T? OneOf<T>(this FieldCheck check, string field, string? text)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (EnumNames.Find<T>(text) is { } found)
        {
            return found;
        }

        check.Fault(field, $"must be one of: {string.Join(", ", Enum.GetValues<T>().Select(EnumNames.Name))}");
        return null;
    }

    /// <summary>An email address that may be left out.</summary>
    public static EmailAddress? Email(this FieldCheck check, string field, string? text) =>
        text is null ? null : check.Value<EmailAddress>(field, text, "an email address");

    public static IanaZone Zone(this FieldCheck check, string field, string? text)
    {
        if (text is not null && ZoneName().IsMatch(text) && IanaZone.TryParse(text, out var zone))
        {
            return zone;
        }

        check.Fault(field, "must be an IANA time zone such as America/New_York");
        return default;
    }

    /// <summary>An instant that may not lie ahead, but for a clock that is a little fast.</summary>
    public static DateTimeOffset Past(this FieldCheck check, string field, DateTimeOffset? at)
    {
        if (at > check.Now + ClockLead)
        {
            check.Fault(field, "must not be more than 5 minutes in the future");
        }

        return check.Instant(field, at);
    }

    public static DateTimeOffset Instant(this FieldCheck check, string field, DateTimeOffset? at)
    {
        if (at < Earliest || at > Latest)
        {
            check.Fault(field, "must lie between 2000 and 2100");
        }

        return check.Required(field, at);
    }

    /// <summary>The date that a text is; null when it is none between 2000 and 2100.</summary>
    public static DateOnly? DateOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100 ? date : null;

    /// <summary>A time ahead: an instant, or a date, which means its start in the zone.</summary>
    public static DateTimeOffset? Ahead(this FieldCheck check, string field, string? text, IanaZone zone)
    {
        if (text is null)
        {
            return null;
        }

        var date = DateOf(text);
        if (!(date is not null || Http.Instant.TryParse(text, out _)))
        {
            check.Fault(field, "must be an ISO 8601 time with an offset, such as 2026-03-09T10:00:00Z, or a date");
            return null;
        }

        _ = Http.Instant.TryParse(text, out var instant);
        var at = date is { } day ? ClinicTime.At(day, TimeOnly.MinValue, zone) : instant;
        if (at <= check.Now)
        {
            check.Fault(field, "must be in the future");
        }

        return check.Instant(field, at);
    }

    private static string Words(FieldCheck check, string field, string? text, int most, Func<char, bool> isForbidden)
    {
        if (text is null)
        {
            check.Fault(field, "is required");
        }
        else if (string.IsNullOrWhiteSpace(text) || text.Length > most)
        {
            check.Fault(field, $"must have 1 to {most} characters");
        }
        else if (text.Any(isForbidden))
        {
            check.Fault(field, "must not contain control characters");
        }

        return text ?? "";
    }

    // Names only: the id becomes part of a file's path on some systems.
    [GeneratedRegex("^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+){0,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex ZoneName();
}
