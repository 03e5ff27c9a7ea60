using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Infra;

public sealed class AlertRuleTests
{
    private static readonly BicepFile Alerts = InfraFolder.Module("alerts");

    [Theory]
    [InlineData("ketaminefollowup.alerts.oldest_unacknowledged_minutes")]
    [InlineData("ketaminefollowup.outbox.oldest_minutes")]
    [InlineData("ketaminefollowup.sweeper.runs")]
    public void A_metric_of_the_app_is_watched_under_the_name_it_is_emitted_by(string metric)
    {
        Assert.Single(Regex.Matches(Alerts.Code, $"where Name == '{Regex.Escape(metric)}'"));

        var app = InfraFolder.Source("KetamineFollowUp.Azure");
        Assert.SkipWhen(app is null, "the Functions app is not in this repository");
        Assert.Contains($"\"{metric}\"", app, StringComparison.Ordinal);
    }

    [Fact]
    public void Operators_are_told_at_the_times_that_were_asked_for()
    {
        Assert.Contains("{ emergency: 15, urgent: 45, outbox: 10, sweeper: 5 }", InfraFolder.Main.Code, StringComparison.Ordinal);
        Assert.Contains("iff(severity == 'urgent', ${minutes.urgent}.0, ${minutes.emergency}.0)", Alerts.Code, StringComparison.Ordinal);
        Assert.Contains("- ${minutes.outbox}.0)", Alerts.Code, StringComparison.Ordinal);
        Assert.Contains("window: minutes.sweeper", Alerts.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_is_beyond_its_ladder_when_all_three_steps_of_the_standard_protocol_are_over()
    {
        var escalation = ShippedProtocols.Standard.Escalation;
        Assert.Equal(TimeSpan.FromMinutes(15), 3 * escalation.Emergency.StepEvery);
        Assert.Equal(TimeSpan.FromMinutes(45), 3 * escalation.Urgent.StepEvery);
    }

    [Fact]
    public void Every_rule_ends_in_the_number_that_is_compared()
    {
        var rules = Regex.Matches(Alerts.Code, @"query: \$?'''(.+?)'''", RegexOptions.Singleline);
        Assert.Equal(3, rules.Count);
        Assert.All(rules, rule => Assert.Matches(@"\bbreach = ", rule.Groups[1].Value.TrimEnd().Split('\n')[^1]));
        Assert.Equal(["'breach'"], Alerts.ValuesOf("metricMeasureColumn"));
    }
}
