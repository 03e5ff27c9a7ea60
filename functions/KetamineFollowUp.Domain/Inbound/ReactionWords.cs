using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>
/// The words in which phones say that somebody reacted to a text, without accents: "Loved", "Laughed at", "Reacted 😂 to", "Removed a heart from", "Le encantó".
/// They may be many: they count only right before our own words.
/// </summary>
internal static class ReactionWords
{
    /// <summary>One of these, or an emoji, must be among them.</summary>
    public static readonly FrozenSet<string> Saying = Set(
        "loved loves love liked likes like disliked dislikes dislike laughed laughs emphasized emphasised emphasizes emphasises questioned questions reacted reacts reaction removed removes "
        + "hearted hearts exclaimed "
        + "encanto encanta encantado gusto gusta gustado disgusto rio rie reido risa risas carcajada enfatizo enfatiza exclamo destaco resalto subrayo cuestiono cuestiona pregunto duda dudo "
        + "reacciono reacciona reaccionado reaccion elimino elimina quito quita retiro amo corazon");

    /// <summary>These stand between them.</summary>
    public static readonly FrozenSet<string> Between = Set(
        "to at with from a an the of by your this message text heart laugh laughter exclamation exclamations point points mark marks thumb thumbs up down question "
        + "le les me te lo la se no ha han con de del en un una el al su por mensaje texto dio puso interrogacion exclamacion signo signos pulgar arriba abajo enfasis negativo");

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
