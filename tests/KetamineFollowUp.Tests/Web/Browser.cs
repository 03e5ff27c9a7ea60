using System.Globalization;
using System.Net;
using System.Text;
using KetamineFollowUp.Clinic;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Http;

namespace KetamineFollowUp.Tests.Web;

/// <summary>A browser without a network: it asks the page endpoints through the pipeline, and keeps cookies.</summary>
internal sealed class Browser(SimulatedClinic clinic, IEnumerable<ClinicEndpoint>? endpoints = null)
{
    private const string Origin = "http://127.0.0.1:7071";
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>What the browser says about where a form came from; empty for a client that is no browser.</summary>
    public string FetchSite { get; set; } = "same-origin";

    /// <summary>The page brings itself up to date; nobody may be in front of it.</summary>
    public bool Refreshes { get; set; }

    /// <summary>What a page's script leaves behind.</summary>
    public void SetCookie(string name, string value) => _cookies[name] = value;

    public Task<PageAnswer> Get(string path) => Send("GET", path, body: null);

    public Task<PageAnswer> Post(string path, params (string Name, string Value)[] fields) => Post(path, fields.AsEnumerable());

    public Task<PageAnswer> Post(string path, IEnumerable<(string Name, string Value)> fields) =>
        Send("POST", path, string.Join('&', fields.Select(field => $"{WebUtility.UrlEncode(field.Name)}={WebUtility.UrlEncode(field.Value)}")));

    /// <summary>Sends a form with a file, as a browser does for one that says so.</summary>
    public Task<PageAnswer> PostFile(string path, string field, string content, params (string Name, string Value)[] fields)
    {
        const string Boundary = "----form";
        var body = new StringBuilder();
        foreach (var (name, value) in fields)
        {
            body.Append(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        }

        body.Append(CultureInfo.InvariantCulture, $"--{Boundary}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"draft.json\"\r\nContent-Type: application/json\r\n\r\n{content}\r\n--{Boundary}--\r\n");
        return Send("POST", path, body.ToString(), $"multipart/form-data; boundary={Boundary}");
    }

    /// <summary>Fills in a page's own form, its hidden fields included, as a person would.</summary>
    public Task<PageAnswer> Fill(string path, PageAnswer page, params (string Name, string Value)[] fields) =>
        Post(path, [.. Markup.Of(page).HiddenFields(), .. fields]);

    /// <summary>Sends a request as it is; a body says what it is.</summary>
    public async Task<PageAnswer> Send(string method, string address, string? body, string contentType = "application/x-www-form-urlencoded")
    {
        var parts = address.Split('?', 2);
        var context = new DefaultHttpContext { RequestServices = clinic.Services };
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("127.0.0.1", 7071);
        context.Request.Path = Uri.UnescapeDataString(parts[0]);
        context.Request.QueryString = new QueryString(parts.Length > 1 ? $"?{parts[1]}" : "");
        context.Request.Headers.Accept = "text/html";
        context.Request.Headers.Cookie = string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));
        if (Refreshes)
        {
            context.Request.Headers["Clinic-Refresh"] = "1";
        }

        if (body is not null)
        {
            context.Request.ContentType = contentType;
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
            if (FetchSite.Length > 0)
            {
                context.Request.Headers["Sec-Fetch-Site"] = FetchSite;
                context.Request.Headers.Origin = Origin;
            }
        }

        var endpoint = (endpoints ?? clinic.Get<WebEndpoints>().All).First(candidate => candidate.Method == method && Matches(candidate.Pattern, parts[0], context));
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await clinic.Get<EndpointPipeline>().Wrap(endpoint)(context);
        KeepCookies(context.Response.Headers.SetCookie);
        return new PageAnswer(
            context.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()), context.Response.Headers.Location.ToString(), context.Response.Headers);
    }

    private void KeepCookies(IEnumerable<string?> cookies)
    {
        foreach (var cookie in cookies.OfType<string>().Select(cookie => cookie.Split(';')[0].Split('=', 2)))
        {
            _cookies[cookie[0]] = cookie[1];
        }
    }

    private static bool Matches(string pattern, string path, HttpContext context)
    {
        var expected = pattern.Split('/');
        var given = path.Split('/');
        if (expected.Length != given.Length || expected.Zip(given).Any(pair => !pair.First.StartsWith('{') && pair.First != pair.Second))
        {
            return false;
        }

        foreach (var (name, value) in expected.Zip(given).Where(pair => pair.First.StartsWith('{')))
        {
            context.Request.RouteValues[name.Trim('{', '}')] = Uri.UnescapeDataString(value);
        }

        return true;
    }
}

/// <summary>What a page request was answered with.</summary>
internal sealed record PageAnswer(int Status, string Body, string Location, IHeaderDictionary Headers);
