using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish turns of phrase that sound like danger and are none. Their words count for nothing; the words around them do.</summary>
internal static class SpanishIdioms
{
    public static ImmutableArray<Phrase> Phrases { get; } = RuleTable.ParsePhrases("""
        muero|mori|muriendo|morir|morirme|muere|muerto|muerta|muertos|morimos de risa|hambre|sueno|calor|frio|ganas|cansancio|verguenza|sed|amor|miedo|aburrimiento|pena|nervios|curiosidad|envidia|ternura|coraje
        muero|morir|morirme|muriendo por
        matar|matando|mato|mata ~1 el tiempo|hambre|rato|aburrimiento
        matar|matando|mato tiempo
        calor|frio|espalda|cabeza|trabajo|estres|dolor|rodilla|tos|ansiedad|hambre|sueno|gripe|alergia|insomnio ~1 me|esta ~2 mata|matando
        me|nos mata|matan|matando la|el|este|esta|los|las
        me mato de risa
        me mato trabajando|estudiando
        se me murio ~2
        celular|telefono|bateria|carro|computadora ~2 muerto|muerta|murio
        dia de los muertos
        punto|tiempo|tiempos|peso muerto
        escuadron suicida
        prevencion del suicidio caminata|mes|dia|curso
        caminata|mes|dia|curso ~3 prevencion ~2 suicidio
        casi ~1 me muero|morimos
        susto ~3 muero|muerta
        muero de ganas
        tome|tomo|tomado|tomar|tomarme ~1 mis|la|las|el|mi {es-pills} ~3 manana|desayuno|presion|siempre|receta|doctor|noche|indicado|recetadas|diario|hora|dolor|tiroides|diabetes|alergia|dormir|cena|comida
        tome|tomo|tomado las|mis ~1 {es-pills} como|segun
        terminar|termino|termine con mi_novio|mi_novia|mi_esposo|el|la|este
        acabar|acabo con este|esta|el|la
        mama|abuela|esposo|hermana|tia|suegra|esposa|papa ~1 va|puede a? ~1 cuidar ~1 mis|mi|los {es-kids}
        pelicula|serie|libro|novela|noticias|personaje ~8 suicidio|suicida|suicido|mata|mato|muere
        adios hasta|nos|gracias|buenas|buen
        examen|clase|pelicula|chiste|gym|entrenamiento|risa|partido|novela|rutina|caminata|subida|escalera me mato
        jefe|profesor|profesora|maestra|maestro ~1 me va a matar
        """);
}
