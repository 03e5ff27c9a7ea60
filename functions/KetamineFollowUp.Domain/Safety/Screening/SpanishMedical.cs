using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: a body in danger.</summary>
internal static class SpanishMedical
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.medical.chest = Medical Deed
            duele ~3 pecho !reir
            tengo|siento ~2 dolor|presion|opresion ~3 pecho
            pecho me duele|aprieta|oprime
            infarto !de_emocion
            ataque al corazon|cardiaco
            dolor ~3 pecho ~2 ahora|fuerte|brazo|respirar

        es.medical.chest-mentioned = Medical Report
            dolor|dolores|presion|opresion de|en ~1 pecho

        es.medical.no-breath = Medical SaidEmergency
            no ~1 puedo ~1 respirar !por_la_nariz|por|bien_por
            no respira
            me ahogo !en|de
            me ~1 estoy ahogando|asfixiando !en
            falta ~1 el? aire
            se me ~2 cierra|cerrando ~1 garganta
            me cuesta ~2 respirar

        es.medical.collapse-now = Medical SaidEmergency
            se desmayo|cayo ~4 no despierta|responde|reacciona|respira
            no despierta !temprano
            no reacciona|responde $
            esta inconsciente|convulsionando
            se esta muriendo !de
            me ~1 estoy muriendo $
            me ~1 esta dando ~2 infarto|ataque|derrame|convulsion|embolia
            sangrando|sangra ~2 mucho|parar
            no para|deja de sangrar

        es.medical.collapse = Medical Report
            me|se ~1 desmaye|desmayo|desmayado
            perdi|perdio el conocimiento
            convulsion|convulsiones|convulsione
            me ~1 costo|costaba ~2 respirar
            doble dosis
            tome ~2 dosis doble
            tome ~2 {es-pills} de mas
            me voy a desmayar
            convulsiono

        es.medical.call-for-help = Medical SaidEmergency
            llamen|llame|llama|manden|mande|necesito|envien|pidan|llamenle ~2 ambulancia|911|policia|paramedicos
            necesito ayuda ahora|ya|urgente|urgentemente
            auxilio
            ayuda por_favor|urgente
            es una emergencia
            estoy en peligro
        """);
}
