using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Clinic.Pages.StaffPages;

/// <summary>What staff pages have in common.</summary>
internal static class StaffLayout
{
    /// <param name="visit">Who looks.</param>
    /// <param name="title">The page's heading; no patient's name stands in a title, which browsers keep in their history.</param>
    /// <param name="notice">What the action before said, or what is wrong with a form.</param>
    /// <param name="content">The rest.</param>
    public static Html Page(StaffVisit visit, string title, Html notice, Html content) => Layout.Page(Language.En, title, Html.Of($"""
        <nav aria-label="Clinic"><div><a href="/clinic">Worklist</a>{Who(visit)}</div></nav>
        <main>
        {notice}
        <h1>{title}</h1>
        {content}
        </main>
        """));

    /// <summary>Something was done.</summary>
    public static Html Done(string text) => Html.Of($"""<section class="box" role="status"><p>{text}</p></section>""");

    /// <summary>Something was not done.</summary>
    public static Html Refused(string text) => Html.Of($"""<section class="box errors" role="alert" tabindex="-1" autofocus><p>{text}</p></section>""");

    /// <summary>There is nothing at an address.</summary>
    public static Html NotFound(StaffVisit visit, string what) =>
        Page(visit, "Not found", Html.Empty, Html.Of($"""<p>{what}</p><p><a href="/clinic">Back to the worklist</a></p>"""));

    private static Html Who(StaffVisit visit) => visit.Who is { } who ? Html.Of($"""<span class="quiet">{visit.NameOf(who)}</span>""") : Html.Empty;
}
