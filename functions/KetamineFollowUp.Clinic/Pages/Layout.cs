using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Clinic.Pages;

/// <summary>What every page has around its content.</summary>
internal static class Layout
{
    public static Html Page(Language language, string title, Html body) => Page(Code(language), title, body);

    /// <summary>The language's tag for <c>lang</c>.</summary>
    public static string Code(Language language) => language switch
    {
        Language.En => "en",
        Language.Es => "es",
    };

    private static Html Page(string code, string title, Html body) => Html.Of($"""
        <!doctype html>
        <html lang="{code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href="{Asset.Icon.Path}">
        <link rel="stylesheet" href="{Asset.StyleSheet.Path}">
        </head>
        <body>
        {body}
        </body>
        </html>

        """);
}
