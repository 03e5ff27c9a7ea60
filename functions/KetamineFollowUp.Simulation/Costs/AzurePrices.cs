namespace KetamineFollowUp.Simulation.Costs;

/// <summary>
/// What the work of a population costs on Azure. Prices are list prices in US dollars, pay as you go, in a US region, without free
/// grants; ASSUMPTION: they change, so look them up before making a budget. Texts and emails are billed by their providers and not in here.
/// </summary>
internal static class AzurePrices
{
    /// <summary>Cosmos DB serverless, a million request units.</summary>
    public const double MillionRequestUnits = 0.25;

    /// <summary>Functions, Flex Consumption, on demand: a million executions.</summary>
    public const double MillionExecutions = 0.40;

    /// <summary>The same: one GB for one second.</summary>
    public const double GigabyteSecond = 0.000026;

    // The smallest Flex Consumption instance that .NET isolated runs well on.
    private const double Gigabytes = 2;

    // ASSUMPTION: an execution takes a tenth of a second, most of it waiting for the store; instances are shared by nobody.
    private const double Seconds = 0.1;

    // Every batch is one activity or webhook; an orchestrator turn stands beside each.
    private const double ExecutionsPerBatch = 2;

    /// <summary>Cosmos DB, in dollars.</summary>
    public static double Store(StoreCost cost) => cost.RequestUnits / 1e6 * MillionRequestUnits;

    /// <summary>Function executions, in dollars.</summary>
    public static double Compute(StoreCost cost)
    {
        var executions = cost.Batches * ExecutionsPerBatch;
        return (executions / 1e6 * MillionExecutions) + (executions * Seconds * Gigabytes * GigabyteSecond);
    }
}
