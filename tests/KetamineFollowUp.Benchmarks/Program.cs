using KetamineFollowUp.Benchmarks;

return args switch
{
    ["bare", var directory] => await BareServer.Run(directory),
    ["inbound"] => await InboundBenchmark.Run(),
    ["virtual"] => await VirtualTimeBenchmark.Run(),
    ["memory"] => await MemoryBenchmark.Run(),
    ["pages"] => await PagesBenchmark.Run(),
    ["all"] => new[] { await InboundBenchmark.Run(), await VirtualTimeBenchmark.Run(), await MemoryBenchmark.Run(), await PagesBenchmark.Run() }.Max(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: inbound | virtual | memory | pages | all");
    return 1;
}
