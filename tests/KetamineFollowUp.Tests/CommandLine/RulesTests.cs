using KetamineFollowUp.Clinic.Patients;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Values;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Illnesses;
using KetamineFollowUp.Simulation.Populations;
using KetamineFollowUp.Simulation.Provider;
using KetamineFollowUp.Simulation.Stores;

namespace KetamineFollowUp.Tests.CommandLine;

/// <summary>A simulation that could not find a broken rule would prove nothing.</summary>
public class RulesTests
{
    private static readonly DateTimeOffset Night = new(2026, 3, 3, 5, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Noon = new(2026, 3, 3, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(MessageKind.Survey, true)]
    [InlineData(MessageKind.Reminder, true)]
    [InlineData(MessageKind.Reply, false)]
    [InlineData(MessageKind.Crisis, false)]
    public async Task A_text_nobody_asked_for_in_the_night_is_found(MessageKind kind, bool isBroken)
    {
        var tally = new Tally();
        await using var clinic = await SimulatedClinic.Start(Noon, new MemoryStore());
        var rules = new PopulationRules(clinic, new Agenda(), ShippedProtocols.Standard.SendWindow, tally);
        var patient = Patient(clinic, tally, rules);
        rules.Sent(Text(patient, kind, Night), patient);
        Assert.Equal(isBroken ? 1 : 0, tally.Broken.Count);
        rules.Sent(Text(patient, kind, Noon), patient);
        Assert.Equal(isBroken ? 1 : 0, tally.Broken.Count);
    }

    [Fact]
    public async Task Suicidal_thoughts_without_an_alert_are_found()
    {
        var tally = new Tally();
        await using var clinic = await SimulatedClinic.Start(Noon, new MemoryStore());
        var rules = new PopulationRules(clinic, new Agenda(), ShippedProtocols.Standard.SendWindow, tally);
        var patient = Patient(clinic, tally, rules);
        await clinic.Enroll(new Enrollment(patient.Patient, [], "h"));
        await rules.ExpectPage(patient);
        Assert.Single(tally.Broken);
    }

    private static ScriptedPatient Patient(SimulatedClinic clinic, Tally tally, PopulationRules rules)
    {
        var dice = new SeededRandom(1, 1);
        return new ScriptedPatient(clinic, new Agenda(), People.Patient(1, dice), Untreated.Of(1, seed: 1), comesWhenInvited: true, dice, tally, rules);
    }

    private static SentMessage Text(ScriptedPatient to, MessageKind kind, DateTimeOffset at) =>
        new(1, at, Channel.Sms, to.Patient.Phone!.Value.Value, Audience.Patient, kind, null, "text", "m");
}
