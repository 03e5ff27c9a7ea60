using System.Net;
using System.Text.RegularExpressions;

namespace KetamineFollowUp.Tests.Web;

/// <summary>A page taken apart, to see what a browser or a screen reader would stumble over.</summary>
internal sealed partial class Markup
{
    private static readonly HashSet<string> Void = ["meta", "link", "input", "br", "hr", "img", "!doctype"];

    private Markup(List<Element> elements) => Elements = elements;

    public IReadOnlyList<Element> Elements { get; }

    public static Markup Of(PageAnswer page) => new(
    [
        .. Tags().Matches(page.Body).Select(tag => new Element(
            tag.Groups["name"].Value.ToLowerInvariant(),
            tag.Groups["close"].Length > 0,
            Attributes().Matches(tag.Groups["rest"].Value).ToLookup(
                attribute => attribute.Groups["name"].Value, attribute => WebUtility.HtmlDecode(attribute.Groups["value"].Value)))),
    ]);

    public IEnumerable<(string Name, string Value)> HiddenFields() =>
        Elements.Where(element => element is { Name: "input" } && element["type"] == "hidden").Select(element => (element["name"]!, element["value"]!)).DistinctBy(field => field.Item1);

    /// <summary>The values that can be chosen for a field.</summary>
    public IEnumerable<string> ChoicesOf(string field) =>
        Elements.Where(element => element["name"] == field && element["type"] is "radio" or "checkbox").Select(element => element["value"]!);

    /// <summary>Where the page's forms are sent to.</summary>
    public IEnumerable<string> Actions() => Elements.Where(element => element is { Name: "form", IsEnd: false }).Select(element => element["action"]!);

    public IEnumerable<string> FieldNames() => Elements.Select(element => element.Name is "input" or "textarea" or "select" ? element["name"] : null)
        .OfType<string>().Distinct();

    /// <summary>Fails on anything that a browser would repair by guessing, or that a screen reader could not name.</summary>
    public void IsSound()
    {
        Nests();
        var ids = Elements.Select(element => element["id"]).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        var labelled = Elements.Where(element => element.Name == "label").Select(element => element["for"]).ToHashSet();
        Assert.All(
            Elements.Where(element => !element.IsEnd).Where(element => element.Name is "textarea" or "select" || (element.Name == "input" && element["type"] != "hidden")),
            control => Assert.True(control["id"] is { } id && labelled.Contains(id), $"no label for {control["name"]}"));
        Assert.All(
            Elements.SelectMany(element => new[] { element["aria-describedby"], element["aria-labelledby"], element["for"] }).OfType<string>().SelectMany(list => list.Split(' ')),
            reference => Assert.Contains(reference, ids));
        Assert.All(
            Elements.Select(element => element["href"]).OfType<string>().Where(href => href.StartsWith('#')), href => Assert.Contains(href[1..], ids));
        Assert.Single(Elements, element => element is { Name: "h1", IsEnd: false });
        Assert.Single(Elements, element => element is { Name: "main", IsEnd: false });
        Assert.Contains(Elements, element => element.Name == "html" && element["lang"] is "en" or "es");
        Assert.DoesNotContain(Elements, element => element.Name == "style" || element.Attributes.Any(attribute => attribute.Key == "style" || attribute.Key.StartsWith("on", StringComparison.Ordinal)));
        Assert.All(
            Elements.Where(element => element is { Name: "script", IsEnd: false }), script => Assert.StartsWith("/assets/", script["src"], StringComparison.Ordinal));
    }

    private void Nests()
    {
        var open = new Stack<string>();
        foreach (var element in Elements.Where(element => !Void.Contains(element.Name)))
        {
            if (!element.IsEnd)
            {
                open.Push(element.Name);
            }
            else
            {
                Assert.Equal(open.Pop(), element.Name);
            }
        }

        Assert.Empty(open);
    }

    [GeneratedRegex("<(?<close>/?)(?<name>[a-z!][a-z0-9]*)(?<rest>(?:\\s+[a-z][a-z0-9-]*(?:=\"[^\"]*\")?)*)\\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex("(?<name>[a-z][a-z0-9-]*)(?:=\"(?<value>[^\"]*)\")?", RegexOptions.IgnoreCase)]
    private static partial Regex Attributes();

    public sealed record Element(string Name, bool IsEnd, ILookup<string, string> Attributes)
    {
        public string? this[string attribute] => Attributes[attribute].FirstOrDefault();
    }
}
