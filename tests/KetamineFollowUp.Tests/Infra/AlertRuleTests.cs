using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Protocols;

namespace KetamineFollowUp.Tests.Infra;

/// <summary>The rules over the logs as they are deployed for patients.</summary>
public sealed class AlertRuleTests
{
    private const string Environment = "environments/prod.bicepparam";
    private const string Rules = "Microsoft.Insights/scheduledQueryRules";

    public static TheoryData<string, string, int> Watched => new()
    {
        { "alert-beyond-its-ladder", "ketaminefollowup.alerts.oldest_unacknowledged_minutes", 0 },
        { "page-left-late", "ketaminefollowup.answer_to_page_seconds", 1 },
        { "outbox-stands-still", "ketaminefollowup.outbox.oldest_minutes", 1 },
        { "texts-were-missed", "ketaminefollowup.inbound.missed", 1 },
        { "sweeper-stopped", "ketaminefollowup.sweeper.runs", 0 },
        { "sweeper-repairs-much", "ketaminefollowup.sweeper.repairs", 2 },
        { "webhooks-fail", "ketaminefollowup.webhooks.answers", 1 },
        { "webhooks-refused", "ketaminefollowup.webhooks.answers", 1 },
    };

    [Theory]
    [MemberData(nameof(Watched))]
    public void A_metric_of_the_app_is_watched_under_the_name_it_is_emitted_by(string rule, string metric, int severity)
    {
        Assert.Contains($"where Name == '{metric}'", Query(rule), StringComparison.Ordinal);
        Assert.Equal($"{severity}", Rule(rule).At("properties.severity"));
        Assert.Contains($"\"{metric}\"", InfraFolder.Source("KetamineFollowUp.Azure"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_start_that_settings_prevent_is_known_by_the_words_that_the_app_says()
    {
        Assert.Contains("has 'The app does not start'", Query("settings-unresolved"), StringComparison.Ordinal);
        Assert.Contains("The app does not start", InfraFolder.Source("KetamineFollowUp.Azure"), StringComparison.Ordinal);
    }

    [Fact]
    public void Operators_are_told_at_the_times_that_were_asked_for()
    {
        Assert.Contains("iff(severity == 'urgent', 45.0, 15.0)", Query("alert-beyond-its-ladder"), StringComparison.Ordinal);
        Assert.Contains("max(Max) - 1.0 * 60", Query("page-left-late"), StringComparison.Ordinal);
        Assert.Contains("coalesce(Max, Sum) - 10.0", Query("outbox-stands-still"), StringComparison.Ordinal);
        Assert.Equal("\"PT5M\"", Rule("sweeper-stopped").At("properties.windowSize"));
    }

    [Fact]
    public void An_alert_is_beyond_its_ladder_when_all_three_steps_of_the_standard_protocol_are_over()
    {
        var escalation = ShippedProtocols.Standard.Escalation;
        Assert.Equal(TimeSpan.FromMinutes(15), 3 * escalation.Emergency.StepEvery);
        Assert.Equal(TimeSpan.FromMinutes(45), 3 * escalation.Urgent.StepEvery);
    }

    [Fact]
    public void Every_rule_ends_in_the_number_that_is_compared() => Assert.All(Deployed.Resources(Environment, Rules), rule =>
    {
        var criterion = rule.Json["properties"]!["criteria"]!["allOf"]!.AsArray().Single()!;
        Assert.Matches(@"\bbreach = ", criterion["query"]!.GetValue<string>().TrimEnd().Split('\n')[^1]);
        Assert.Equal("breach", criterion["metricMeasureColumn"]!.GetValue<string>());
    });

    [Fact]
    public void Phones_ring_for_what_patients_wait_for_and_for_nothing_else()
    {
        Assert.All(Deployed.Resources(Environment, Rules), rule => Assert.Equal(
            int.Parse(rule.At("properties.severity")!, System.Globalization.CultureInfo.InvariantCulture) < 2,
            rule.At("properties.actions.actionGroups")!.Contains("-now", StringComparison.Ordinal)));

        var now = Assert.Single(Deployed.Resources(Environment, "Microsoft.Insights/actionGroups"), group => group.Id.EndsWith("-now", StringComparison.Ordinal));
        Assert.Equal(["2025550100", "2025550101"], Numbers(now, "smsReceivers"));
        Assert.Equal(["2025550100", "2025550101"], Numbers(now, "voiceReceivers"));
        Assert.Single(now.Json["properties"]!["emailReceivers"]!.AsArray());
    }

    [Fact]
    public void The_app_is_looked_at_from_outside_from_five_places()
    {
        var test = Assert.Single(Deployed.Resources(Environment, "Microsoft.Insights/webtests"));
        Assert.Equal("\"https://checkin.clinic.example/healthz\"", test.At("properties.Request.RequestUrl"));
        Assert.Equal(5, test.Json["properties"]!["Locations"]!.AsArray().Count);
        Assert.Equal("2", Assert.Single(Deployed.Resources(Environment, "Microsoft.Insights/metricAlerts")).At("properties.criteria.failedLocationCount"));
    }

    [Fact]
    public void Whatever_tells_an_operator_has_a_page_and_every_page_something_that_leads_to_it()
    {
        var told = Deployed.Resources(Environment, Rules).Select(rule => rule.At("properties.description"))
            .Concat(Deployed.Resources(Environment, "Microsoft.Insights/metricAlerts").Select(alert => alert.At("properties.description")))
            .Select(said => Regex.Match(said!, @"Page: docs/runbooks/([a-z-]+)\.md").Groups[1].Value).Append("budget").Append("restore");
        Assert.Equal(InfraFolder.Pages("docs", "runbooks").Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    private static Resource Rule(string name) => Assert.Single(Deployed.Resources(Environment, Rules), rule => rule.At("properties.displayName") == $"\"{name}\"");

    private static string Query(string rule) => Rule(rule).Json["properties"]!["criteria"]!["allOf"]![0]!["query"]!.GetValue<string>();

    private static IEnumerable<string> Numbers(Resource group, string receivers) =>
        group.Json["properties"]![receivers]!.AsArray().Select(receiver => receiver!["phoneNumber"]!.GetValue<string>());
}
