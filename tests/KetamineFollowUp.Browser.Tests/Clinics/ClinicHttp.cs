using System.Net.Http.Json;
using System.Text.Json;

namespace KetamineFollowUp.Browser.Tests.Clinics;

/// <summary>Calls a clinic beside its pages; a call that is refused fails the test.</summary>
public abstract class ClinicHttp(Uri clinic) : IDisposable
{
    // Redirects are the answer to a form: nobody needs the page after it.
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = clinic };

    /// <summary>Scheme, host and port.</summary>
    protected string Origin { get; } = clinic.GetLeftPart(UriPartial.Authority);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<JsonElement> Get(string path) => await _http.GetFromJsonAsync<JsonElement>(path, Cancel);

    public async Task<JsonElement> Post(string path, object body) => await Read(path, await _http.PostAsJsonAsync(path, body, Cancel));

    public async Task<JsonElement> Patch(string path, object body) => await Read(path, await _http.PatchAsJsonAsync(path, body, Cancel));

    /// <summary>Sends a form, and checks the status of the answer.</summary>
    protected async Task Send(string path, int status, (string Name, string Value)[] fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await _http.SendAsync(request, Cancel);
        Assert.Equal(status, (int)answer.StatusCode);
    }

    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    private static async Task<JsonElement> Read(string path, HttpResponseMessage response)
    {
        using var answer = response;
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }
}
