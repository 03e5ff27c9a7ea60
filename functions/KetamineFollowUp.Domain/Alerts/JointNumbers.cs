using System.Collections.Immutable;
using System.Text.Json.Serialization;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Safety;

namespace KetamineFollowUp.Domain.Alerts;

/// <summary>
/// The unknown numbers that share one alert, so that many strangers at once do not hide a patient. Whatever joins takes the next
/// position, and a person closes what they have seen, by its position.
/// </summary>
public sealed record JointNumbers
{
    /// <summary>The partition of such alerts. No patient id contains a dot, and no number's partition begins like this.</summary>
    public const string Partition = ".numbers";

    /// <summary>With this many open alerts of unknown numbers, further numbers share one. Source: clinical reference, strangers never hide a patient (above 10).</summary>
    public const int MaxOwnAlerts = 10;

    /// <summary>How many numbers an alert lists; further ones it counts, and their texts are in the list of texts to read. ASSUMPTION: some 100 kB, far below the 2 MB of a document.</summary>
    public const int MaxListed = 500;

    /// <summary>In the order in which they came; at most <see cref="MaxListed"/>.</summary>
    public ImmutableArray<JointNumber> Listed { get; init; } = [];

    /// <summary>How many more there are that are not listed.</summary>
    public int Unlisted { get; init; }

    /// <summary>The position of the latest words of a number that is not listed; 0: there are none.</summary>
    public int UnlistedPosition { get; init; }

    /// <summary>The position of the latest words; it only grows.</summary>
    public int Position { get; init; }

    /// <summary>Pages by text have named every number whose emergency words came at this position or before.</summary>
    public int NamedUpTo { get; init; }

    /// <summary>How the latest page by text named numbers; empty: it named none.</summary>
    public ImmutableArray<string> Named { get; init; } = [];

    /// <summary>The position when somebody last took the alert; null: nobody did.</summary>
    public int? TakenAt { get; init; }

    /// <summary>The alert that the unread numbers got when this one was resolved; null: there were none.</summary>
    public AlertId? LeftTo { get; init; }

    /// <summary>All numbers, listed or not.</summary>
    [JsonIgnore]
    public int Count => Listed.Length + Unlisted;

    /// <summary>Numbers with emergency words that no page has named yet, the oldest first.</summary>
    [JsonIgnore]
    public ImmutableArray<JointNumber> Unnamed => [.. Listed.Where(number => number.EmergencyPosition > NamedUpTo).OrderBy(number => number.EmergencyPosition)];

    /// <summary>The number is listed.</summary>
    public bool Lists(string partition) => Listed.Any(number => number.Partition == partition);

    /// <summary>Notes words of a number. When the list is full, emergency words take the place of the newest number without.</summary>
    /// <param name="partition">The number's partition.</param>
    /// <param name="phone">The number.</param>
    /// <param name="worst">The most severe finding in its words.</param>
    /// <param name="isFirst">It has not written to this alert before, as far as its own record knows: a number that is not listed is counted once.</param>
    /// <param name="at">When it wrote.</param>
    public JointNumbers Note(string partition, string phone, Finding worst, bool isFirst, DateTimeOffset at)
    {
        var position = Position + 1;
        var known = Listed.FirstOrDefault(number => number.Partition == partition);
        var emergency = known?.EmergencyPosition ?? (worst.Severity == Severity.Emergency ? position : null);
        var noted = new JointNumber(partition, phone, known?.At ?? at, known?.Worst.Severity >= worst.Severity ? known.Worst : worst, position, emergency);
        if (known is not null || Listed.Length < MaxListed)
        {
            return this with { Position = position, Listed = known is null ? Listed.Add(noted) : Listed.Replace(known, noted) };
        }

        var givesWay = noted.IsEmergency ? Listed.LastOrDefault(number => !number.IsEmergency) : null;
        return this with
        {
            Position = position,
            Listed = givesWay is null ? Listed : Listed.Remove(givesWay).Add(noted),
            Unlisted = Unlisted + (isFirst ? 1 : 0),
            UnlistedPosition = position,
        };
    }

    /// <summary>Parts what was read from what was not.</summary>
    /// <param name="seen">The position up to which somebody has read.</param>
    /// <returns>What was read, and the others; null: everything was.</returns>
    public (JointNumbers Read, JointNumbers? Unread) Part(int seen)
    {
        var unread = Listed.Where(number => number.Position > seen).ToImmutableArray();
        var unlisted = UnlistedPosition > seen ? Unlisted : 0;
        return unread.IsEmpty && unlisted == 0
            ? (this, null)
            : (this with { Listed = Listed.RemoveRange(unread), Unlisted = Unlisted - unlisted },
               new JointNumbers { Listed = unread, Unlisted = unlisted, UnlistedPosition = UnlistedPosition, Position = Position });
    }
}
