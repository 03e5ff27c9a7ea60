using System.ComponentModel.DataAnnotations;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Cosmos;
using Microsoft.Azure.Cosmos;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KetamineFollowUp.Tests.Stores;

public sealed class CosmosSettingsTests
{
    private const string Key = "bG9jYWwtdGVzdC1rZXk=";

    [Theory]
    [InlineData("https://clinic.documents.azure.com", "")]
    [InlineData("http://127.0.0.1:8081", Key)]
    [InlineData("https://localhost:8081", Key)]
    public void An_account_is_named_by_its_address_and_the_emulator_has_a_key(string endpoint, string key) => Assert.Empty(Faults(endpoint, key));

    [Theory]
    [InlineData("", "", "Endpoint")]
    [InlineData("clinic", "", "Endpoint")]
    [InlineData("http://clinic.documents.azure.com", "", "https")]
    [InlineData("https://clinic.documents.azure.com", Key, "emulator only")]
    [InlineData("http://127.0.0.1:8081", "no base64!", "base64")]
    public void A_wrong_setting_is_named(string endpoint, string key, string named) =>
        Assert.Contains(named, string.Join(' ', Faults(endpoint, key)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    public void A_database_that_cannot_be_is_named(string database) => Assert.NotEmpty(Faults("http://127.0.0.1:8081", Key, database));

    [Fact]
    public void Only_the_emulator_is_reached_through_its_gateway()
    {
        using var emulator = CosmosClients.Create(new CosmosSettings { Endpoint = "http://127.0.0.1:9", Key = Key }, null);
        using var account = CosmosClients.Create(new CosmosSettings { Endpoint = "https://clinic.documents.azure.com", Key = Key }, null);

        Assert.Equal(ConnectionMode.Gateway, emulator.ClientOptions.ConnectionMode);
        Assert.True(emulator.ClientOptions.LimitToEndpoint);
        Assert.Equal(ConnectionMode.Direct, account.ClientOptions.ConnectionMode);
        Assert.Null(account.ClientOptions.ServerCertificateCustomValidationCallback);
    }

    [Fact]
    public void Without_a_key_there_must_be_an_identity() =>
        Assert.Throws<InvalidOperationException>(() => CosmosClients.Create(new CosmosSettings { Endpoint = "https://clinic.documents.azure.com" }, null));

    [Fact]
    public void The_store_is_registered_with_its_settings()
    {
        using var provider = Services("http://127.0.0.1:9");

        Assert.IsType<CosmosStore>(provider.GetRequiredService<IRecordStore>());
        Assert.Same(provider.GetRequiredService<CosmosClient>(), provider.GetRequiredService<CosmosClient>());
    }

    [Fact]
    public void A_missing_endpoint_is_named_at_start()
    {
        using var provider = Services("");

        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Endpoint", failure.Message, StringComparison.Ordinal);
    }

    private static ServiceProvider Services(string endpoint) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Cosmos:Endpoint"] = endpoint, ["Cosmos:Key"] = Key }).Build())
        .AddSingleton(TimeProvider.System)
        .AddCosmosStore()
        .BuildServiceProvider();

    private static IEnumerable<string?> Faults(string endpoint, string key, string database = "follow-up")
    {
        var settings = new CosmosSettings { Endpoint = endpoint, Key = key, Database = database };
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), faults, validateAllProperties: true);
        return faults.Select(fault => fault.ErrorMessage);
    }
}
