using Microsoft.Azure.Cosmos;
using Newtonsoft.Json;
using Kind = KetamineFollowUp.Clinic.Record.Container;

namespace KetamineFollowUp.Cosmos;

/// <summary>
/// The containers with their partition keys, index policies and time to live, as <c>infra/containers.json</c> says; the
/// deployment reads the same file.
/// </summary>
public static class CosmosContainers
{
    private const string Resource = "containers.json";

    /// <summary>What the file says. A fresh copy: the SDK's type can be changed.</summary>
    public static IReadOnlyList<ContainerProperties> Read()
    {
        using var stream = typeof(CosmosContainers).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly");
        using var text = new StreamReader(stream);

        // The SDK's own type has attributes for this serializer only.
        return JsonConvert.DeserializeObject<List<ContainerProperties>>(text.ReadToEnd())!;
    }

    /// <summary>Makes the database and its containers where they are missing: on an emulator. In Azure the deployment has made them.</summary>
    public static async Task EnsureAsync(CosmosClient client, string database, CancellationToken cancel)
    {
        Database made = await client.CreateDatabaseIfNotExistsAsync(database, cancellationToken: cancel);
        foreach (var container in Read())
        {
            await made.CreateContainerIfNotExistsAsync(container, cancellationToken: cancel);
        }
    }

    /// <summary>The container's name.</summary>
    internal static string Name(Kind container) => container switch
    {
        Kind.Care => "care",
        Kind.Directory => "directory",
        Kind.Clinic => "clinic",
    };

    /// <summary>The property that holds the partition key.</summary>
    internal static string PartitionProperty(Kind container) => container switch
    {
        Kind.Care => "patientId",
        Kind.Directory => "key",
        Kind.Clinic => "clinicId",
    };
}
