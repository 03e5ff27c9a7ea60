using KetamineFollowUp.Tests.Http;

namespace KetamineFollowUp.Tests.Patients;

/// <summary>One server for the whole table: a refused request leaves nothing behind.</summary>
public sealed class EnrollmentFaultTests(EnrollmentFaultTests.Server server) : IClassFixture<EnrollmentFaultTests.Server>
{
    [Theory]
    [InlineData("patientId", "\"P 1\"", "patientId")]
    [InlineData("patientId", "\"\"", "patientId")]
    [InlineData("patientId", "\"12345678901234567890123456789012345678901\"", "patientId")]
    [InlineData("patientId", null, "patientId")]
    [InlineData("patientId", "7", "patientId")]
    [InlineData("preferredName", "\"\"", "preferredName")]
    [InlineData("preferredName", "\"  \"", "preferredName")]
    [InlineData("preferredName", "\"Sam\\nSmith\"", "preferredName")]
    [InlineData("preferredName", "\"0123456789012345678901234567890123456789012345678901234567891\"", "preferredName")]
    [InlineData("phone", "\"5550101001\"", "phone")]
    [InlineData("phone", "\"+1202555100a\"", "phone")]
    [InlineData("phone", "\"+1202555\"", "phone")]
    [InlineData("phone", "\"+1234567890123456\"", "phone")]
    [InlineData("phone", "null", "phone")]
    [InlineData("email", "\"sam\"", "email")]
    [InlineData("email", "\"sam@patient\"", "email")]
    [InlineData("email", "\"sam@patient.example\\r\\nBcc: x@y.example\"", "email")]
    [InlineData("timeZone", "\"Eastern Standard Time\"", "timeZone")]
    [InlineData("timeZone", "\"America/Nowhere\"", "timeZone")]
    [InlineData("timeZone", "\"../../etc/passwd\"", "timeZone")]
    [InlineData("timeZone", "\"posixrules\"", "timeZone")]
    [InlineData("timeZone", "\"posix/America/New_York\"", "timeZone")]
    [InlineData("timeZone", "\"right/America/New_York\"", "timeZone")]
    [InlineData("timeZone", "\"localtime\"", "timeZone")]
    [InlineData("timeZone", "\"Factory\"", "timeZone")]
    [InlineData("phone", "\"+1303555012\"", "phone")]
    [InlineData("email", "\"x@example.org\\n\"", "email")]
    [InlineData("language", "\"fr\"", "language")]
    [InlineData("language", null, "language")]
    [InlineData("indication", "\"chronic-fatigue\"", "indication")]
    [InlineData("channel", "\"fax\"", "channel")]
    [InlineData("consents", null, "consents")]
    [InlineData("consents", "{\"sms\":true,\"email\":true}", "consents.smsReply")]
    [InlineData("consents.sms", "\"yes\"", "consents.sms")]
    [InlineData("consents.sms", "false", "consents.sms")]
    [InlineData("consents.smsReply", "false", "consents.smsReply")]
    [InlineData("screeningSex", "\"other\"", "screeningSex")]
    [InlineData("address", "\"\"", "address")]
    [InlineData("emergencyContact", "{\"name\":\"Kim\"}", "emergencyContact.phone")]
    [InlineData("emergencyContact", "{\"phone\":\"+12025551002\"}", "emergencyContact.name")]
    [InlineData("baseline", "{}", "baseline")]
    [InlineData("baseline", "[{\"instrument\":\"phq-10\",\"takenAt\":\"2026-03-01T10:00:00Z\",\"total\":5}]", "baseline[0].instrument")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"total\":5}]", "baseline[0].takenAt")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-02T15:05:01Z\",\"total\":5}]", "baseline[0].takenAt")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00\",\"total\":5}]", "baseline[0].takenAt")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00Z\",\"total\":28}]", "baseline[0].total")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00Z\",\"total\":-1}]", "baseline[0].total")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00Z\"}]", "baseline[0].answers")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00Z\",\"answers\":[1,1,1]}]", "baseline[0].answers")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00Z\",\"answers\":[1,1,1,1,4,1,1,1,1]}]", "baseline[0].answers[4]")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00Z\",\"answers\":{\"11\":1}}]", "baseline[0].answers")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-01T10:00:00Z\",\"answers\":{\"9\":\"1\"}}]", "baseline[0].answers.9")]
    [InlineData("baseline", "[null]", "baseline[0].instrument", "baseline[0].takenAt")]
    public async Task A_field_that_breaks_its_rule_is_named(string path, string? value, params string[] fields) =>
        (await server.Host.Post("/api/patients", Sample.Patient().With(path, value))).Refuses(fields);

    [Theory]
    [InlineData("sms-link", "consents.sms", "consents.sms")]
    [InlineData("email-link", "consents.email", "consents.email")]
    [InlineData("email-link", "email", "email")]
    public async Task A_channel_needs_its_consent_and_address(string channel, string without, string field)
    {
        var body = Sample.Patient().With("channel", $"\"{channel}\"").With(without, without == "email" ? null : "false");
        (await server.Host.Post("/api/patients", body)).Refuses(field);
    }

    [Fact]
    public async Task All_faults_are_named_at_once() =>
        (await server.Host.Post("/api/patients", Sample.Patient().With("phone", "\"x\"").With("timeZone", "\"x\"").With("preferredName", "\"\"")))
            .Refuses("phone", "preferredName", "timeZone");

    [Theory]
    [InlineData("preferredName", "\"012345678901234567890123456789012345678901234567890123456789\"")]
    [InlineData("preferredName", "\"José Ñ.\"")]
    [InlineData("patientId", "\"1234567890123456789012345678901234567890\"")]
    [InlineData("baseline", "[{\"instrument\":\"phq-9\",\"takenAt\":\"2026-03-02T15:05:00Z\",\"total\":27}]")]
    [InlineData("email", null)]
    public async Task What_just_keeps_the_rules_is_accepted(string path, string? value)
    {
        await using var host = await ApiHost.New();
        Assert.Equal(201, (await host.Post("/api/patients", Sample.Patient().With(path, value))).Status);
    }

    /// <summary>No patient is ever enrolled on it.</summary>
    public sealed class Server : IAsyncLifetime
    {
        public ApiHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await ApiHost.New();

        public async ValueTask DisposeAsync()
        {
            Assert.Equal(404, (await Host.Get("/api/patients/P1")).Status);
            await Host.DisposeAsync();
        }
    }
}
