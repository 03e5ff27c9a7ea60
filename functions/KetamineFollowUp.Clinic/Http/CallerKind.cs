namespace KetamineFollowUp.Clinic.Http;

/// <summary>Who stands outside an endpoint; decides headers, forgery checks and how errors look.</summary>
public enum CallerKind
{
    /// <summary>Integrations: JSON. In Azure the host asks for a function key.</summary>
    Api,

    /// <summary>Providers, who sign what they send.</summary>
    Webhook,

    /// <summary>A patient with a link.</summary>
    Patient,

    /// <summary>A signed-in staff member in a browser.</summary>
    Staff,

    /// <summary>Monitors.</summary>
    Health,

    /// <summary>Style sheets and icons, addressed by the hash of their content.</summary>
    Asset,

    /// <summary>Only on a developer's machine.</summary>
    LocalOnly,
}
