using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Provider;

namespace KetamineFollowUp.Tests.Scenarios;

/// <summary>What has left the building, claimed message by message.</summary>
public sealed partial class Scene
{
    public void NothingElseWasSentTo(string to) =>
        Assert.True(Unclaimed().All(message => message.To != to), $"unexpected: {Describe(Unclaimed())}");

    /// <summary>Everything that has left the building.</summary>
    public IReadOnlyList<SentMessage> Sent() => Clinic.Get<SentLog>().After(0, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Messages that nobody claimed yet.</summary>
    public IReadOnlyList<SentMessage> Unclaimed() => [.. Sent().Where(message => !_claimed.Contains(message.Seq))];

    /// <summary>Claims the next unclaimed message, which must be of this kind, to this address if one is given.</summary>
    public SentMessage Claim(MessageKind kind, string? to = null)
    {
        var next = Unclaimed().FirstOrDefault(message => message.Kind == kind && (to is null || message.To == to));
        Assert.True(next is not null, $"no unclaimed {kind} to {to ?? "anyone"}; unclaimed: {Describe(Unclaimed())}");
        _claimed.Add(next.Seq);
        return next;
    }

    /// <summary>Claims every page to a staff member that is unclaimed, by text and by email; there must be some.</summary>
    public void IsPaged(string staffId)
    {
        var member = SampleClinic.Roster.Members.Single(candidate => candidate.StaffId.Value == staffId);
        Claim(MessageKind.Page, member.Phone.Value);
        Claim(MessageKind.Page, member.Email.Value);
    }

    /// <summary>An emergency pages by text, email and phone call at once.</summary>
    public void IsPagedAndCalled(string staffId)
    {
        IsPaged(staffId);
        IsCalled(staffId);
    }

    /// <summary>The staff member's phone rings.</summary>
    public void IsCalled(string staffId)
    {
        var member = SampleClinic.Roster.Members.Single(candidate => candidate.StaffId.Value == staffId);
        Assert.Equal(Channel.Voice, Claim(MessageKind.Page, member.Phone.Value).Channel);
    }

    /// <summary>Claims whatever has left so far, where a scenario is about what comes after.</summary>
    public void ClaimAll()
    {
        foreach (var message in Unclaimed())
        {
            _claimed.Add(message.Seq);
        }
    }

    public void NothingElseWasSent() => Assert.True(Unclaimed().Count == 0, $"unexpected: {Describe(Unclaimed())}");
}
