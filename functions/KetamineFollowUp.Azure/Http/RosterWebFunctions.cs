using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace KetamineFollowUp.Azure.Http;

/// <summary>Who is on call, in a browser: everybody who is let in may look, and whoever has the admin role may change it.</summary>
public sealed class RosterWebFunctions(HttpEntry door)
{
    private const string RosterRoute = "clinic/roster";
    private const string RotationRoute = "clinic/roster/rotation";
    private const string StepsRoute = "clinic/roster/steps";
    private const string MembersRoute = "clinic/roster/members";
    private const string MembersRemoveRoute = "clinic/roster/members/remove";
    private const string OverridesRoute = "clinic/roster/overrides";
    private const string OverridesRemoveRoute = "clinic/roster/overrides/remove";
    private const string TestPageRoute = "clinic/roster/test-page";

    [Function(nameof(ShowRosterPage))]
    public Task<IResult> ShowRosterPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = RosterRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, RosterRoute);

    [Function(nameof(ChangeRotation))]
    public Task<IResult> ChangeRotation(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = RotationRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, RotationRoute);

    [Function(nameof(ChangeSteps))]
    public Task<IResult> ChangeSteps(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = StepsRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, StepsRoute);

    [Function(nameof(StoreMember))]
    public Task<IResult> StoreMember(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MembersRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, MembersRoute);

    [Function(nameof(RemoveMember))]
    public Task<IResult> RemoveMember(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = MembersRemoveRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, MembersRemoveRoute);

    [Function(nameof(AddOverride))]
    public Task<IResult> AddOverride(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OverridesRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, OverridesRoute);

    [Function(nameof(RemoveOverride))]
    public Task<IResult> RemoveOverride(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = OverridesRemoveRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, OverridesRemoveRoute);

    [Function(nameof(SendTestPageOnPage))]
    public Task<IResult> SendTestPageOnPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = TestPageRoute)] HttpRequest request, [DurableClient] DurableTaskClient durable) =>
        door.Serve(request, durable, TestPageRoute);
}
