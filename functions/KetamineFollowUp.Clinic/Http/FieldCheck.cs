using System.Collections.Immutable;
using KetamineFollowUp.Domain.Alerts.Roster;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Http;

/// <summary>
/// Reads the fields of one request and collects everything that is wrong with them. A field that breaks its rule yields a
/// placeholder, so that the others are read too; whoever asked must look at <see cref="Rejection"/> before using anything.
/// </summary>
/// <param name="now">The instant of the request.</param>
internal sealed class FieldCheck(DateTimeOffset now)
{
    private readonly SortedDictionary<string, List<string>> _faults = new(StringComparer.Ordinal);

    public DateTimeOffset Now { get; } = now;

    /// <summary>Per field, what is wrong with it.</summary>
    public ImmutableDictionary<string, string[]> Errors => _faults.ToImmutableDictionary(fault => fault.Key, fault => fault.Value.ToArray());

    /// <summary>422 with every fault; null when there is none.</summary>
    public Rejection? Rejection => _faults.Count == 0 ? null : new Rejection.Unprocessable(Errors);

    /// <summary>Notes a fault.</summary>
    /// <param name="field">A JSON path such as <c>consents.sms</c>, or the name of a path or query parameter.</param>
    /// <param name="fault">What is allowed there.</param>
    public void Fault(string field, string fault)
    {
        if (!_faults.TryGetValue(field, out var faults))
        {
            _faults[field] = faults = [];
        }

        if (!faults.Contains(fault))
        {
            faults.Add(fault);
        }
    }

    /// <summary>Notes what the rules of a roster found.</summary>
    public void Faults(IEnumerable<RosterFault> faults)
    {
        foreach (var fault in faults)
        {
            Fault(fault.Field, $"must be {fault.Problem}");
        }
    }

    /// <summary>A value that must be there.</summary>
    public T Required<T>(string field, T? value)
        where T : struct
    {
        if (value is null)
        {
            Fault(field, "is required");
        }

        return value ?? default;
    }

    /// <summary>An id, a phone number, anything with one text form.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">What was given; null: nothing.</param>
    /// <param name="allowed">What is allowed, after "must be".</param>
    public T Value<T>(string field, string? text, string allowed)
        where T : struct, ITextValue<T>
    {
        if (!T.TryParse(text, out var value))
        {
            Fault(field, text is null ? "is required" : $"must be {allowed}");
        }

        return value;
    }
}
