using System.Text;
using KetamineFollowUp.Clinic.Http;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Tests.Http;

public sealed class JsonBodyTests
{
    private const string Good = """{"patientId":"p-1","language":"en","at":"2026-03-09T10:00:00-07:00","count":3}""";

    [Fact]
    public void A_good_body_is_read_and_its_times_turned_to_utc()
    {
        var input = Value(Good);
        Assert.Equal(new Input(PatientId.Parse("p-1"), Language.En, new DateTimeOffset(2026, 3, 9, 17, 0, 0, TimeSpan.Zero), 3), input);
        Assert.Equal(TimeSpan.Zero, input.At.Offset);
    }

    [Fact]
    public void Unknown_fields_are_ignored_and_names_may_be_in_any_case() =>
        Assert.Equal(3, Value(Good.Replace("\"count\"", "\"unknown\":{\"x\":[1]},\"COUNT\"", StringComparison.Ordinal)).Count);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"patientId\":}")]
    [InlineData("not json")]
    [InlineData("{} {}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    public void What_is_no_json_object_is_a_bad_request(string body) => Assert.IsType<Rejection.BadRequest>(Fault(body));

    [Fact]
    public void Endless_nesting_is_a_bad_request() => Assert.IsType<Rejection.BadRequest>(Fault(string.Concat(Enumerable.Repeat("{\"a\":", 10_000))));

    [Theory]
    [InlineData("\"language\":\"en\"", "\"language\":\"fr\"", "language", "must be one of: en, es")]
    [InlineData("\"language\":\"en\"", "\"language\":\"EN\"", "language", "must be one of: en, es")]
    [InlineData("\"language\":\"en\"", "\"language\":0", "language", "must be one of: en, es")]
    [InlineData("\"language\":\"en\"", "\"language\":null", "language", "must be one of: en, es")]
    [InlineData("\"patientId\":\"p-1\"", "\"patientId\":\"p 1\"", "patientId", "not a PatientId")]
    [InlineData("\"patientId\":\"p-1\"", "\"patientId\":7", "patientId", "has a value of the wrong type")]
    [InlineData("\"count\":3", "\"count\":\"three\"", "count", "must be a whole number")]
    [InlineData("\"count\":3", "\"count\":99999999999", "count", "must be a whole number")]
    [InlineData("\"count\":3", "\"count\":3,\"nested\":{\"language\":\"x\"}", "nested.language", "must be one of: en, es")]
    [InlineData("\"count\":3", "\"count\":3,\"list\":[{\"language\":\"en\"},{\"language\":\"x\"}]", "list[1].language", "must be one of: en, es")]
    [InlineData("\"count\":3", "\"count\":3,\"nested\":{}", "nested", "a required field is missing")]
    [InlineData("\"count\":3", "\"count\":3,\"nested\":\"text\"", "nested", "has a value of the wrong type")]
    public void A_wrong_value_names_its_field_and_what_is_allowed(string good, string bad, string field, string fault)
    {
        var errors = Assert.IsType<Rejection.Unprocessable>(Fault(Good.Replace(good, bad, StringComparison.Ordinal))).Errors;
        Assert.Equal([fault], errors[field]);
    }

    [Theory]
    [InlineData("2026-03-09T10:00:00")]
    [InlineData("2026-03-09")]
    [InlineData("09/03/2026 10:00 +00:00")]
    [InlineData("2026-02-30T10:00:00Z")]
    [InlineData("now")]
    [InlineData("")]
    public void A_time_without_an_offset_is_refused_rather_than_guessed(string time)
    {
        var errors = Assert.IsType<Rejection.Unprocessable>(Fault(Good.Replace("2026-03-09T10:00:00-07:00", time, StringComparison.Ordinal))).Errors;
        Assert.Contains("offset", errors["at"][0], StringComparison.Ordinal);
    }

    [Fact]
    public void All_missing_fields_are_named_at_once() =>
        Assert.Equal(["at", "count", "language", "patientId"], Assert.IsType<Rejection.Unprocessable>(Fault("{}")).Errors.Keys.Order());

    [Theory]
    [InlineData("{}", false, null)]
    [InlineData("{\"email\":null}", true, null)]
    [InlineData("{\"email\":\"a@b.example\"}", true, "a@b.example")]
    public void A_partial_update_tells_left_out_from_cleared(string body, bool given, string? value)
    {
        var change = Assert.IsType<Parsed<Change>.Valid>(JsonBody.Parse<Change>(Encoding.UTF8.GetBytes(body))).Value;
        Assert.Equal(new Optional<string?>(given, value), change.Email);
    }

    [Fact]
    public void What_cannot_be_cleared_says_so()
    {
        var parsed = JsonBody.Parse<Change>("""{"language":null}"""u8.ToArray());
        var errors = Assert.IsType<Rejection.Unprocessable>(Assert.IsType<Parsed<Change>.Invalid>(parsed).Rejection).Errors;
        Assert.Equal(["must not be null"], errors["language"]);
    }

    [Theory]
    [InlineData("""{"language":"fr"}""", "language", "must be one of: en, es")]
    [InlineData("""{"nested":{"language":"fr"}}""", "nested.language", "must be one of: en, es")]
    [InlineData("""{"email":7}""", "email", "has a value of the wrong type")]
    public void A_wrong_value_of_a_partial_update_names_its_field(string body, string field, string fault)
    {
        var parsed = JsonBody.Parse<Change>(Encoding.UTF8.GetBytes(body));
        var errors = Assert.IsType<Rejection.Unprocessable>(Assert.IsType<Parsed<Change>.Invalid>(parsed).Rejection).Errors;
        Assert.Equal([fault], errors[field]);
    }

    [Theory]
    [InlineData("""{"patientId":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    public void Text_that_is_no_unicode_is_a_bad_request(string body) => Assert.IsType<Rejection.BadRequest>(Fault(body));

    [Fact]
    public void Bytes_that_are_no_text_are_a_bad_request() =>
        Assert.IsType<Rejection.BadRequest>(Assert.IsType<Parsed<Input>.Invalid>(JsonBody.Parse<Input>((byte[])[.. "{\"a\":\""u8, 0xFF, .. "\"}"u8])).Rejection);

    private static Input Value(string body) => Assert.IsType<Parsed<Input>.Valid>(JsonBody.Parse<Input>(Encoding.UTF8.GetBytes(body))).Value;

    private static Rejection Fault(string body) => Assert.IsType<Parsed<Input>.Invalid>(JsonBody.Parse<Input>(Encoding.UTF8.GetBytes(body))).Rejection;

    private sealed record Input(
        PatientId PatientId, Language Language, DateTimeOffset At, int Count, Nested? Nested = null, IReadOnlyList<Nested>? List = null);

    private sealed record Nested(Language Language);

    private sealed record Change(Optional<string?> Email = default, Optional<Language> Language = default, Optional<Nested> Nested = default);
}
