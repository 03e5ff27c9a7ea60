using System.Text;
using System.Text.Json;
using KetamineFollowUp.Azure.SignIn;
using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Azure.Tests.Http;
using KetamineFollowUp.Simulation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace KetamineFollowUp.Azure.Tests.SignIn;

public class SignInTests
{
    private const string OnTheRoster = "lead@clinic.example";

    [Fact]
    public async Task Nobody_signed_in_is_sent_to_the_sign_in_and_back()
    {
        var response = await Worklist(principal: null);
        Assert.Equal(StatusCodes.Status302Found, response.StatusCode);
        Assert.Equal("/.auth/login/aad?post_login_redirect_uri=%2Fclinic", response.Headers.Location);
    }

    [Theory]
    [InlineData("Clinician", 200)]
    [InlineData("Admin", 200)]
    [InlineData("clinician", 403)]
    [InlineData("Reader", 403)]
    [InlineData(null, 403)]
    public async Task A_role_of_the_app_lets_in(string? role, int status) =>
        Assert.Equal(status, (await Worklist(Principal(OnTheRoster, role))).StatusCode);

    [Fact]
    public async Task Where_the_platform_does_not_sign_in_its_header_is_worth_nothing() =>
        Assert.Equal(StatusCodes.Status403Forbidden, (await Worklist(Principal(OnTheRoster, "Clinician"), signIn: false)).StatusCode);

    [Theory]
    [InlineData("not base64!")]
    [InlineData("bm8ganNvbg==")]
    [InlineData("W10=")]
    [InlineData("eyJjbGFpbXMiOlsxXX0=")]
    [InlineData("eyJjbGFpbXMiOlt7InR5cCI6InJvbGVzIn1dfQ==")]
    public async Task A_header_that_cannot_be_read_is_nobody(string header) =>
        Assert.Equal(StatusCodes.Status302Found, (await Worklist(header)).StatusCode);

    [Theory]
    [InlineData("lead@clinic.example", "medical-lead")]
    [InlineData("Lead@Clinic.Example", "medical-lead")]
    [InlineData("somebody@clinic.example", null)]
    [InlineData("", null)]
    public async Task Only_an_email_of_the_roster_says_who_acts(string email, string? staffId)
    {
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
        var context = new DefaultHttpContext();
        context.Request.Headers[StaffPrincipal.Header] = Principal(email, "Clinician");
        var staff = clinic.Get<SignedInStaff>();
        await staff.Recognise(context);
        Assert.Equal(staffId, staff.Of(context)?.Value);
        Assert.Null(staff.TurnAway(context));
    }

    [Theory]
    [InlineData("Admin", true)]
    [InlineData("Clinician", false)]
    [InlineData("admin", false)]
    [InlineData(null, false)]
    public async Task Only_the_admin_role_may_change_the_roster(string? role, bool may)
    {
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday));
        var context = new DefaultHttpContext();
        context.Request.Headers[StaffPrincipal.Header] = Principal(OnTheRoster, role);
        var staff = clinic.Get<SignedInStaff>();
        Assert.False(staff.MayAdminister(context));
        await staff.Recognise(context);
        Assert.Equal(may, staff.MayAdminister(context));
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData("true", true)]
    [InlineData("False", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_platform_says_whether_it_signs_in(string? setting, bool isOn)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("WEBSITE_AUTH_ENABLED", setting)]).Build();
        Assert.Equal(isOn, SignInSettings.Read(configuration).IsOn);
    }

    private static async Task<HttpResponse> Worklist(string? principal, bool signIn = true)
    {
        await using var clinic = await ClinicInAzure.Open(new VirtualClock(ClinicInAzure.Monday), signIn: signIn);
        var (response, _) = await Call.Function(clinic, "ShowWorklistPage", "/clinic", new FakeDurable(), context =>
        {
            if (principal is not null)
            {
                context.Request.Headers[StaffPrincipal.Header] = principal;
            }
        });
        return response;
    }

    private static string Principal(string email, string? role)
    {
        List<object> claims = [new { typ = "name", val = "Somebody" }, new { typ = "preferred_username", val = email }];
        if (role is not null)
        {
            claims.Add(new { typ = "roles", val = role });
        }

        var json = JsonSerializer.Serialize(new { auth_typ = "aad", claims, name_typ = "name", role_typ = "roles" });
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(json));
    }
}
