using System.Collections.Immutable;
using KetamineFollowUp.Domain.Safety.Screening;

namespace KetamineFollowUp.Domain.Safety;

/// <summary>
/// The free-text screen that every inbound text passes, in English and Spanish whatever the patient's language.
/// It never throws, takes time linear in the text, and reads the same words the same way.
/// </summary>
/// <remarks>
/// The text is folded to plain words, turns of phrase that only sound like danger are set aside, each phrase of the tables that is found
/// is weighed where it stands (denied, past, feared, doubted, dated), and the highest weight is the level.
/// Judgments where no source decides: a wish to kill oneself is intent (emergency), a wish to be dead is not (concern);
/// somebody else's suicide long ago is none, with no date a concern; an echoed survey item counts as its answer counts.
/// </remarks>
public static class CrisisScreen
{
    /// <summary>Reads a text; null counts as empty.</summary>
    public static ScreenReading Read(string? text)
    {
        var words = Vocabulary.Read(text ?? "");
        var idioms = IdiomsIn(words);
        var hits = new Dictionary<string, ScreenHit>();
        var saysDoIt = false;
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var (rule, phrase) in RuleBook.RulesAt(words[at].Text))
            {
                if (hits.TryGetValue(rule.Id, out var known) && known.Level == ScreenLevel.Emergency)
                {
                    continue;
                }

                var end = phrase.Match(words, at);
                if (end < 0 || Overlaps(idioms, at, end) || !rule.Fits(words, idioms, at) || Weigh(rule, words, at, end) is not { } hit)
                {
                    continue;
                }

                if (rule.Sense == Sense.Mention)
                {
                    saysDoIt |= hit.Level > ScreenLevel.None;
                }
                else if (known is null || hit.Level > known.Level || (hit.Level == known.Level && IsMilder(known, hit)))
                {
                    hits[rule.Id] = hit;
                }
            }
        }

        return hits.Count == 0 && !saysDoIt
            ? ScreenReading.Clear
            : new ScreenReading(hits.Values.Select(hit => hit.Level).DefaultIfEmpty().Max(), [.. hits.Values.OrderByDescending(hit => hit.Level)]) { SaysDoIt = saysDoIt };
    }

    private static ScreenHit? Weigh(Rule rule, ImmutableArray<Word> words, int start, int end)
    {
        var around = Surroundings.Around(words, start, end);
        var topic = around.OfSomebodyElse ? OfSomebodyElse(rule.Topic) : rule.Topic;
        return Weighing.Of(rule, around) is { } level
            ? new ScreenHit(topic, level, rule.Id)
            {
                IsOver = level == ScreenLevel.Concern && topic != ScreenTopic.ThirdParty && Weighing.IsPlainlyOver(rule, around),
                IsLongAgo = topic == ScreenTopic.Violence && around.LongPast,
            }
            : null;
    }

    private static ScreenTopic OfSomebodyElse(ScreenTopic topic) => topic switch
    {
        ScreenTopic.Suicide => ScreenTopic.ThirdParty,
        ScreenTopic.Threat => ScreenTopic.ViolenceToAnother,
        ScreenTopic.SelfHarm or ScreenTopic.Medical or ScreenTopic.Violence or ScreenTopic.ViolenceToAnother or ScreenTopic.ThirdParty or ScreenTopic.ManiaOrPsychosis => topic,
    };

    private static bool[] IdiomsIn(ImmutableArray<Word> words)
    {
        var idioms = new bool[words.Length];
        for (var at = 0; at < words.Length; at++)
        {
            foreach (var phrase in RuleBook.IdiomsAt(words[at].Text))
            {
                var end = phrase.Match(words, at);
                if (end > 0)
                {
                    Array.Fill(idioms, true, at, end - at);
                }
            }
        }

        return idioms;
    }

    private static bool IsMilder(ScreenHit known, ScreenHit hit) => (known.IsOver && !hit.IsOver) || (known.IsLongAgo && !hit.IsLongAgo);

    private static bool Overlaps(bool[] idioms, int start, int end) => idioms.AsSpan(start, end - start).Contains(true);
}
