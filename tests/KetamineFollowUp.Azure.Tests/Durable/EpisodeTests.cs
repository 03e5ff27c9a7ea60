using KetamineFollowUp.Azure.Tests.Given;
using KetamineFollowUp.Azure.Timers;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Sessions;
using KetamineFollowUp.Domain.Instruments;
using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Protocols;
using KetamineFollowUp.Domain.Sessions;
using KetamineFollowUp.Domain.Surveys;
using KetamineFollowUp.Simulation;
using KetamineFollowUp.Simulation.Stores;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Tests.Durable;

public class EpisodeTests
{
    private const string EpisodeId = "P1~e-s1";

    [Fact]
    public async Task An_episode_runs_from_session_over_check_in_and_reminders_to_expiry_and_then_its_orchestration_ends()
    {
        var store = new MemoryStore();
        var clock = new VirtualClock(ClinicInAzure.Monday);
        await using var clinic = await ClinicInAzure.Open(clock, OneCheckIn, store);
        var lapse = new TimeLapse(store, clock);
        await using var hub = await TaskHub.Start(clinic, lapse.Around);
        await hub.Do(clinic.Enroll);
        await hub.Do(() => clinic.Get<CompleteSession>().Complete(ClinicInAzure.Patient, Completed(clock.GetUtcNow()), CancellationToken.None));

        await TaskHub.Until(() => lapse.IsOver(() => clinic.Get<Sweeper>().Run(hub.Client, CancellationToken.None)), "everything done");
        await TaskHub.Until(async () => await hub.StatusOf(EpisodeId) == OrchestrationRuntimeStatus.Completed, "the episode's end");

        var toPatient = (await clinic.Sent()).Where(message => message.To == ClinicInAzure.PatientPhone).ToArray();
        Assert.Equal(
            [MessageKind.Welcome, MessageKind.Notice, MessageKind.Survey, MessageKind.Reminder, MessageKind.Reminder],
            toPatient.Select(message => message.Kind));
        var toStaff = Assert.Single(await clinic.Sent(), message => message.To != ClinicInAzure.PatientPhone);
        Assert.Equal(MessageKind.ReminderStaff, toStaff.Kind);
        var survey = RecordJson.Read<Survey>((await store.Read(new DocumentKey(Container.Care, "P1", $"{EpisodeId}~day-1"), CancellationToken.None))!.Document.Body);
        Assert.Equal(SurveyState.Expired, survey.State);
        Assert.Equal(TimeSpan.FromHours(48), survey.ExpiresAt - survey.OpenedAt);
    }

    [Fact]
    public async Task What_the_task_hub_keeps_is_ids_and_times()
    {
        var store = new MemoryStore();
        var clock = new VirtualClock(ClinicInAzure.Monday);
        await using var clinic = await ClinicInAzure.Open(clock, OneCheckIn, store);
        await using var hub = await TaskHub.Start(clinic);
        await hub.Do(clinic.Enroll);
        await hub.Do(() => clinic.Get<CompleteSession>().Complete(ClinicInAzure.Patient, Completed(clock.GetUtcNow()), CancellationToken.None));
        await TaskHub.Until(() => Task.FromResult(hub.Runs.ContainsKey(EpisodeId)), "the episode's start");

        var instances = new List<OrchestrationMetadata>();
        await foreach (var instance in hub.Client.GetAllInstancesAsync(new OrchestrationQuery { FetchInputsAndOutputs = true }))
        {
            instances.Add(instance);
        }

        Assert.Contains(instances, instance => instance.InstanceId == EpisodeId);
        Assert.All(instances, instance =>
        {
            Assert.Equal($"\"{instance.InstanceId}\"", instance.SerializedInput);
            Assert.True(instance.SerializedOutput is null or "null", instance.SerializedOutput);
        });
    }

    private static Protocol OneCheckIn => ShippedProtocols.Standard with { CheckIns = [ShippedProtocols.Standard.CheckIns[0]], ByCourseDay = [], Every = [], OpenEnded = null };

    private static Session Completed(DateTimeOffset at) => new(SessionId.Parse("s1"), at, Route.Iv, 40, SessionPhase.Induction);
}
