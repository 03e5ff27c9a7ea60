using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KetamineFollowUp.Tests.Scenarios;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>What is neither said by text nor done on a page: requests of the clinic's other systems. A refusal is told to whoever asked.</summary>
internal sealed partial class Forms(Conversation conversation)
{
    public Task Enroll(string id, string name, string what)
    {
        var person = conversation.People.Enroll(id, name);
        var parts = what.Split(", ");
        var body = new JsonObject
        {
            ["patientId"] = id,
            ["preferredName"] = name,
            ["phone"] = person.Phone,
            ["email"] = person.Email,
            ["timeZone"] = parts[3],
            ["language"] = parts[1],
            ["indication"] = parts[0],
            ["channel"] = parts[2],
            ["consents"] = new JsonObject { ["sms"] = true, ["email"] = true, ["smsReply"] = parts[2] == "sms-reply" },
        };
        if (parts.Length > 4)
        {
            var form = BaselineForm().Match(parts[4]);
            body["baseline"] = new JsonArray(new JsonObject { ["instrument"] = form.Groups[1].Value, ["takenAt"] = Noon(form.Groups[3].Value), ["total"] = Number(form.Groups[2].Value) });
        }

        return Ask(person, "POST", "/api/patients", body);
    }

    public Task Session(Said said) => Ask(Patient(said), "POST", "/api/sessions", new()
    {
        ["sessionId"] = said["id"],
        ["patientId"] = Patient(said).Id,
        ["route"] = said["route"],
        ["doseMg"] = Number(said["dose"]),
        ["phase"] = said["phase"],
        ["completedAt"] = said["at"].Length > 0 ? Scene.At(said["at"]) : conversation.Scene.Clinic.Now,
    });

    public Task Void(Said said) => Ask(By(said), "POST", $"/api/sessions/{Patient(said).Id}/{said["id"]}/void", new() { ["by"] = By(said).Id, ["reason"] = said["why"] });

    public Task Score(Said said) => Ask(By(said), "POST", $"/api/patients/{Patient(said).Id}/scores", new()
    {
        ["by"] = By(said).Id,
        ["instrument"] = said["form"],
        ["total"] = Number(said["total"]),
        ["takenAt"] = said["on"].Length > 0 ? Noon(said["on"]) : conversation.Scene.Clinic.Now,
    });

    public Task Hold(Said said) => Ask(By(said), "POST", $"/api/patients/{Patient(said).Id}/holds", new()
    {
        ["by"] = By(said).Id,
        ["hold"] = said["hold"],
        ["active"] = said["active"] == "holds",
        ["note"] = Optional(said["note"]),
    });

    public Task Write(Said said) => Ask(By(said), "POST", $"/api/patients/{Patient(said).Id}/messages", new() { ["by"] = By(said).Id, ["text"] = said["words"] });

    public async Task Change(Said said)
    {
        await Ask(Patient(said), "PATCH", $"/api/patients/{Patient(said).Id}", Changed(said["what"]));
        if (said["what"].StartsWith("at ", StringComparison.Ordinal))
        {
            conversation.People.Move(Patient(said), said["what"][3..]);
        }
    }

    private static JsonObject Changed(string what) => what.Split(' ') switch
    {
        ["followed"] => new() { ["status"] = "active" },
        ["discharged"] => new() { ["status"] = "discharged" },
        ["paused"] => new() { ["status"] = "paused" },
        ["paused", "until", var day, var time] => new() { ["status"] = "paused", ["pausedUntil"] = Scene.At($"{day} {time}") },
        ["asked", "by", var channel] => new() { ["channel"] = channel },
        ["at", var phone] => new() { ["phone"] = phone },
        _ => throw new FormatException(what),
    };

    public async Task Read(Said said)
    {
        var waiting = await conversation.Calls.Get("/api/worklist");
        foreach (var entry in waiting.List("unread").Select(entry => entry!["entryId"]!.ToString()).Where(id => conversation.People.NameOf(id) == said["who"]))
        {
            await Ask(By(said), "POST", $"/api/worklist/{entry}/handled", new() { ["by"] = By(said).Id });
        }
    }

    public async Task Acknowledge(Said said) => await Ask(By(said), "POST", $"/api/alerts/{await Alert(said["who"])}/acknowledge", new() { ["by"] = By(said).Id });

    public async Task Resolve(Said said) => await Ask(By(said), "POST", $"/api/alerts/{await Alert(said["who"])}/resolve", new()
    {
        ["by"] = By(said).Id,
        ["disposition"] = said["how"],
        ["note"] = Optional(said["note"]),
    });

    public async Task Decide(Said said)
    {
        var review = (await conversation.Calls.Get("/api/boosters?state=all")).List("reviews").Last(review => conversation.People.NameOf(review!["reviewId"]!.ToString()) == said["who"]);
        await Ask(By(said), "POST", $"/api/boosters/{review!["reviewId"]}/decision", new()
        {
            ["by"] = By(said).Id,
            ["decision"] = said["how"],
            ["until"] = Optional(said["until"]),
            ["reason"] = Optional(said["note"]),
        });
    }

    public Task Roster(string day) => Ask(conversation.People.Find("Ana"), "PUT", "/api/roster", People.RosterBody(day));

    private async Task<string> Alert(string whose) => (await conversation.Calls.Get("/api/alerts?state=all")).List("alerts")
        .Select(alert => alert!["alertId"]!.ToString()).Last(id => conversation.People.NameOf(id) == whose);

    private async Task Ask(Person who, string method, string path, JsonObject body)
    {
        var reply = await conversation.Calls.Send(method, path, body.ToJsonString());
        if (reply.Status is < 200 or >= 300)
        {
            await conversation.Say(who, $"refused {reply.Status}", reply.Say("detail") ?? reply.Text);
        }
    }

    private Person Patient(Said said) => conversation.People.Find(said["who"]);

    private Person By(Said said) => conversation.People.Find(said["by"]);

    private static string? Optional(string text) => text.Length > 0 ? text : null;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(string day) => Scene.At($"{day} 12:00");

    [GeneratedRegex(@"^([\w-]+) (\d+) on (\S+)$")]
    private static partial Regex BaselineForm();
}
