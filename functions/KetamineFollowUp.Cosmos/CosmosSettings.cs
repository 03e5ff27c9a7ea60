using System.ComponentModel.DataAnnotations;

namespace KetamineFollowUp.Cosmos;

/// <summary>Where the record is. Section <c>Cosmos</c>.</summary>
public sealed class CosmosSettings : IValidatableObject
{
    public const string Section = "Cosmos";

    /// <summary>The account's address, such as <c>https://name.documents.azure.com</c>; https, or http on this machine. Setting <c>Cosmos__Endpoint</c>.</summary>
    [Required]
    [Url]
    public string Endpoint { get; set; } = "";

    /// <summary>The database that holds the containers, 1 to 255 characters without <c>/ \ ? #</c>. Setting <c>Cosmos__Database</c>.</summary>
    [Required]
    [RegularExpression(@"[^/\\?#]{1,255}")]
    public string Database { get; set; } = "follow-up";

    /// <summary>
    /// The emulator's key, base64; accepted only for a server on this machine. Empty in Azure, where the app's identity is used.
    /// Setting <c>Cosmos__Key</c>.
    /// </summary>
    public string Key { get; set; } = "";

    /// <summary>True when the server runs on this machine: the emulator, which answers through its gateway only.</summary>
    internal bool IsEmulator => Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) && address.IsLoopback;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsEmulator && !Endpoint.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            yield return new ValidationResult("Cosmos:Endpoint must begin with https://.", [nameof(Endpoint)]);
        }

        if (!IsEmulator && Key.Length > 0)
        {
            yield return new ValidationResult("Cosmos:Key is for the emulator only; in Azure the app's identity is used.", [nameof(Key)]);
        }

        if (!Convert.TryFromBase64String(Key, new byte[Key.Length], out _))
        {
            yield return new ValidationResult("Cosmos:Key is not base64.", [nameof(Key)]);
        }
    }
}
