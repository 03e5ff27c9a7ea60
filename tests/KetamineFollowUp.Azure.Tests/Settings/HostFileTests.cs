using System.Text.Json;

namespace KetamineFollowUp.Azure.Tests.Settings;

public class HostFileTests
{
    private readonly JsonElement _host = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json"))).RootElement;

    [Fact]
    public void Routes_have_no_prefix() => Assert.Equal("", _host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());

    [Fact]
    public void The_hosts_own_records_of_requests_hold_survey_tokens_so_they_are_silent()
    {
        var levels = _host.GetProperty("logging").GetProperty("logLevel");
        Assert.Equal("Error", levels.GetProperty("Host.Results").GetString());
        Assert.Equal("Warning", levels.GetProperty("default").GetString());
        Assert.Equal("Warning", levels.GetProperty("Microsoft").GetString());
        var insights = _host.GetProperty("logging").GetProperty("applicationInsights");
        Assert.False(insights.GetProperty("enableDependencyTracking").GetBoolean());
        Assert.False(insights.GetProperty("httpAutoCollectionOptions").GetProperty("enableHttpTriggerExtendedInfoCollection").GetBoolean());
    }

    [Fact]
    public void Orchestrations_have_a_version_and_a_back_end_by_setting_and_keep_their_inputs_out_of_the_trace()
    {
        var durable = _host.GetProperty("extensions").GetProperty("durableTask");
        Assert.Equal("1.0", durable.GetProperty("defaultVersion").GetString());
        Assert.Equal("%TASKHUB_NAME%", durable.GetProperty("hubName").GetString());
        Assert.Equal("azureManaged", durable.GetProperty("storageProvider").GetProperty("type").GetString());
        Assert.False(durable.GetProperty("tracing").GetProperty("traceInputsAndOutputs").GetBoolean());
    }
}
