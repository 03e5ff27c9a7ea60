using System.Text.Json;
using KetamineFollowUp.Clinic.Http;

namespace KetamineFollowUp.Tests.Http;

public sealed class ProblemsTests
{
    public static TheoryData<Rejection, int> Rejections() => new()
    {
        { new Rejection.BadRequest("no shape"), 400 },
        { new Rejection.Forbidden("not signed"), 403 },
        { new Rejection.NotFound("no such patient"), 404 },
        { new Rejection.Conflict("acknowledged by dr-a at 2026-03-09T10:00:00Z"), 409 },
        { new Rejection.Gone("answered"), 410 },
        { Rejection.Unprocessable.Field("phone", "must be E.164"), 422 },
    };

    [Theory]
    [MemberData(nameof(Rejections))]
    public async Task A_rejection_is_problem_json_with_all_its_parts(Rejection rejection, int status)
    {
        var context = TestHttp.Request("POST");
        await Problems.From(rejection).ExecuteAsync(context);
        var problem = JsonDocument.Parse(TestHttp.Answer(context)).RootElement;

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal("application/problem+json", context.Response.ContentType);
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal("about:blank", problem.GetProperty("type").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.Equal(status == 422, problem.TryGetProperty("errors", out var errors));
        if (status == 422)
        {
            Assert.Equal("must be E.164", errors.GetProperty("phone")[0].GetString());
        }
    }
}
