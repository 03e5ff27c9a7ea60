using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>A file that pages load, addressed by the hash of its content: it may be kept forever, and a new one has another address.</summary>
internal sealed class Asset : IResult
{
    private const int HashCharacters = 16;
    private readonly byte[] _content;
    private readonly string _type;

    private Asset(string name, string type)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"pages/{name}")
            ?? throw new InvalidOperationException($"the build left out {name}");
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        _content = buffer.ToArray();
        _type = type;
        Hash = Convert.ToHexStringLower(SHA256.HashData(_content))[..HashCharacters];
    }

    public static Asset StyleSheet { get; } = new("clinic.css", "text/css; charset=utf-8");

    public static Asset Icon { get; } = new("icon.svg", "image/svg+xml");

    /// <summary>For the pages with a patient's questions, which work without it.</summary>
    public static Asset SurveyScript { get; } = new("survey.js", "text/javascript; charset=utf-8");

    /// <summary>Brings staff pages up to date.</summary>
    public static Asset StaffScript { get; } = new("staff.js", "text/javascript; charset=utf-8");

    private static Asset[] All { get; } = [StyleSheet, Icon, SurveyScript, StaffScript];

    public string Hash { get; }

    public string Path => $"/assets/{Hash}";

    /// <summary>The asset of a hash; null when there is none.</summary>
    public static Asset? Find(string? hash) => All.FirstOrDefault(asset => asset.Hash == hash);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        httpContext.Response.ContentType = _type;
        httpContext.Response.ContentLength = _content.Length;
        await httpContext.Response.Body.WriteAsync(_content, httpContext.RequestAborted);
    }
}
