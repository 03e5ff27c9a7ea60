using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KetamineFollowUp.Clinic.Record;
using KetamineFollowUp.Domain.Alerts;
using KetamineFollowUp.Domain.Alerts.Roster;

namespace KetamineFollowUp.Tests.Conversations;

/// <summary>Somebody who gets messages.</summary>
internal sealed record Person(string Name, string Id, string Phone, string Email);

/// <summary>Who is who in a conversation: patients as they are enrolled, and three of the staff.</summary>
internal sealed partial class People
{
    private static readonly Person[] Staff =
    [
        new("Ana", "ana", "+12025550011", "ana@clinic.example"),
        new("Ben", "ben", "+12025550012", "ben@clinic.example"),
        new("Lea", "lea", "+12025550013", "lea@clinic.example"),
    ];

    private readonly List<Person> _patients = [];
    private readonly List<Person> _former = [];

    public IReadOnlyList<Person> Patients => _patients;

    /// <summary>Ana and Ben take turns by the week, Ana first; Lea is their backup; all three come last.</summary>
    public static OnCallRoster Roster => RecordJson.Read<OnCallRoster>(RosterBody("2026-03-02").ToJsonString());

    /// <summary>The same roster with nobody on call before a date.</summary>
    public static JsonObject RosterBody(string startsOn) => new()
    {
        ["timeZone"] = "America/New_York",
        ["members"] = new JsonArray([.. Staff.Select(person => new JsonObject
        {
            ["staffId"] = person.Id, ["name"] = person.Name, ["phone"] = person.Phone, ["email"] = person.Email,
        })]),
        ["rotation"] = new JsonObject
        {
            ["order"] = new JsonArray("ana", "ben"),
            ["handover"] = new JsonObject { ["day"] = "monday", ["time"] = "08:00" },
            ["startsOn"] = startsOn,
        },
        ["backup"] = new JsonArray("lea"),
        ["catchAll"] = new JsonArray("ana", "ben", "lea"),
    };

    public Person Enroll(string id, string name)
    {
        var person = new Person(name, id, $"+1202555100{_patients.Count + 1}", $"{name.ToLowerInvariant()}@patient.example");
        _patients.Add(person);
        return person;
    }

    /// <summary>Somebody has another number from now on.</summary>
    public void Move(Person person, string phone)
    {
        _former.Add(person);
        _patients[_patients.IndexOf(person)] = person with { Phone = phone };
    }

    /// <summary>Somebody by name; a name that is a number stands for whoever has that phone.</summary>
    public Person Find(string name) => Staff.Concat(_patients).FirstOrDefault(person => person.Name == name)
        ?? (Number().IsMatch(name) ? new Person(name, "", name, "") : throw new FormatException($"there is no {name}"));

    /// <summary>The name of whoever has a number or a mailbox.</summary>
    public string NameAt(string address) => Staff.Concat(_patients).Concat(_former).FirstOrDefault(person => person.Phone == address || person.Email == address)?.Name ?? address;

    /// <summary>Whose record an id is of.</summary>
    public string NameOf(string id) => _patients.FirstOrDefault(person => id.Split('~')[0] == person.Id)?.Name ?? "an unknown number";

    [GeneratedRegex(@"^\+\d+$")]
    private static partial Regex Number();
}
