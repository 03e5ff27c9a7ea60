using System.Text;

namespace KetamineFollowUp.Local.CommandLine;

/// <summary>Where a command reads and writes.</summary>
/// <param name="In">Standard input; bytes that are no UTF-8 come as replacement characters.</param>
/// <param name="Out">Results; buffered, flushed at the end.</param>
/// <param name="Error">Everything else.</param>
/// <param name="IsInteractive">A person types and waits for each answer.</param>
internal sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error, bool IsInteractive)
{
    private const int Buffer = 1 << 16;

    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            new StreamReader(Console.OpenStandardInput(), utf8, detectEncodingFromByteOrderMarks: false, Buffer),
            new StreamWriter(Console.OpenStandardOutput(), utf8, Buffer),
            Console.Error,
            !Console.IsInputRedirected);
    }

    /// <summary>Says what went wrong.</summary>
    /// <returns>The exit code 1.</returns>
    public int Fail(string problem)
    {
        Error.WriteLine(problem);
        return 1;
    }
}
