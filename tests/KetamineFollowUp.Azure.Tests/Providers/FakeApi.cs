using System.Net;
using System.Text;

namespace KetamineFollowUp.Azure.Tests.Providers;

/// <summary>A provider at the other end of HTTP: it keeps every request whole and answers as it is told.</summary>
internal sealed class FakeApi(HttpStatusCode status, string body) : HttpMessageHandler
{
    public List<string> Requests { get; } = [];

    /// <summary>Instead of an answer.</summary>
    public Exception? Fault { get; init; }

    public static HttpClient Client(FakeApi api) => new(api);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(await Text(request));
        return Fault is null
            ? new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") }
            : throw Fault;
    }

    // Everything that the provider would see, but for the library's own name.
    private static async Task<string> Text(HttpRequestMessage request)
    {
        var text = new StringBuilder($"{request.Method} {request.RequestUri!.AbsoluteUri}\n");
        var headers = request.Headers.Where(header => header.Key != "User-Agent").Concat(request.Content?.Headers.AsEnumerable() ?? []);
        foreach (var (name, values) in headers.Where(header => header.Key != "Content-Length").OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append(name).Append(": ").AppendJoin(", ", values).Append('\n');
        }

        if (request.Content is { } content)
        {
            text.Append('\n').Append(await content.ReadAsStringAsync());
        }

        return text.ToString();
    }
}
