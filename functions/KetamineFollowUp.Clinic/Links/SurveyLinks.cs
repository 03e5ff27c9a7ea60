using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Processes;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Links;

/// <summary>
/// Links that open a survey or a staff page. A patient's token is derived as it is needed and never stored: the directory
/// holds its SHA-256, so whoever reads the database cannot open a survey.
/// </summary>
public sealed class SurveyLinks(IRecordStore store, DeploymentSettings deployment)
{
    // Architecture: directory tokens are forgotten 30 days after expiry.
    private static readonly TimeSpan KeptAfterExpiry = TimeSpan.FromDays(30);
    private readonly LinkKey _key = new(deployment.LinkKeyVersion, SHA256.HashData(Encoding.UTF8.GetBytes(deployment.LinkKey)));

    /// <summary>The link to a survey, made known to the directory.</summary>
    public async Task<string> ForPatient(Survey survey, CancellationToken cancel)
    {
        var token = LinkToken.Derive(_key, survey.SurveyId);
        var partition = LinkToken.PartitionOf(token);
        var entry = new Document(
            new DocumentKey(Container.Directory, partition, EntryId), "token", RecordJson.Write(new SurveyAddress(survey.SurveyId)),
            ExpiresAt: survey.ExpiresAt + KeptAfterExpiry);

        // Already there: the same token leads to the same survey.
        _ = await store.Commit(Container.Directory, partition, [new Write.Create(entry)], cancel);
        return $"{deployment.PublicBaseUrl}/s/{token}";
    }

    /// <summary>The survey that a token opens; null when no such token was given out.</summary>
    public async Task<SurveyId?> SurveyOf(string token, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Directory, LinkToken.PartitionOf(token), EntryId), cancel) is { } stored
            ? RecordJson.Read<SurveyAddress>(stored.Document.Body).SurveyId
            : null;

    /// <summary>The staff page of a process; the worklist when there is none.</summary>
    public string ForStaff(ProcessId? processId) => $"{deployment.PublicBaseUrl}/clinic{(processId is { } process ? PageOf(process) : "")}";

    private static string PageOf(ProcessId process) => process.Match(
        episode => "",
        alert => $"/alerts/{Uri.EscapeDataString(alert.Value)}",
        review => $"/reviews/{Uri.EscapeDataString(review.Value)}",
        afterCrisis => "");

    private const string EntryId = "entry";

    private sealed record SurveyAddress(SurveyId SurveyId);
}
