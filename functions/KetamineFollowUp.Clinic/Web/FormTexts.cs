using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Surveys;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>Makes the values of a request of what a browser sends, which is text. What the values must obey, the request itself checks, as it does for the API.</summary>
internal static class FormTexts
{
    private const string Missing = "is required";
    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    public static bool IsTicked(this FormBody form, string name) => form[name] == FormField.Ticked;

    /// <summary>One of the contract's values; the first of them beside a fault.</summary>
    public static T Choice<T>(this FieldCheck check, FormBody form, string name)
        where T : struct, Enum
    {
        if (form.Written(name) is null)
        {
            check.Fault(name, Missing);
        }

        return check.OptionalChoice<T>(form, name) ?? default;
    }

    /// <summary>One of the contract's values; null for none, and beside a fault.</summary>
    public static T? OptionalChoice<T>(this FieldCheck check, FormBody form, string name)
        where T : struct, Enum =>
        check.OneOf<T>(name, form.Written(name));

    /// <summary>The choices of a field, by the contract's names.</summary>
    public static ImmutableArray<(string Value, string Label)> Choices<T>(Func<T, string> label)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => (EnumNames.Name(value), label(value)))];

    /// <summary>An instant by the clinic's clock; that of the request beside a fault.</summary>
    public static DateTimeOffset LocalTime(this FieldCheck check, FormBody form, string name, IanaZone zone)
    {
        var text = form.Written(name);
        if (DateTime.TryParseExact(text, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) && local.Year is >= 2000 and < 2100)
        {
            return ClinicTime.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local), zone);
        }

        check.Fault(name, text is null ? Missing : "must be a date and a time, such as 2026-03-09T10:00");
        return check.Now;
    }

    /// <summary>A day; a fault when there is none.</summary>
    public static DateOnly Day(this FieldCheck check, FormBody form, string name)
    {
        if (!DateOnly.TryParseExact(form.Written(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            check.Fault(name, "must be a date, such as 2026-03-09");
        }

        return day;
    }

    /// <summary>The start of a day by the clinic's clock, as the contract writes an instant; what is no day is handed on as it is, for the check to refuse.</summary>
    public static string? DayStart(this FormBody form, string name, IanaZone zone) =>
        form.Written(name) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100
            ? ClinicTime.At(date, TimeOnly.MinValue, zone).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : form.Written(name);

    /// <summary>An instant as a field of <see cref="FieldKind.DateTime"/> holds it.</summary>
    public static string LocalText(DateTimeOffset at, IanaZone zone) => ClinicTime.Local(at, zone).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A whole number; null for nothing, and beside a fault.</summary>
    public static int? OptionalWhole(this FieldCheck check, FormBody form, string name)
    {
        if (form.Written(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        check.Fault(name, "must be a whole number");
        return null;
    }

    /// <summary>An amount; 1 beside a fault.</summary>
    public static decimal Amount(this FieldCheck check, FormBody form, string name)
    {
        var text = form.Written(name);
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        check.Fault(name, text is null ? Missing : "must be a number, such as 40 or 37.5");
        return 1;
    }

    /// <summary>The answers of a filled-in form by item, as the API takes them; null when there is none.</summary>
    /// <param name="form">What was sent.</param>
    /// <param name="prefix">What stands before the item in a field's name.</param>
    /// <param name="instrument">Which form it is.</param>
    public static JsonElement? Answers(FormBody form, string prefix, Instrument instrument)
    {
        var answers = instrument.Items
            .Select(item => (item.Id, Value: Answer(item, [.. form.All(prefix + item.Id).Where(text => !string.IsNullOrWhiteSpace(text))])))
            .Where(answer => answer.Value is not null)
            .ToDictionary(answer => answer.Id, answer => answer.Value);
        return answers.Count == 0 ? null : JsonSerializer.SerializeToElement(answers);
    }

    // What is no number stays words, for the check to refuse.
    private static object? Answer(Item item, ImmutableArray<string> given) =>
        given.IsEmpty ? null
        : item.TakesSeveral ? given.Select(Number).ToList()
        : item.Kind == ItemKind.Words ? given[0]
        : Number(given[0]);

    private static object Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;
}
