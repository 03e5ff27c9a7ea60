using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Clinic.Settings;
using KetamineFollowUp.Domain.Surveys;

namespace KetamineFollowUp.Clinic.Links;

/// <summary>
/// Links that open a patient's safety plan: once, within minutes. The token is derived as it is needed and never stored, like that of a survey;
/// the directory holds its SHA-256 beside those of surveys, under an id of its own.
/// </summary>
public sealed class PlanLinks(IRecordStore store, DeploymentSettings deployment)
{
    /// <summary>The first part of the path; it says nothing of what is behind it.</summary>
    public const string Path = "/p/";

    private const string FormPurpose = "plan-form";
    private const string EntryId = "plan";
    private const string LinkPlace = "{link}";

    // Architecture: directory tokens are forgotten 30 days after expiry. The link's own document goes with them.
    private static readonly TimeSpan KeptAfterExpiry = TimeSpan.FromDays(30);
    private readonly LinkKey _key = new(deployment.LinkKeyVersion, SHA256.HashData(Encoding.UTF8.GetBytes(deployment.LinkKey)));

    /// <summary>A new link of the patient of this transaction.</summary>
    public static PlanLink Begin(PatientTransaction transaction)
    {
        var link = new PlanLink(RecordIds.PlanLink(transaction.Partition, transaction.TakeSequence()), transaction.Now + PlanRequest.OpensWithin);
        Keep(transaction, link);
        return link;
    }

    /// <summary>Writes what has become of a link.</summary>
    public static void Keep(PatientTransaction transaction, PlanLink link) =>
        transaction.Put(DocumentTypes.PlanLink, link.LinkId, link, expiresAt: link.ExpiresAt + KeptAfterExpiry);

    /// <summary>The body with the link in its place, made known to the directory.</summary>
    public async Task<string> Fill(string body, string linkId, CancellationToken cancel)
    {
        if (await store.Find<PlanLink>(linkId, cancel) is not { } link)
        {
            return body;
        }

        var token = LinkToken.Derive(_key, link);
        var partition = LinkToken.PartitionOf(token);
        var entry = new Document(
            new DocumentKey(Container.Directory, partition, EntryId), "token", RecordJson.Write(new PlanAddress(linkId)), ExpiresAt: link.ExpiresAt + KeptAfterExpiry);

        // Already there: the same token leads to the same link.
        _ = await store.Commit(Container.Directory, partition, [new Write.Create(entry)], cancel);
        return body.Replace(LinkPlace, $"{deployment.PublicBaseUrl}{Path}{token}", StringComparison.Ordinal);
    }

    /// <summary>The link that a token is of; null when no such token was given out.</summary>
    public async Task<PlanLink?> Of(string token, CancellationToken cancel) =>
        await store.Read(new DocumentKey(Container.Directory, LinkToken.PartitionOf(token), EntryId), cancel) is { } stored
            ? await store.Find<PlanLink>(RecordJson.Read<PlanAddress>(stored.Document.Body).LinkId, cancel)
            : null;

    /// <summary>Proves that a form is of the page that this link opened.</summary>
    public string FormOf(PlanLink link) =>
        KeyedHash.Of(_key.Secret.Span, FormPurpose, link.LinkId, link.OpenedAt?.UtcTicks.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>The form is of the page that this link opened.</summary>
    public bool IsFormOf(PlanLink link, string? form) => link.OpenedAt is not null && form is not null && KeyedHash.Same(FormOf(link), form);

    private sealed record PlanAddress(string LinkId);
}
