using System.Text;

namespace KetamineFollowUp.Proof.Inputs;

/// <summary>A request.</summary>
/// <param name="Method">GET, POST, PUT or PATCH.</param>
/// <param name="Path">The path, with the query if there is one.</param>
/// <param name="ContentType">What the body claims to be.</param>
/// <param name="Body">The body.</param>
/// <param name="Fields">The fields of a form, which its signature is made of; null: no form.</param>
internal sealed record Input(string Method, string Path, string ContentType, byte[] Body, IReadOnlyList<KeyValuePair<string, string>>? Fields = null)
{
    public static Input Json(string method, string path, string json) => new(method, path, "application/json", Encoding.UTF8.GetBytes(json));

    public static Input Form(string path, IReadOnlyList<KeyValuePair<string, string>> fields) => new(
        "POST",
        path,
        "application/x-www-form-urlencoded",
        Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(Whole(field.Key))}={Uri.EscapeDataString(Whole(field.Value))}"))),
        [.. fields.Select(field => KeyValuePair.Create(Whole(field.Key), Whole(field.Value)))]);

    public override string ToString() => $"{Method} {Path} {Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 400)))}";

    // A form cannot carry half a surrogate pair.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
