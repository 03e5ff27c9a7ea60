using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KetamineFollowUp.Tests.Http;

public sealed class EndpointPipelineTests
{
    private const string Secret = "Ana +15035550100 wants to be left alone";

    [Fact]
    public async Task An_unexpected_exception_is_a_500_that_says_nothing_of_the_inside()
    {
        var log = new Journal();
        var context = await TestHttp.Through(Throwing(new InvalidOperationException(Secret)), TestHttp.Request("POST"), log);

        Assert.Equal(500, context.Response.StatusCode);
        Assert.DoesNotContain("Ana", TestHttp.Answer(context), StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", TestHttp.Answer(context), StringComparison.Ordinal);
        Assert.DoesNotContain("Ana", log.Lines, StringComparison.Ordinal);
        Assert.Contains("System.InvalidOperationException", log.Lines, StringComparison.Ordinal);
        Assert.Contains(context.TraceIdentifier, log.Lines + TestHttp.Answer(context), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_a_503_with_the_time_to_wait()
    {
        var context = await TestHttp.Through(Throwing(new StoreUnavailableException(Secret)), TestHttp.Request("POST"));

        Assert.Equal(503, context.Response.StatusCode);
        Assert.Equal("5", context.Response.Headers.RetryAfter);
        Assert.DoesNotContain("Ana", TestHttp.Answer(context), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CallerKind.Webhook, 503)]
    [InlineData(CallerKind.Api, 200)]
    public async Task A_provider_is_told_to_try_again_before_it_hangs_up_and_others_wait(CallerKind caller, int expected)
    {
        var done = new TaskCompletionSource();
        var slow = new ClinicEndpoint("POST", "/x", caller, async _ =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken);
            done.SetResult();
            return new Said("late");
        });
        var context = await TestHttp.Through(slow, TestHttp.Request("POST"), webhookDeadline: TimeSpan.FromMilliseconds(50));

        Assert.Equal(expected, context.Response.StatusCode);
        Assert.Equal(expected == 503 ? "5" : "", context.Response.Headers.RetryAfter.ToString());
        var answer = TestHttp.Answer(context);

        // What has begun comes to its end, and says nothing more to a caller who has been answered.
        await done.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal(answer, TestHttp.Answer(context));
    }

    [Fact]
    public void A_provider_is_answered_within_the_time_that_it_waits() => Assert.Equal(
        TimeSpan.FromSeconds(12), new EndpointPipeline(new Journal(), TestHttp.NoLooks, SampleClinic.Settings).WebhookDeadline);

    [Fact]
    public async Task What_the_server_could_not_read_keeps_its_status()
    {
        var context = await TestHttp.Through(Throwing(new BadHttpRequestException(Secret, 408)), TestHttp.Request("POST"));
        Assert.Equal(408, context.Response.StatusCode);
        Assert.DoesNotContain("Ana", TestHttp.Answer(context), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_of_a_failed_handler_do_not_leak_into_the_problem()
    {
        var endpoint = new ClinicEndpoint("POST", "/x", CallerKind.Asset, context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            throw new InvalidOperationException();
        });
        var context = await TestHttp.Through(endpoint, TestHttp.Request("POST"));
        Assert.Equal("no-store", context.Response.Headers.CacheControl);
    }

    [Fact]
    public async Task Nobody_is_answered_and_nothing_logged_when_the_caller_has_gone()
    {
        var log = new Journal();
        var context = TestHttp.Request("POST");
        context.RequestAborted = new CancellationToken(canceled: true);
        await TestHttp.Through(Throwing(new OperationCanceledException()), context, log);
        Assert.Empty(log.Lines);
        Assert.Empty(TestHttp.Answer(context));
    }

    [Theory]
    [InlineData(CallerKind.Patient, "text/html,*/*", "text/html; charset=utf-8")]
    [InlineData(CallerKind.Staff, "text/html", "text/html; charset=utf-8")]
    [InlineData(CallerKind.Patient, "*/*", "application/problem+json")]
    [InlineData(CallerKind.Api, "text/html", "application/problem+json")]
    public async Task A_person_in_a_browser_sees_a_page_instead_of_a_problem(CallerKind caller, string accept, string expected)
    {
        var context = TestHttp.Request("GET");
        context.Request.Headers.Accept = accept;
        await TestHttp.Through(new ClinicEndpoint("GET", "/x", caller, _ => Task.FromResult(Problems.From(new Rejection.NotFound("No <such> page.")))), context);

        Assert.Equal(404, context.Response.StatusCode);
        Assert.Equal(expected, context.Response.ContentType);
        if (expected.StartsWith("text/html", StringComparison.Ordinal))
        {
            Assert.Contains("No &lt;such&gt; page.", TestHttp.Answer(context), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_patient_whose_answer_may_be_lost_is_told_so_in_both_languages_with_the_clinics_phone()
    {
        var context = TestHttp.Request("POST");
        context.Request.Headers.Accept = "text/html";
        await TestHttp.Through(new ClinicEndpoint("POST", "/x", CallerKind.Patient, _ => throw new StoreUnavailableException(Secret)), context);
        Assert.Equal(503, context.Response.StatusCode);
        Assert.All(
            ["may not be saved", "no se haya guardado", "tel:+15550100100", "tel:911", "tel:988"],
            part => Assert.Contains(part, TestHttp.Answer(context), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("POST", "cross-site", 403)]
    [InlineData("POST", "same-site", 403)]
    [InlineData("DELETE", "cross-site", 403)]
    [InlineData("POST", "same-origin", 200)]
    [InlineData("POST", "none", 200)]
    [InlineData("POST", "", 200)]
    [InlineData("GET", "cross-site", 200)]
    public async Task Another_sites_page_cannot_change_anything(string method, string site, int expected)
    {
        var context = TestHttp.Request(method);
        context.Request.Headers["Sec-Fetch-Site"] = site;
        await TestHttp.Through(new ClinicEndpoint(method, "/x", CallerKind.Api, _ => Task.FromResult<IResult>(new Said("ok"))), context);
        Assert.Equal(expected, context.Response.StatusCode);
    }

    private static ClinicEndpoint Throwing(Exception e) => new("POST", "/api/x", CallerKind.Api, _ => Task.FromException<IResult>(e));

    private sealed class Journal : ILogger<EndpointPipeline>
    {
        public string Lines { get; private set; } = "";

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines += formatter(state, exception) + exception + "\n";
    }
}
