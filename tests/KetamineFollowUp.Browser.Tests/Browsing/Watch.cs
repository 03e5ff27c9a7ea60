using System.Collections.Concurrent;

namespace KetamineFollowUp.Browser.Tests.Browsing;

/// <summary>
/// What no page may do, whatever a test is about: ask another origin for anything, put an error on the console (a broken
/// content security policy is one), throw, or miss an asset.
/// </summary>
public sealed class Watch
{
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<IResponse> _answered = new();
    private readonly string _origin;

    internal Watch(IBrowserContext context, Uri clinic)
    {
        _origin = clinic.GetLeftPart(UriPartial.Authority);
        context.Request += (_, request) => Check(request);
        context.Response += (_, response) => Check(response);
        context.Console += (_, message) => Check(message);
        context.WebError += (_, error) => _faults.Enqueue($"uncaught: {error.Error}");
    }

    /// <summary>What was seen so far.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>What came over the wire so far, in bytes: headers and bodies.</summary>
    public async Task<int> Weight()
    {
        var sizes = await Task.WhenAll(_answered.Select(response => response.Request.SizesAsync()));
        return sizes.Sum(size => size.ResponseHeadersSize + size.ResponseBodySize);
    }

    private void Check(IRequest request)
    {
        if (!IsOurs(request.Url))
        {
            _faults.Enqueue($"asked another origin: {request.Method} {request.Url}");
        }
    }

    private void Check(IResponse response)
    {
        _answered.Enqueue(response);
        if (response.Status >= 400 && !response.Request.IsNavigationRequest)
        {
            _faults.Enqueue($"{response.Status} for {response.Request.Method} {response.Url}");
        }
    }

    private void Check(IConsoleMessage message)
    {
        if (message.Type == "error" && !IsStatusOfThePage(message) && !message.Text.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal))
        {
            _faults.Enqueue($"console: {message.Text} ({message.Location})");
        }
    }

    // A page that says "not found" or "look again" is an answer; the browser notes its status as an error of the page itself.
    private static bool IsStatusOfThePage(IConsoleMessage message) =>
        message.Text.StartsWith("Failed to load resource: the server responded", StringComparison.Ordinal)
        && message.Page is { } page && message.Location.StartsWith(page.Url, StringComparison.Ordinal);

    private bool IsOurs(string url) =>
        url == _origin || url.StartsWith($"{_origin}/", StringComparison.Ordinal) || url.StartsWith("about:", StringComparison.Ordinal);
}
