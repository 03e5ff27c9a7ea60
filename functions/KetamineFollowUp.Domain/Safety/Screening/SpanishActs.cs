using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: the act, its plan, its means, its attempt. Written as <see cref="RuleTable"/> reads it.</summary>
internal static class SpanishActs
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.act.kill-self = Suicide Act
            matarme !de_risa|de_hambre|trabajando|estudiando|el_tiempo|del
            suicidarme
            me ~1 {es-quiero} a? de? matar|suicidar|ahorcar|colgar|ahogar|envenenar|desvivir !de_risa|de_hambre|trabajando|por_el
            me ~1 {es-quiero} ganas de matarme
            me mato !de|trabajando|estudiando|en_el_gym|por
            me suicido !hace
            me mataria !de|trabajando
            me suicidaria
            desvivirme|autodesvivirme
            darme un tiro
            me ~1 {es-quiero} a? dar|pegar|meter|disparar un|una tiro|balazo|bala|plomazo
            pegarme|darme|meterme un tiro|balazo
            me doy|pego|meto un tiro|balazo
            volarme la|los cabeza|sesos
            me ~2 volar la cabeza|tapa
            dispararme
            ahorcarme|colgarme|ahogarme|envenenarme !con_el
            me ahorco|cuelgo|ahorque|colgue !en|de_la
            acabar|acabo|acabe con mi vida|sufrimiento|existencia
            acabar|acabo|acabare con todo $
            acabar con todo esto|hoy|esta|ya|de
            terminar|termino|terminare con mi vida|sufrimiento|existencia
            terminar|termino|terminare con todo !lo|el|los|la|las
            acabar conmigo|de una vez
            ponerle|poner|pongo fin a mi|todo|esto ~1 vida?
            quitarme la vida
            me ~1 {es-quiero} a? quitar la vida
            me quito|quite la vida
            cortarme las|la|los {es-veins}
            me ~1 {es-quiero} a? cortar las|los {es-veins}
            tomarme|tragarme ~2 todas|todo|frasco|sobredosis|demasiadas ~2 {es-pills}?
            me ~1 {es-quiero} a? tomar|tragar ~1 todas|todo|frasco ~2 {es-pills}
            tirarme|aventarme|lanzarme|arrojarme|botarme ~1 del|de|al|a|por|desde|bajo ~2 {es-place}
            me ~1 {es-quiero} a? tirar|aventar|lanzar|arrojar|botar ~1 del|de|al|a|por|desde|bajo ~2 {es-place}
            me tiro|aviento|lanzo|arrojo del|de|al|por|desde ~2 {es-place}
            saltar|brincar ~1 del|de|desde ~2 {es-place}
            cometer|cometo suicidio
            intentar suicidarme|matarme
            irme de este mundo
            irme|largarme para siempre
            dejar este mundo

        es.act.naming = Suicide ActNamed
            suicidandome|matandome|acabando con mi vida

        es.plan.have-plan = Suicide Deed
            tengo ~3 plan ~3 matarme|suicidarme|morir|quitarme|hacerlo
            tengo un plan $
            se ~1 como|cuando|donde ~1 lo? ~1 voy a hacer|morir|matarme|matar
            como lo voy a hacer
            decidi|decidido ~2 quitarme|matarme|suicidarme|morir|morirme|matar|acabar
            como matarme|suicidarme|quitarme|morir|morirme
            cuantas {es-pills} ~4 morir|matarme|matar|mueran
            formas|manera|maneras|forma de matarme|suicidarme|morir|quitarme
            busque|buscando|busco ~2 como|formas ~1 morir|matarme|suicidarme
            carta|nota de despedida|suicidio|suicida

        es.means.at-hand = Suicide Deed
            tengo|agarre|con|compre ~2 {es-pills} ~1 en|frente|enfrente|listas|conmigo|para ~2 mano|manos|mi|frente|mesa|cama|todo|morir|matarme|listas|acabar
            {es-pills} en la|mi|las|mis mano|manos|boca
            {es-pills} ~1 frente|enfrente a|de mi
            {es-pills} listas
            tengo|compre|agarre|con ~2 pistola|arma|escopeta|revolver ~2 mano|manos|cargada|boca|cabeza|lista|lado|cargado|frente|sien
            pistola|arma cargada|en la mano|cabeza
            compre ~1 pistola|arma|veneno|soga|cuerda
            soga|cuerda ~2 lista|cuello|amarrada|puesta|techo|arbol|preparada
            cuchillo|navaja|gillette ~1 en la|mi|las|mis|el mano|muneca|munecas|cuello|venas
            guardando|juntando|acumulando|guardado|juntado|escondiendo ~2 {es-pills}
            tengo suficientes|bastantes {es-pills} para
            parado|parada|sentado|sentada ~1 en|al ~2 puente|borde|azotea|techo|balcon|vias|cornisa|orilla ~6 saltar|tirarme|brincar|adios|lanzarme|aventarme
            en el puente|borde ~3 saltar|tirarme|voy
            voy|listo|lista a|para saltar|tirarme|aventarme $

        es.deed.attempt = Suicide Deed
            trate|intente|tratado|intentado|intento ~1 de? matarme|suicidarme|quitarme|ahorcarme|colgarme|acabar
            me ~1 trate|intente|quise de? matar|suicidar|ahorcar|colgar|quitar
            me ahorque|colgue|dispare|envenene
            intento de suicidio

        es.deed.overdose = Suicide Deed
            me {es-took} ~1 las|unas|todas {es-pills} !de|del|para|con|esta|en|a|por|que|ayer|como|recetadas
            {es-took} ~2 todas|todo|frasco|demasiadas|muchas|monton|bastantes|punado|entero|caja ~1 las|mis|de|el|la? ~1 {es-pills}|entero
            me {es-took} ~1 todas|todo !las_de|lo_que_me_recetaron
            {es-took} todas|todo ~2 {es-pills}
            {es-took} ~1 demasiadas ~1 {es-pills}
            {es-took} ~1 el|un|todo frasco|caja|bote entero|completo
            {es-took} #6 ~1 {es-pills}
            {es-took} once ~1 {es-pills}
            {es-took} ~2 cloro|veneno|raticida
            me {es-took} ~1 veneno
            sobredosis

        es.deed.cut-veins = Suicide Deed
            me corte|abri las|la|los {es-veins}

        es.said.doing-it = Suicide SaidEmergency
            tengo ganas de matarme|suicidarme hoy|ahora|ya|esta
            me ~2 voy a morir hoy|ya|esta noche|decidi|manana
            hoy|manana|esta noche|madrugada ~1 me ~1 muero|mato|matare|quito|voy|cuelgo|ahorco ~1 a|la? ~1 matar|morir|suicidar|vida
            hoy|manana me voy para siempre
            hoy termino|acabo con todo
            hoy es mi ultimo dia
            es mi ultima noche
            mi ultimo dia !de|en
            nadie me ~2 va|puede|podra a? detener|parar
        """);
}
