using KetamineFollowUp.Benchmarks;
using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Tests.Proof;

/// <summary>A proof that was asked for wrongly must not run another one in silence.</summary>
public class CommandTests
{
    [Theory]
    [InlineData("histories abc", "histories: COUNT must be a whole number from 1 to 100000000, got 'abc'")]
    [InlineData("histories 0", "histories: COUNT must be a whole number from 1 to 100000000, got '0'")]
    [InlineData("histories -5", "histories: COUNT must be a whole number from 1 to 100000000, got '-5'")]
    [InlineData("histories 10 a*b", "histories: SEED must be one that a failing run printed, such as 4kHImF89Taq1, got 'a*b'")]
    [InlineData("histories 10 4kHImF89Taq1 more", "histories: takes COUNT, SEED and nothing more, got also 'more'")]
    [InlineData("inputs 1,000", "inputs: COUNT must be a whole number from 1 to 100000000, got '1,000'")]
    [InlineData("inputs 10 x", "inputs: SEED must be a whole number from 1 to 2147483647, got 'x'")]
    [InlineData("crashes 10 1 0", "crashes: PATIENTS must be a whole number from 1 to 1000000, got '0'")]
    [InlineData("faults 1.5", "faults: EVERY must be a whole number from 1 to 100000000, got '1.5'")]
    [InlineData("growth 9999999999", "growth: PATIENTS must be a whole number from 1 to 1000000, got '9999999999'")]
    [InlineData("rules 5", "'rules 5' is no command")]
    public void An_argument_that_cannot_be_is_named_with_what_is_allowed(string line, string fault) =>
        Assert.StartsWith(fault, Assert.Throws<BadArgumentException>(() => Commands.Read(line.Split(' '))).Message, StringComparison.Ordinal);
}
