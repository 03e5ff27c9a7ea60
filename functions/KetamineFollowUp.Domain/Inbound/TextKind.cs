using KetamineFollowUp.Domain.Messaging;
using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>
/// The fourth step of the line: what kind of text it is, whoever wrote it and whatever stands open. Read after the crisis screen, which no kind excuses.
/// Whether <see cref="Words"/> answer a question is for the question to say.
/// </summary>
public abstract record TextKind
{
    private TextKind()
    {
    }

    /// <summary>It asks something of the messaging itself: opt-out or in, help, wrong holder, back, plan, yes, no.</summary>
    /// <param name="Keyword">What.</param>
    public sealed record Command(Keyword Keyword) : TextKind;

    /// <summary>A machine wrote it: driving, focus, out of office, voicemail.</summary>
    public sealed record Automatic : TextKind;

    /// <summary>"Who is this?"</summary>
    public sealed record WhoIsThis : TextKind;

    /// <summary>The sender wants to be called.</summary>
    public sealed record CallMe : TextKind;

    /// <summary>The sender is in a hospital.</summary>
    public sealed record Hospital : TextKind;

    /// <summary>The sender asks for texts in a language.</summary>
    /// <param name="Language">Which.</param>
    public sealed record LanguageAsked(Language Language) : TextKind;

    /// <summary>A picture, video or sound without words.</summary>
    public sealed record Picture : TextKind;

    /// <summary>Thanks and nothing else.</summary>
    public sealed record Thanks : TextKind;

    /// <summary>Anything else: an answer, or words for a person.</summary>
    public sealed record Words : TextKind;

    // ASSUMPTION: a longer text says more than its kind; it is words for a person. The kinds' patterns are then not asked to read it.
    private const int Longest = 480;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, normalized and without our own words.</param>
    /// <param name="optOutType">The provider's <c>OptOutType</c>; null or empty when it sent none.</param>
    /// <param name="hasMedia">Pictures came with it.</param>
    /// <param name="preferredName">The patient's name, so that "this is not Maria" is a wrong number; null when unknown.</param>
    public static TextKind Read(string text, string? optOutType, bool hasMedia, string? preferredName)
    {
        // What the carrier has acted on is so, whatever a machine wrote around it.
        var keyword = Keywords.Read(text, optOutType, preferredName);
        if (keyword is Keyword.CarrierStop or Keyword.CarrierStart or Keyword.CarrierHelp)
        {
            return new Command(keyword.Value);
        }

        if (text.Length == 0)
        {
            return hasMedia ? new Picture() : new Words();
        }

        var words = KeywordText.Normalize(text);
        return words.Whole.Length > Longest ? keyword is { } told ? new Command(told) : new Words()
            : AutomaticReplies.IsOne(words) ? new Automatic()
            : keyword is { } said ? new Command(said)
            : LanguageRequests.Read(words) is { } language ? new LanguageAsked(language)
            : WhoIsThisQuestions.IsOne(words) ? new WhoIsThis()
            : ThanksWords.IsOne(words) ? new Thanks()
            : CallRequests.IsOne(words) ? new CallMe()
            : HospitalNews.IsOne(words) ? new Hospital()
            : new Words();
    }

    /// <summary>One result for each case.</summary>
    public T Match<T>(
        Func<Keyword, T> command, Func<T> automatic, Func<T> whoIsThis, Func<T> callMe, Func<T> hospital, Func<Language, T> languageAsked, Func<T> picture, Func<T> thanks, Func<T> words) => this switch
        {
            Command said => command(said.Keyword),
            Automatic => automatic(),
            WhoIsThis => whoIsThis(),
            CallMe => callMe(),
            Hospital => hospital(),
            LanguageAsked asked => languageAsked(asked.Language),
            Picture => picture(),
            Thanks => thanks(),
            Words => words(),
            _ => throw new InvalidOperationException("the union is closed"),
        };
}
