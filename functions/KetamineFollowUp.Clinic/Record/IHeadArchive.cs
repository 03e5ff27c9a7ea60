namespace KetamineFollowUp.Clinic.Record;

/// <summary>Keeps heads outside the store. What is kept is never written again: in Azure write-once blobs, locally files beside the data.</summary>
public interface IHeadArchive
{
    /// <summary>The last that were kept; null: none.</summary>
    Task<string?> Last(CancellationToken cancel);

    /// <summary>Keeps a file under a new name.</summary>
    /// <returns>False when the name was taken: another instance was first.</returns>
    Task<bool> Keep(string name, string content, CancellationToken cancel);
}
