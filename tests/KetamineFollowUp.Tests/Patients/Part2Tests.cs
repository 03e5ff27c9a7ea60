using KetamineFollowUp.Domain.Patients;
using KetamineFollowUp.Tests.Alerts;
using KetamineFollowUp.Tests.Http;
using KetamineFollowUp.Tests.Web;

namespace KetamineFollowUp.Tests.Patients;

/// <summary>Records of treatment for alcohol use leave the clinic only with the patient's consent (42 CFR Part 2).</summary>
public sealed class Part2Tests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    public static TheoryData<Indication, bool?, bool> Cases { get; } = new()
    {
        { Indication.AlcoholUse, null, true },
        { Indication.AlcoholUse, false, true },
        { Indication.AlcoholUse, true, false },
        { Indication.Depression, null, false },
        { Indication.Anxiety, false, false },
        { Indication.Ptsd, null, false },
        { Indication.BipolarDepression, null, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Alcohol_use_and_its_forms_are_masked_until_the_patient_consents(Indication indication, bool? given, bool masked)
    {
        var patient = SampleAlerts.Patient with { Indication = indication, Part2Consent = given is { } said ? new Part2Consent(said, Day) : null };
        Assert.Equal((masked, masked, false), (Part2.IsMasked(patient), Part2.IsMasked(patient, "audit-c"), Part2.IsMasked(patient, "phq-9")));
    }

    [Fact]
    public async Task The_consent_is_changed_by_the_api_and_cleared_by_null()
    {
        await using var host = await ApiHost.WithPatient();
        var given = await host.Send(HttpMethod.Patch, "/api/patients/P1", """{"part2Consent":{"given":true,"on":"2026-03-01"}}""");
        Assert.Equal(("true", "2026-03-01"), (given.Say("part2Consent.given"), given.Say("part2Consent.on")));
        Assert.Equal(200, (await host.Send(HttpMethod.Patch, "/api/patients/P1", """{"part2Consent":null}""")).Status);
        Assert.Null((await host.Get("/api/patients/P1"))["part2Consent"]);
    }

    [Fact]
    public async Task And_on_the_page()
    {
        await using var scene = await WebScene.WithPatient(patient => patient with { Indication = Indication.AlcoholUse });
        Assert.Equal(422, (await scene.Send("part2-consent", ("part2Consent.given", "true"))).Status);
        Assert.Equal(303, (await scene.Send("part2-consent", ("part2Consent.given", "true"), ("part2Consent.on", "2026-03-09"))).Status);
        Assert.Equal(new Part2Consent(true, new DateOnly(2026, 3, 9)), (await scene.Record()).Patient!.Part2Consent);
        Assert.Contains(await scene.Audits(), entry => entry.Action == "patient-changed");
    }
}
