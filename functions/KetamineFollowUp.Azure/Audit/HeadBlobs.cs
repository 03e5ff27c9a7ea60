using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using KetamineFollowUp.Clinic.Record;

namespace KetamineFollowUp.Azure.Audit;

/// <summary>Heads of audit chains as blobs of a container that lets nobody change or delete what is in it.</summary>
internal sealed class HeadBlobs(BlobContainerClient container) : IHeadArchive
{
    private const string Prefix = "heads-";

    /// <inheritdoc/>
    public async Task<string?> Last(CancellationToken cancel)
    {
        string? last = null;
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.None, BlobStates.None, Prefix, cancel))
        {
            last = string.CompareOrdinal(blob.Name, last) > 0 ? blob.Name : last;
        }

        return last is null ? null : (await container.GetBlobClient(last).DownloadContentAsync(cancel)).Value.Content.ToString();
    }

    /// <inheritdoc/>
    public async Task<bool> Keep(string name, string content, CancellationToken cancel)
    {
        try
        {
            var onlyNew = new BlobUploadOptions { Conditions = new BlobRequestConditions { IfNoneMatch = ETag.All } };
            await container.GetBlobClient(name).UploadAsync(BinaryData.FromString(content), onlyNew, cancel);
            return true;
        }
        catch (RequestFailedException taken) when (taken.ErrorCode == BlobErrorCode.BlobAlreadyExists || taken.ErrorCode == BlobErrorCode.ConditionNotMet)
        {
            return false;
        }
    }
}
