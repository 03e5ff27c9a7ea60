using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Local.Phones;

/// <summary>The page with everybody's phone and mailbox, and the buttons that turn the clock.</summary>
internal static partial class PhonesView
{
    /// <summary>Texts and emails shown of each phone: the latest.</summary>
    private const int Shown = 30;

    private static readonly (string By, string Label)[] Turns = [("PT15M", "+15 min"), ("PT4H", "+4 h"), ("P1D", "+1 day"), ("P7D", "+7 days")];

    public static string Html(string clinicName, DateTimeOffset now, bool canTurn, IReadOnlyList<Phone> phones)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Phones - {Text(clinicName)}</title><link rel="stylesheet" href="{PhoneEndpoints.StylePath}"></head>
            <body>
            <header>
            <h1>{Text(clinicName)}: everybody's phone</h1>
            <p>{(canTurn ? $"The clock stands at {Time(now, IanaZone.Utc)} UTC." : "The clock is the real one; reload to see what is new.")}
            <a href="/clinic">Staff pages</a> <a href="/local/outbox">Everything sent</a></p>
            <div class="buttons">{(canTurn ? TurnButtons() : "")}<form method="post" action="/local/sample"><button>New sample patient with a session</button></form></div>
            </header>
            <main>

            """);
        foreach (var phone in phones)
        {
            Add(page, phone);
        }

        page.Append("""
            <section class="phone"><h2>Any other phone</h2>
            <form method="post" action="/local/text"><label>From <input name="from" required placeholder="+12025559999"></label>
            <label>Text <input name="body" required></label><button>Send</button></form></section>
            </main>
            </body>
            </html>

            """);
        return page.ToString();
    }

    private static string TurnButtons() => string.Concat(Turns.Select(turn =>
        $"""<form method="post" action="/local/turn"><button name="by" value="{turn.By}">{turn.Label}</button></form>"""));

    private static void Add(StringBuilder page, Phone phone)
    {
        var number = Text(phone.Number);
        page.Append(CultureInfo.InvariantCulture, $"""
            <section class="phone"><h2>{Text(phone.Owner)}</h2><p>{number}</p>
            {Thread("Texts", phone, phone.Texts)}
            <form method="post" action="/local/text"><input type="hidden" name="from" value="{number}">
            <label>Reply <input name="body" required autocomplete="off"></label><button>Send</button></form>
            {CallsView.Html(phone)}
            {(phone.Mail.IsEmpty ? "" : $"<h3>Mailbox</h3>{Thread("Emails", phone, phone.Mail)}")}
            </section>

            """);
    }

    // The oldest comes first, and the box stands at its end: what has just arrived is in view.
    private static string Thread(string what, Phone phone, ImmutableArray<Bubble> bubbles) => bubbles.IsEmpty
        ? "<p>Nothing yet.</p>"
        : $"""<div class="thread" role="region" tabindex="0" aria-label="{what} of {Text(phone.Owner)}"><ol>{Bubbles(phone, bubbles)}</ol></div>""";

    private static string Bubbles(Phone phone, IEnumerable<Bubble> bubbles) => string.Concat(bubbles.TakeLast(Shown).Select(bubble =>
        $"""
        <li class="{(bubble.Kind is null ? "out" : "in")}"><small>{Time(bubble.At, phone.Zone)} {(bubble.Kind is { } kind ? EnumNames.Name(kind) : "")}</small>
        <p>{(bubble.Subject is { } subject ? $"<strong>{Text(subject)}</strong> " : "")}{Linked(bubble.Body)}</p></li>

        """));

    // Links in texts are there to be followed.
    private static string Linked(string body)
    {
        var html = new StringBuilder();
        var from = 0;
        foreach (Match link in Link().Matches(body))
        {
            html.Append(Text(body[from..link.Index])).Append(CultureInfo.InvariantCulture, $"<a href=\"{Text(link.Value)}\">{Text(link.Value)}</a>");
            from = link.Index + link.Length;
        }

        return html.Append(Text(body[from..])).ToString();
    }

    public static string Time(DateTimeOffset at, IanaZone zone) =>
        ClinicTime.Local(at, zone).ToString("ddd d MMM yyyy HH:mm", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex(@"https?://[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=%-]*[A-Za-z0-9_~/=-]", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
