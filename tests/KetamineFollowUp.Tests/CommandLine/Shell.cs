using KetamineFollowUp.Local.CommandLine;

namespace KetamineFollowUp.Tests.CommandLine;

/// <summary>Runs a command line in this process.</summary>
internal static class Shell
{
    public static async Task<Said> Run(string input, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var reader = new StringReader(input);
        var code = await Commands.Run(arguments, new Terminal(reader, output, error, IsInteractive: false), TestContext.Current.CancellationToken);
        return new Said(code, output.ToString(), error.ToString());
    }
}

internal sealed record Said(int Code, string Output, string Error);
