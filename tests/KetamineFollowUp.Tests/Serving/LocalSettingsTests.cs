using KetamineFollowUp.Local.Serving;
using KetamineFollowUp.Tests.Stores;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Tests.Serving;

public class LocalSettingsTests
{
    private const string ListensAt = "http://127.0.0.1:4242";

    [Fact]
    public void Without_any_setting_the_clinic_runs_and_is_found_where_it_listens()
    {
        var settings = Read();
        Assert.Empty(settings.Problems);
        Assert.Equal(ListensAt, settings.Deployment.PublicBaseUrl);
        Assert.Equal("local-dev-token", settings.Deployment.TwilioAuthToken);
    }

    [Fact]
    public void A_setting_is_taken_and_the_slash_at_the_end_of_the_base_is_not()
    {
        var settings = Read(("PublicBaseUrl", "https://clinic.example/"), ("Clinic:Name", "Harbour"), ("Links:KeyVersion", "3"));
        Assert.Empty(settings.Problems);
        Assert.Equal(("https://clinic.example", "Harbour", 3), (settings.Deployment.PublicBaseUrl, settings.Clinic.Name, settings.Deployment.LinkKeyVersion));
    }

    [Fact]
    public void Calls_ring_here_by_default_and_a_number_that_is_empty_turns_them_off()
    {
        Assert.True(Read().Deployment.CallsAreOn);
        var off = Read(("Twilio:VoiceFrom", ""));
        Assert.Empty(off.Problems);
        Assert.False(off.Deployment.CallsAreOn);
    }

    [Theory]
    [InlineData("Clinic:Name", "", "Clinic__Name")]
    [InlineData("Clinic:Name", "A name that is longer than forty characters", "Clinic__Name")]
    [InlineData("Clinic:Phone", "12", "Clinic__Phone")]
    [InlineData("Clinic:TimeZone", "Eastern Standard Time", "Clinic__TimeZone")]
    [InlineData("PublicBaseUrl", "clinic.example", "PublicBaseUrl")]
    [InlineData("PublicBaseUrl", "ftp://clinic.example", "PublicBaseUrl")]
    [InlineData("Twilio:AuthToken", "", "Twilio__AuthToken")]
    [InlineData("Twilio:VoiceFrom", "555-0100", "Twilio__VoiceFrom")]
    [InlineData("Links:Key", "fifteen letters", "Links__Key")]
    [InlineData("Links:KeyVersion", "0", "Links__KeyVersion")]
    [InlineData("Links:KeyVersion", "one", "Links__KeyVersion")]
    [InlineData("Links:KeyVersion", "10000", "Links__KeyVersion")]
    public void A_setting_that_is_missing_or_wrong_is_named(string key, string value, string name)
    {
        var problems = Read((key, value)).Problems;
        Assert.NotEmpty(problems);
        Assert.All(problems, problem => Assert.StartsWith(name, problem, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_file_is_valid_for_the_program_and_holds_every_setting()
    {
        using var directory = new TemporaryDirectory();
        File.Copy(Path.Combine(Root(), "local.settings.sample.json"), directory.File("local.settings.json"));
        var configuration = Configurations.Of(directory.Path, environment: false);
        Assert.Empty(LocalSettings.Read(configuration, ListensAt).Problems);
        foreach (var key in (string[])["Clinic:Name", "Clinic:Phone", "Clinic:TimeZone", "PublicBaseUrl", "Twilio:AuthToken", "Twilio:VoiceFrom", "SendGrid:WebhookPublicKey", "Links:Key", "Links:KeyVersion"])
        {
            Assert.NotNull(configuration[key]);
        }
    }

    [Fact]
    public async Task A_settings_file_that_cannot_be_read_is_named()
    {
        using var directory = new TemporaryDirectory();
        await File.WriteAllTextAsync(directory.File("local.settings.json"), "{ \"Values\": ", TestContext.Current.CancellationToken);
        using var error = new StringWriter();
        var code = await Serve.Run(
            new ServeOptions("http://127.0.0.1:0", directory.Path, Clock: null),
            () => Configurations.Of(directory.Path, environment: false), TextWriter.Null, error, TestContext.Current.CancellationToken);
        Assert.Equal(1, code);
        Assert.Contains("local.settings.json", error.ToString(), StringComparison.Ordinal);
    }

    private static LocalSettings Read(params (string Key, string Value)[] given) => LocalSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(given.ToDictionary(pair => pair.Key, string? (pair) => pair.Value)).Build(), ListensAt);

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "KetamineFollowUp.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
