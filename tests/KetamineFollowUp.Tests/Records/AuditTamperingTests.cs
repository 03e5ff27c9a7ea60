using System.Collections.Immutable;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Records;

/// <summary>Chains whose entries were moved, dropped or exchanged. Numbers stand for the entries of a chain of four, in the order found.</summary>
public class AuditTamperingTests
{
    [Theory]
    [InlineData("1 2 3 4", null, 0)]
    [InlineData("2 3 4", AuditFault.Missing, 1)]
    [InlineData("1 3 4", AuditFault.Missing, 2)]
    [InlineData("1 4", AuditFault.Missing, 2)]
    [InlineData("1 2 4", AuditFault.Missing, 3)]
    [InlineData("1 2 3", AuditFault.Truncated, 4)]
    [InlineData("1", AuditFault.Truncated, 2)]
    [InlineData("", AuditFault.Truncated, 1)]
    [InlineData("2 1 3 4", AuditFault.Reordered, 1)]
    [InlineData("1 3 2 4", AuditFault.Reordered, 2)]
    [InlineData("1 2 4 3", AuditFault.Reordered, 3)]
    [InlineData("4 3 2 1", AuditFault.Reordered, 1)]
    [InlineData("1 1 2 3 4", AuditFault.Repeated, 2)]
    [InlineData("1 2 1 3 4", AuditFault.Repeated, 3)]
    [InlineData("1 2 3 4 4", AuditFault.Repeated, 5)]
    public void A_removed_repeated_or_moved_entry_shows_where_it_should_stand(string order, AuditFault? fault, int sequence)
    {
        var (entries, head) = AuditChainTests.Chain(length: 4);
        var found = order.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => entries[x[0] - '1']);

        var verdict = AuditChain.Verify(AuditChainTests.Keys, AuditHead.Empty, found, head);

        Assert.Equal(fault is { } why ? new AuditVerdict.Broken(sequence, why) : new AuditVerdict.Intact(4), verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void An_entry_rewritten_with_a_fresh_hash_shows_as_foreign(int sequence)
    {
        var (entries, head) = AuditChainTests.Chain(length: 4);
        var before = sequence == 1 ? AuditHead.Empty : new AuditHead(sequence - 1, entries[sequence - 2].Hash);
        var forged = AuditChainTests.Chain(before, 1, "forged").Entries[0];

        var verdict = AuditChain.Verify(AuditChainTests.Keys, AuditHead.Empty, entries.SetItem(sequence - 1, forged), head);

        Assert.Equal(new AuditVerdict.Broken(sequence, AuditFault.Foreign), verdict);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void An_entry_of_another_chain_shows_as_foreign(int sequence)
    {
        var (entries, head) = AuditChainTests.Chain(StartOf("p-1"), 4);
        var (others, _) = AuditChainTests.Chain(StartOf("p-2"), 4);

        var verdict = AuditChain.Verify(AuditChainTests.Keys, StartOf("p-1"), entries.SetItem(sequence - 1, others[sequence - 1]), head);

        Assert.Equal(new AuditVerdict.Broken(sequence, AuditFault.Foreign), verdict);
    }

    [Fact]
    public void Another_patients_whole_chain_and_head_are_foreign()
    {
        var (others, head) = AuditChainTests.Chain(StartOf("p-2"), 4);

        Assert.Equal(new AuditVerdict.Broken(1, AuditFault.Foreign), AuditChain.Verify(AuditChainTests.Keys, StartOf("p-1"), others, head));
    }

    [Fact]
    public void Entries_beyond_the_head_are_foreign()
    {
        var (entries, head) = AuditChainTests.Chain(length: 4);
        var (more, _) = AuditChainTests.Chain(head, 2);

        Assert.Equal(new AuditVerdict.Broken(5, AuditFault.Foreign), AuditChain.Verify(AuditChainTests.Keys, AuditHead.Empty, [.. entries, .. more], head));
    }

    [Fact]
    public void A_tail_rewritten_to_the_end_shows_at_the_head()
    {
        var (entries, head) = AuditChainTests.Chain(length: 4);
        var (forged, _) = AuditChainTests.Chain(new AuditHead(2, entries[1].Hash), 2, "forged");

        Assert.Equal(new AuditVerdict.Broken(4, AuditFault.Foreign), AuditChain.Verify(AuditChainTests.Keys, AuditHead.Empty, [.. entries[..2], .. forged], head));
    }

    [Fact]
    public void A_head_without_entries_that_is_not_the_start_is_broken()
    {
        Assert.Equal(new AuditVerdict.Broken(0, AuditFault.Foreign), AuditChain.Verify(AuditChainTests.Keys, AuditHead.Empty, [], new AuditHead(0, "other")));
        Assert.Equal(new AuditVerdict.Broken(1, AuditFault.Truncated), AuditChain.Verify(AuditChainTests.Keys, AuditHead.Empty, [], new AuditHead(1, "other")));
    }

    private static AuditHead StartOf(string patient) => AuditHead.StartOf(PatientId.Parse(patient));
}
