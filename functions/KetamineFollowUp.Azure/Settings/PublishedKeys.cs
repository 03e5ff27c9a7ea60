namespace KetamineFollowUp.Azure.Settings;

/// <summary>Keys that anybody can read: those of the sample settings and of the emulators.</summary>
internal static class PublishedKeys
{
    // A test holds these against local.settings.sample.json.
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "local-dev-token",
        "local-development-link-key",
        "local-development-staff-key",
        "local-development-audit-key",
        "your-sendgrid-key",

        // Source: Azure Cosmos DB emulator, "Authentication": the account key that every emulator has.
        "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==",

        // Source: Azurite, "Default storage account": the account key that every emulator has.
        "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==",
    };

    public static bool Contain(string key) => All.Contains(key);
}
