namespace KetamineFollowUp.Local.CommandLine;

internal static class DemoCommand
{
    public static Task<int> Run(Terminal terminal) => Task.FromResult(0);
}
