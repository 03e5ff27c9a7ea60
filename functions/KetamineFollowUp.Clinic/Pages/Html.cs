using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace KetamineFollowUp.Clinic.Pages;

/// <summary>A piece of a page. Whatever is put into a template is encoded, unless it is a piece itself.</summary>
/// <remarks>Values stand between tags or inside double quotes only; an address begins with letters written in the template.</remarks>
internal sealed class Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty { get; } = new("");

    public static Html Of(ref HtmlTemplate template) => new(template.Markup());

    /// <summary>The pieces, one a line.</summary>
    public static Html Join(IEnumerable<Html> pieces) => new(string.Join('\n', pieces));

    public override string ToString() => _markup;
}

/// <summary>Builds a piece from an interpolated string: its text is markup, its values are not.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlTemplate(int literalLength, int formattedCount)
{
    // Letters of all languages stay readable; only what HTML gives a meaning is replaced.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _markup = new(literalLength + (formattedCount * 32));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html? piece) => _markup.Append(piece);

    public void AppendFormatted(IEnumerable<Html> pieces) => _markup.AppendJoin('\n', pieces);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(int number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public string Markup() => _markup.ToString();
}
