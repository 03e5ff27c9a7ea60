using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>A whole page as an answer: a component rendered to its end before the first byte leaves, so that a fault in it is still an error page.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="page">The page's component with its parameters.</param>
internal sealed class HtmlView(int status, RenderFragment page) : IResult, IStatusCodeHttpResult
{
    /// <inheritdoc/>
    public int? StatusCode => status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = Encoding.UTF8.GetBytes(await Render());
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = body.Length;
        await httpContext.Response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private async Task<string> Render()
    {
        await using var renderer = new HtmlRenderer(NoServices.Instance, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Root>(ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Root.Page)] = page }))).ToHtmlString());
    }

    /// <summary>Draws the page.</summary>
    private sealed class Root : IComponent
    {
        private RenderHandle _handle;

        [Parameter]
        public RenderFragment? Page { get; set; }

        public void Attach(RenderHandle renderHandle) => _handle = renderHandle;

        public Task SetParametersAsync(ParameterView parameters)
        {
            _handle.Render(parameters.GetValueOrDefault<RenderFragment>(nameof(Page))!);
            return Task.CompletedTask;
        }
    }

    /// <summary>A component gets what it shows as parameters and injects nothing, so every host draws the same page.</summary>
    private sealed class NoServices : IServiceProvider
    {
        // Letters of all languages stay readable; only what HTML gives a meaning is replaced.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => serviceType == typeof(HtmlEncoder) ? Encoder : null;
    }
}
