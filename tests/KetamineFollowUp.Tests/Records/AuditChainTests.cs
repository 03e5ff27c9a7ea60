using System.Collections.Immutable;
using System.Text.Json;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Records;

public class AuditChainTests
{
    private const int Length = 6;

    private static readonly DateTimeOffset Noon = new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero);

    internal static AuditKeys Keys { get; } = new("an-audit-key-for-tests");

    public static TheoryData<long, string> EveryFieldOfEveryEntry
    {
        get
        {
            var data = new TheoryData<long, string>();
            foreach (var sequence in Enumerable.Range(1, Length))
            {
                foreach (var change in Changes.Keys)
                {
                    data.Add(sequence, change);
                }
            }

            return data;
        }
    }

    private static Dictionary<string, Func<AuditEntry, AuditEntry>> Changes { get; } = new()
    {
        ["sequence"] = x => x with { Sequence = x.Sequence + 1 },
        ["at, by a tick"] = x => x with { At = x.At.AddTicks(1) },
        ["actor"] = x => x with { Actor = "dr-b" },
        ["actor gone"] = x => x with { Actor = null! },
        ["action"] = x => x with { Action = x.Action + " " },
        ["about"] = x => x with { About = x.About.ToUpperInvariant() },
        ["text moved from action to about"] = x => x with { Action = x.Action[..^1], About = x.Action[^1] + x.About },
        ["detail value"] = x => x with { Details = x.Details.SetItem("reason", "other") },
        ["detail name"] = x => x with { Details = x.Details.Remove("reason").Add("Reason", x.Details["reason"]) },
        ["detail added"] = x => x with { Details = x.Details.Add("z", "") },
        ["detail removed"] = x => x with { Details = x.Details.Remove("reason") },
        ["detail values swapped"] = x => x with { Details = x.Details.SetItem("reason", x.Details["by"]).SetItem("by", x.Details["reason"]) },
        ["details gone"] = x => x with { Details = null! },
        ["content changed"] = x => x with { Contents = x.Contents!.SetItem("p-1~a-1", "other") },
        ["content added"] = x => x with { Contents = x.Contents!.Add("p-1~a-2", "1") },
        ["content removed"] = x => x with { Contents = [] },
        ["contents gone"] = x => x with { Contents = null },
        ["previous hash"] = x => x with { PreviousHash = new string('1', 64) },
        ["hash"] = x => x with { Hash = x.Hash[..^1] + (x.Hash[^1] == '0' ? '1' : '0') },
        ["hash in capitals"] = x => x with { Hash = "A" + x.Hash[1..] },
        ["hash gone"] = x => x with { Hash = null! },
    };

    [Fact]
    public void A_chain_as_it_was_written_is_intact()
    {
        var (entries, head) = Chain();

        Assert.Equal(new AuditVerdict.Intact(Length), AuditChain.Verify(Keys, AuditHead.Empty, entries, head));
        Assert.Equal(new AuditVerdict.Intact(0), AuditChain.Verify(Keys, AuditHead.Empty, [], AuditHead.Empty));
    }

    [Fact]
    public void Entries_are_numbered_from_one_and_each_carries_the_hash_of_the_one_before()
    {
        var (entries, head) = Chain();

        Assert.Equal([1, 2, 3, 4, 5, 6], entries.Select(x => x.Sequence));
        Assert.Equal(entries.Select(x => x.Hash).Prepend(AuditHead.Empty.Hash).SkipLast(1), entries.Select(x => x.PreviousHash));
        Assert.Equal(new AuditHead(Length, entries[^1].Hash), head);
    }

    [Theory]
    [MemberData(nameof(EveryFieldOfEveryEntry))]
    public void A_change_of_any_field_shows_at_that_entry(long sequence, string change)
    {
        var (entries, head) = Chain();
        var index = (int)sequence - 1;

        var changed = entries.SetItem(index, Changes[change](entries[index]));

        Assert.Equal(new AuditVerdict.Broken(sequence, AuditFault.Altered), AuditChain.Verify(Keys, AuditHead.Empty, changed, head));
    }

    [Fact]
    public void A_chain_is_intact_after_a_round_trip_through_JSON()
    {
        var (entries, head) = Chain();

        var json = entries.Select(x => JsonSerializer.Serialize(x, JsonSerializerOptions.Web)).ToArray();
        var read = json.Select(x => JsonSerializer.Deserialize<AuditEntry>(x, JsonSerializerOptions.Web)!);

        Assert.Equal(new AuditVerdict.Intact(Length), AuditChain.Verify(Keys, AuditHead.Empty, read, JsonSerializer.Deserialize<AuditHead>(JsonSerializer.Serialize(head))!));
        Assert.DoesNotContain("documentId", json[0], StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_does_not_depend_on_the_order_of_details_nor_on_the_offset_of_the_instant()
    {
        string[] names = ["b", "a", "ä", "Z", "z"];
        AuditEntry Entry(IEnumerable<string> order, DateTimeOffset at) =>
            AuditChain.Append(Keys, AuditHead.Empty, new AuditLine(at, "system", "x", "y", ImmutableDictionary.CreateRange(order.Select(n => KeyValuePair.Create(n, n)))), []).Entry;

        Assert.Equal(Entry(names, Noon).Hash, Entry(names.Reverse(), Noon.ToOffset(TimeSpan.FromHours(-7))).Hash);
    }

    [Fact]
    public void The_encoding_never_changes() => Assert.Equal(
        "9bcc09a261092f4bf44a939fde3950512aab17546cd02a08a4d346feb3aed4a6", // Computed by a second program from the description alone.
        AuditChain.Append(
            Keys,
            AuditHead.StartOf(PatientId.Parse("p-1")),
            new AuditLine(Noon, "dr-a", "noted", "p-1~1", ImmutableDictionary<string, string>.Empty.Add("b", "ñ").Add("a", "")),
            ImmutableDictionary<string, string>.Empty.Add("p-1~1", "aa")).Entry.Hash);

    [Fact]
    public void The_order_of_document_ids_is_the_order_of_the_chain()
    {
        long[] numbers = [1, 2, 9, 10, 11, 99, 100, 12_345, 999_999_999_999];

        Assert.Equal("audit~000000000001", AuditEntry.IdOf(1));
        Assert.Equal(numbers.Select(AuditEntry.IdOf), numbers.Select(AuditEntry.IdOf).Order(StringComparer.Ordinal));
    }

    internal static (ImmutableArray<AuditEntry> Entries, AuditHead Head) Chain(AuditHead? start = null, int length = Length, string reason = "asked")
    {
        var head = start ?? AuditHead.Empty;
        var entries = ImmutableArray.CreateBuilder<AuditEntry>();
        for (var i = 0; i < length; i++)
        {
            var details = ImmutableDictionary<string, string>.Empty.Add("reason", reason).Add("by", "phone");
            (var entry, head) = AuditChain.Append(
                Keys, head, new AuditLine(Noon.AddMinutes(i), "dr-a", "alert-acknowledged", "p-1~a-1", details), ImmutableDictionary<string, string>.Empty.Add("p-1~a-1", $"{i}"));
            entries.Add(entry);
        }

        return (entries.ToImmutable(), head);
    }
}
