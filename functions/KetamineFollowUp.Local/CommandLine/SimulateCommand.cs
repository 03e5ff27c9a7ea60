namespace KetamineFollowUp.Local.CommandLine;

internal static class SimulateCommand
{
    public static Task<int> Run(Terminal terminal, int patients, int days, long seed, string? directory, CancellationToken cancel) => Task.FromResult(0);
}
