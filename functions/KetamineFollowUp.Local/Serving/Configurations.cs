namespace KetamineFollowUp.Local.Serving;

/// <summary>
/// Where settings come from, the later winning: <c>appsettings.json</c>, the <c>Values</c> of <c>local.settings.json</c> (as the
/// Functions host reads them), both in the working directory, and the environment.
/// </summary>
internal static class Configurations
{
    private const string ValuesPrefix = "Values:";

    public static IConfigurationRoot OfProcess() => Of(Directory.GetCurrentDirectory(), environment: true);

    /// <summary>The same without the environment, for tests.</summary>
    public static IConfigurationRoot Of(string directory, bool environment)
    {
        var values = new ConfigurationBuilder().SetBasePath(directory).AddJsonFile("local.settings.json", optional: true).Build()
            .AsEnumerable().Where(pair => pair.Key.StartsWith(ValuesPrefix, StringComparison.OrdinalIgnoreCase) && pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key[ValuesPrefix.Length..].Replace("__", ":", StringComparison.Ordinal), pair.Value));
        var builder = new ConfigurationBuilder().SetBasePath(directory).AddJsonFile("appsettings.json", optional: true).AddInMemoryCollection(values);
        return (environment ? builder.AddEnvironmentVariables() : builder).Build();
    }
}
