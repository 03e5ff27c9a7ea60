using System.Text;

namespace KetamineFollowUp.Proof.Inputs;

/// <summary>Spoils a sound request: in its bytes, its values, its structure, its path.</summary>
internal sealed class Spoiler(int seed)
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e308", "-1e308", "1e999", "9999999999999999999999", "0.0000000001", "\"\"", "\" \"", "[]", "{}", "[[]]", "[null]", "{\"a\":1}",
        "\"2026-02-30T25:61:61Z\"", "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59Z\"", "\"9999-12-31T23:59:59-14:00\"", "\"2026-03-02\"", "\"\\u0000\"", "\"\\ud800\"",
        "\"../../etc\"", "\"P1~a-1\"", "\"+1\"", "\"+99999999999999999999\"", "\"phq-9\"", "\"es\"", "\"\\u202e\\ud83d\\ude22\"", "\"' OR 1=1 --\"", "\"<script>\"", "\"{link}\"",
    ];

    private static readonly string[] Texts =
    [
        "", " ", "\0", "\u202e", "\ud83d\ude22", "\u0000STOP", "STOP", "stop", "START", "HELP", "ACK", "ACK 7F3K", "0", "-0", "999999999999999999999", "1e9", "i want to die", "not suicidal",
        "<b>", "&amp;", "{link}", "%00", "\r\n\r\n", "'; drop table", "+12025551001", "+1", "tel:1", "P1~m-1", "~", "~~~~", "/", "P1~a-99999999999999999999",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The request, spoilt in one to three places.</summary>
    public Input Spoil(Input sound)
    {
        var spoilt = sound;
        for (var times = _random.Next(1, 4); times > 0; times--)
        {
            spoilt = sound.Fields is null ? SpoilJson(spoilt) : SpoilForm(spoilt);
        }

        return _random.Next(8) == 0 ? spoilt with { Path = SpoilPath(spoilt.Path) } : spoilt;
    }

    private Input SpoilForm(Input form)
    {
        if (_random.Next(6) == 0)
        {
            return form with { Body = Bytes(form.Body) };
        }

        var fields = form.Fields!.ToList();
        var at = fields.Count == 0 ? -1 : _random.Next(fields.Count);
        switch (_random.Next(5))
        {
            case 0 when at >= 0:
                fields.RemoveAt(at);
                break;
            case 1 when at >= 0:
                fields.Add(fields[at]);
                break;
            case 2:
                fields.Add(new(Pick(Texts), Pick(Texts)));
                break;
            case 3 when at >= 0:
                fields[at] = new(fields[at].Key, new string((char)_random.Next(1, 0xD7FF), _random.Next(1, 3000)));
                break;
            default:
                if (at >= 0)
                {
                    fields[at] = new(fields[at].Key, _random.Next(2) == 0 ? Pick(Texts) : fields[at].Value + Pick(Texts));
                }

                break;
        }

        return Input.Form(form.Path, fields);
    }

    private Input SpoilJson(Input json) => _random.Next(7) switch
    {
        0 => json with { Body = Bytes(json.Body) },
        1 => json with { ContentType = Pick(["", "text/plain", "application/json; charset=utf-16", "application/x-www-form-urlencoded", "multipart/form-data"]) },
        2 => json with { Body = Deep() },
        3 => json with { Body = [.. json.Body, .. json.Body] },
        _ => json with { Body = Encoding.UTF8.GetBytes(Value(Encoding.UTF8.GetString(json.Body))) },
    };

    // Another value after one of the colons or inside one of the lists.
    private string Value(string json)
    {
        var places = Enumerable.Range(0, json.Length).Where(at => json[at] is ':' or '[').ToList();
        if (places.Count == 0)
        {
            return Pick(Values);
        }

        var from = places[_random.Next(places.Count)] + 1;
        var to = from;
        while (to < json.Length && json[to] is not (',' or '}' or ']'))
        {
            to++;
        }

        var value = _random.Next(10) == 0 ? $"\"{new string('x', _random.Next(1, 70_000))}\"" : Pick(Values);
        return _random.Next(8) == 0 ? json.Remove(from, to - from) : string.Concat(json.AsSpan(0, from), value, json.AsSpan(to));
    }

    private byte[] Bytes(byte[] body)
    {
        var bytes = body.ToList();
        switch (_random.Next(4))
        {
            case 0 when bytes.Count > 0:
                bytes[_random.Next(bytes.Count)] = (byte)_random.Next(256);
                break;
            case 1 when bytes.Count > 0:
                bytes.RemoveRange(_random.Next(bytes.Count), 1);
                break;
            case 2 when bytes.Count > 1:
                bytes.RemoveRange(bytes.Count / 2, bytes.Count - (bytes.Count / 2));
                break;
            default:
                bytes.InsertRange(_random.Next(bytes.Count + 1), [0xFF, 0xC0, 0x80, (byte)_random.Next(256)]);
                break;
        }

        return [.. bytes];
    }

    private byte[] Deep() => Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(_random.Next(2) == 0 ? "[" : "{\"a\":", _random.Next(1, 5000))));

    private string SpoilPath(string path)
    {
        var steps = path.Split('/');
        steps[_random.Next(1, steps.Length)] = Uri.EscapeDataString(_random.Next(4) == 0 ? new string('P', 300) : Pick(Texts));
        return string.Join('/', steps);
    }

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
