using System.Text;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Links;
using KetamineFollowUp.Domain.Processes;

namespace KetamineFollowUp.Tests.Links;

public sealed class TokenTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 9, 17, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("0123456789abcdef");
    private static readonly SurveyId Survey = SurveyId.Parse("p-1~e-1~day-1");
    private static readonly SurveyId Another = SurveyId.Parse("p-1~e-1~day-2");
    private static readonly LinkKey First = new(1, Key);
    private static readonly LinkKey Second = new(2, Encoding.ASCII.GetBytes("fedcba9876543210"));

    [Fact]
    public void A_link_token_is_its_keys_version_and_128_bits_fit_for_a_url()
    {
        var token = LinkToken.Derive(First, Survey);
        Assert.Matches("^1-[A-Za-z0-9_-]{22}$", token);
        Assert.Equal(token, LinkToken.Derive(First, Survey));
    }

    [Fact]
    public void Another_survey_or_key_has_another_token()
    {
        var tokens = new[] { LinkToken.Derive(First, Survey), LinkToken.Derive(First, Another), LinkToken.Derive(Second, Survey), LinkToken.Derive(First with { Version = 2 }, Another) };
        Assert.Equal(4, tokens.Select(t => t[2..] + t[..2]).Distinct().Count());
    }

    [Fact]
    public void The_directory_knows_only_the_hash() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", LinkToken.DirectoryKey("abc"));

    [Fact]
    public void A_key_that_is_no_secret_is_refused() =>
        Assert.Throws<ArgumentException>(() => LinkToken.Derive(new LinkKey(1, Key.AsMemory(0, 15)), Survey));

    [Fact]
    public void A_printed_key_does_not_show_its_secret() => Assert.Equal("LinkKey 1", First.ToString());

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(0, true)]
    [InlineData(12 * 3600, true)]
    [InlineData((12 * 3600) + 1, false)]
    public void A_staff_token_lives_a_shift(int secondsLater, bool valid) =>
        Assert.Equal(valid, StaffToken.IsValid(Key, "dr-a", StaffToken.Issue(Key, "dr-a", Now), Now.AddSeconds(secondsLater)));

    [Fact]
    public void A_staff_token_is_bound_to_its_person_and_key()
    {
        var token = StaffToken.Issue(Key, "dr-a", Now);
        Assert.False(StaffToken.IsValid(Key, "dr-b", token, Now));
        Assert.False(StaffToken.IsValid(Second.Secret.Span, "dr-a", token, Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("1773075600-")]
    [InlineData("99999999999999999999-x")]
    [InlineData("9223372036854775807-x")]
    [InlineData("-5-x")]
    public void A_made_up_staff_token_is_refused(string? token) => Assert.False(StaffToken.IsValid(Key, "dr-a", token, Now));
}
