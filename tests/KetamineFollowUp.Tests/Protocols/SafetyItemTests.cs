using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Protocols;

public class SafetyItemTests
{
    [Theory]
    [InlineData("phq-9", "phq-9")]
    [InlineData("phq-9 safety", "phq-9")]
    [InlineData("gad-7 phq-9", "gad-7 phq-9")]
    [InlineData("phq-2", "phq-2 safety")]
    [InlineData("pulse safety", "pulse safety")]
    [InlineData("", "safety")]
    public void Ideation_is_asked_exactly_once(string instruments, string asked) =>
        Assert.Equal(asked, string.Join(' ', SafetyItem.AskedOnce([.. instruments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])));
}
