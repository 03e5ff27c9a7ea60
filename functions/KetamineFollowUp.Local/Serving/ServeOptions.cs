namespace KetamineFollowUp.Local.Serving;

/// <summary>How <c>serve</c> was called.</summary>
/// <param name="Urls">Where to listen; several are separated by semicolons.</param>
/// <param name="Data">The data directory.</param>
/// <param name="Clock">Where the virtual clock begins; null: real time.</param>
internal sealed record ServeOptions(string Urls, string Data, DateTimeOffset? Clock)
{
    public const string DefaultUrls = "http://127.0.0.1:7071";

    public const string DefaultData = ".data";
}
