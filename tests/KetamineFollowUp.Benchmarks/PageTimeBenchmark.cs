using System.Diagnostics;
using System.Net;

using KetamineFollowUp.Proof;

namespace KetamineFollowUp.Benchmarks;

/// <summary>
/// What a person waits for a page of the clinic when ten thousand patients are in follow-up: the time of a whole request
/// over loopback, one after the other, so the server's own time and a little more.
/// </summary>
public static class PageTimeBenchmark
{
    private const int Patients = 10_000;
    private const int Waiting = 50;
    private const int Rounds = 5;
    private const int Requests = 400;
    private const double LimitMs = 10;

    public static async Task<int> Run()
    {
        using var data = new TemporaryDirectory();
        var links = await OpenSurveys.Make(data.Path, Patients);
        await using var clinic = await ServerProcess.Serve(data.Path);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = clinic.Url };
        http.DefaultRequestHeaders.Add("Accept", "text/html");

        // So that the worklist has something to show.
        foreach (var link in links.Take(Waiting))
        {
            await Send(http, Answer(link, "after-session.self-harm", "1"), HttpStatusCode.SeeOther);
        }

        var random = new Random(1);
        string AnyLink() => links[random.Next(Waiting, links.Count)];
        List<double> questions = [];
        List<double> answers = [];
        List<double> worklists = [];

        // In turn, so that a change of the machine's mood meets all; the first round warms up.
        for (var round = 0; round <= Rounds; round++)
        {
            var question = await Time(http, () => new HttpRequestMessage(HttpMethod.Get, AnyLink()), HttpStatusCode.OK);
            var answer = await Time(http, () => Answer(AnyLink(), "after-session.common", round % 2 == 0 ? "0" : "1"), HttpStatusCode.SeeOther);
            var worklist = await Time(http, () => new HttpRequestMessage(HttpMethod.Get, "/clinic"), HttpStatusCode.OK);
            if (round > 0)
            {
                questions.Add(Figure.At(question, 0.95));
                answers.Add(Figure.At(answer, 0.95));
                worklists.Add(Figure.At(worklist, 0.95));
                Console.WriteLine(FormattableString.Invariant($"  round {round}: a question {Percentiles(question)}; an answer, flushed to the disk, {Percentiles(answer)}; the worklist {Percentiles(worklist)}"));
            }
        }

        var survey = Figure.Print("survey page among 10,000 patients: p95 (median of rounds)", Figure.Median(questions), "ms", LimitMs, atLeast: false);
        var saved = Figure.Print("survey answer, on the disk, among 10,000 patients: p95 (median)", Figure.Median(answers), "ms", LimitMs, atLeast: false);
        var list = Figure.Print($"worklist, {Waiting} alerts among 10,000 patients: p95 (median)", Figure.Median(worklists), "ms", LimitMs, atLeast: false);
        return survey && saved && list ? 0 : 1;
    }

    private static string Percentiles(double[] sorted) =>
        FormattableString.Invariant($"p50 {Figure.At(sorted, 0.5):0.0} ms, p95 {Figure.At(sorted, 0.95):0.0}");

    private static async Task<double[]> Time(HttpClient http, Func<HttpRequestMessage> next, HttpStatusCode expected)
    {
        List<double> times = [];
        for (var i = 0; i < Requests; i++)
        {
            var request = next();
            var start = Stopwatch.GetTimestamp();
            await Send(http, request, expected);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    private static HttpRequestMessage Answer(string link, string field, string value) =>
        new(HttpMethod.Post, link) { Content = new FormUrlEncodedContent([new(field, value), new("asked", field)]) };

    private static async Task Send(HttpClient http, HttpRequestMessage request, HttpStatusCode expected)
    {
        using (request)
        {
            using var response = await http.SendAsync(request);
            await response.Content.ReadAsByteArrayAsync();
            if (response.StatusCode != expected)
            {
                throw new InvalidOperationException($"{request.Method} {request.RequestUri?.AbsolutePath.Split('/')[1]} answered {(int)response.StatusCode}");
            }
        }
    }
}
