using KetamineFollowUp.Benchmarks;

return args switch
{
    ["bare", var directory] => await BareServer.Run(directory),
    ["inbound"] => await InboundBenchmark.Run(),
    ["virtual"] => await VirtualTimeBenchmark.Run(),
    ["memory"] => await MemoryBenchmark.Run(),
    ["all"] => Math.Max(await InboundBenchmark.Run(), Math.Max(await VirtualTimeBenchmark.Run(), await MemoryBenchmark.Run())),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: inbound | virtual | memory | all");
    return 1;
}
