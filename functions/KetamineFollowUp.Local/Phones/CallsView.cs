using System.Net;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Local.Phones;

/// <summary>The calls of one phone, with buttons for whoever plays it.</summary>
internal static class CallsView
{
    /// <summary>Ends a call as a staff member would who hangs up, or whose mailbox has heard it.</summary>
    public const string HangUp = "completed";

    private static readonly (string Act, string Label)[] WhileRinging = [("answer", "Answer"), ("busy", "Decline"), ("no-answer", "Let it ring out")];
    private static readonly (string Act, string Label)[] WhileOpen = [("1", "Press 1"), ("2", "Press 2"), ("3", "Press 3"), (HangUp, "Hang up")];

    /// <summary>Everything that somebody can do with a call.</summary>
    public static IEnumerable<string> Acts => WhileRinging.Concat(WhileOpen).Select(one => one.Act);

    public static string Html(Phone phone) => phone.Calls.IsEmpty ? "" : $"<h3>Calls</h3><ol>{string.Concat(phone.Calls.Select(call => Item(phone, call)))}</ol>";

    private static string Item(Phone phone, PhoneCall call)
    {
        var time = PhonesView.Time(call.At, phone.Zone);
        var said = string.Concat(call.Said.Select(words => $"<p>{WebUtility.HtmlEncode(words)}</p>"));
        var now = call.Stage switch
        {
            CallStage.Ringing => $"<p><strong>The phone rings.</strong></p>{Buttons(call, WhileRinging)}",
            CallStage.Open => Buttons(call, WhileOpen),
            CallStage.Ended => $"<p>The call has ended: {EnumNames.Name(call.Outcome)}.</p>",
        };
        return $"""
            <li class="in"><small>{time} call</small>{said}{now}</li>

            """;
    }

    private static string Buttons(PhoneCall call, (string Act, string Label)[] acts)
    {
        var buttons = string.Concat(acts.Select(one => $"""<button name="act" value="{one.Act}">{one.Label}</button>"""));
        return $"""<form method="post" action="/local/call" class="buttons"><input type="hidden" name="call" value="{WebUtility.HtmlEncode(call.MessageId)}">{buttons}</form>""";
    }
}
