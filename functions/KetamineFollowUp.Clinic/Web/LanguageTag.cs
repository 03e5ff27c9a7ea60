using KetamineFollowUp.Domain.Values;

namespace KetamineFollowUp.Clinic.Web;

/// <summary>The tag of a language for <c>lang</c>.</summary>
internal static class LanguageTag
{
    public static string Of(Language language) => language switch
    {
        Language.En => "en",
        Language.Es => "es",
    };
}
