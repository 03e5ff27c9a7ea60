using System.Collections.Immutable;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Spanish: the act, its plan, its means, its attempt.</summary>
internal static class SpanishActs
{
    public static ImmutableArray<Rule> Rules { get; } = RuleTable.Parse("""
        es.act.kill-self = Suicide Act
            matarme !de|trabajando|estudiando|el_tiempo|del
            suicidarme
            desvivirme|autodesvivirme
            me ~1 {es-quiero} a? de? matar|suicidar|ahorcar|colgar|ahogar|envenenar|desvivir !de|trabajando|estudiando|por_el
            me mato !de|trabajando|estudiando|en_el_gym|por|a_trabajar
            me suicido
            me mataria|suicidaria !de|trabajando
            me ~1 {es-quiero} a? dar|pegar|meter|disparar un|una tiro|balazo|bala|plomazo
            pegarme|darme|meterme un tiro|balazo
            me doy|pego|meto un tiro|balazo
            volarme la|los cabeza|sesos
            me ~2 volar la cabeza
            dispararme
            me ~1 {es-quiero} a? disparar
            ahorcarme|colgarme|ahogarme|envenenarme !con_el
            me ahorco|cuelgo !de_la
            acabar|acabo|acabare|terminar|termino|terminare con mi vida|sufrimiento|existencia
            acabar|acabo|acabare|terminar|termino|terminare con todo $
            acabar|acabo|acabare|terminar|termino|terminare con todo esto|hoy|de_una|esta_noche|ya
            acabar conmigo|de_una_vez
            poner|ponerle|pongo fin a mi_vida|todo|esto
            quitarme la vida
            me ~1 {es-quiero} a? quitar la vida
            me quito|quitare|quitaria la vida
            cortarme la|las|los {es-veins}
            me ~1 {es-quiero} a? cortar la|las|los {es-veins}
            tirarme|aventarme|lanzarme|arrojarme|botarme ~1 del|de|al|a|por|desde|bajo|frente ~2 {es-place}
            me ~1 {es-quiero} a? tirar|aventar|lanzar|arrojar|botar ~1 del|de|al|a|por|desde|bajo|frente ~2 {es-place}
            me tiro|aviento|lanzo|arrojo del|de|al|por|desde ~2 {es-place}
            saltar|brincar ~1 del|de|desde ~2 {es-place}
            chocar ~2 carro|coche ~2 contra|a_proposito
            cometer|cometo suicidio
            irme|largarme ~1 para siempre
            dejar este mundo
            una sobredosis
            me ~1 {es-quiero} a? estrellar|chocar ~1 contra
            estrellarme|chocarme ~1 contra
            descansar para siempre hoy|esta_noche|manana

        es.act.take-them-all = Suicide ActIfMeant
            tomarme|tragarme|tomar|tragar ~1 todas|todo|frasco|demasiadas ~2 {es-pills}|frasco
            tomarme|tragarme|tomar|tragar|tomarlas|tragarlas ~1 todas $
            tomar|tomarme veneno|cloro
            veneno ~4 tomar|tomarme|tomarlo

        es.act.naming = Suicide ActNamed
            suicidandome|matandome
            acabando con mi vida

        es.plan.have-plan = Suicide Deed
            tengo ~3 plan ~3 matarme|suicidarme|morir|quitarme|hacerlo|acabar
            tengo un plan $
            se ~1 como|cuando|donde ~1 lo? ~1 voy a hacer|morir|matarme|matar
            como lo voy a hacer
            decidi|decidido ~2 quitarme|matarme|suicidarme|morir|morirme|matar|acabar
            como matarme|suicidarme|quitarme|morir|morirme
            cuantas ~1 {es-pills} ~5 morir|morirme|matarme|matar|mueran|sobredosis
            formas|manera|maneras|forma de matarme|suicidarme|morir|quitarme
            busque|buscando|busco|investigue ~3 como|formas|maneras ~1 de? ~1 morir|matarme|suicidarme|quitarme
            escogi|elegi ~3 dia|fecha|lugar ~3 morir|matarme|suicidarme|hacerlo
            carta|nota de? despedida|suicidio|suicida

        es.means.at-hand = Suicide Deed
            tengo|agarre|con|compre|junte ~2 {es-pills} ~2 mano|manos|mi|frente|enfrente|mesa|listas|morir|matarme|acabar
            {es-pills} ~1 en la|mi|las|mis mano|manos|boca
            {es-pills} ~1 frente|enfrente a|de mi
            {es-pills} listas
            tengo|compre|agarre|con|consegui ~2 {es-gun} ~2 mano|manos|cargada|cargado|boca|cabeza|lista|listo|lado|frente|sien|matarme
            {es-gun} cargada|cargado
            {es-gun} en la|mi mano|cabeza|boca|sien
            compre ~1 {es-gun}|veneno|soga|cuerda
            soga|cuerda ~2 lista|colgada|colgado|cuello|amarrada|puesta|techo|arbol|preparada
            cuchillo|navaja|gillette ~1 en la|mi|las|mis|el mano|muneca|munecas|cuello|venas
            guardando|juntando|acumulando|guardado|juntado|escondiendo ~2 {es-pills}
            tengo suficientes|bastantes {es-pills} para
            parado|parada|sentado|sentada|estoy ~1 en|al ~2 puente|borde|azotea|techo|balcon|vias|cornisa|orilla ~6 saltar|tirarme|brincar|adios|lanzarme|aventarme|tirar
            voy|listo|lista a|para saltar|tirarme|aventarme $
            tengo ~1 soga|cuerda $
            estoy ~1 en ~1 puente|azotea|cornisa ~2 $
            parado|parada en ~1 puente|azotea

        es.deed.attempt = Suicide Deed
            trate|intente|tratado|intentado|intento ~1 de? matarme|suicidarme|quitarme|ahorcarme|colgarme|acabar
            me ~1 trate|intente|quise de? matar|suicidar|ahorcar|colgar|quitar
            me ahorque|colgue|dispare|envenene
            intento de suicidio

        es.deed.overdose = Suicide Deed
            me {es-took} ~1 las|unas|todas {es-pills} $
            me {es-took} ~1 todas|todo !las_de|lo_que_me
            {es-took} ~2 todas|demasiadas|muchas|monton|bastantes|punado ~3 {es-pills}
            {es-took} ~1 frasco|caja|bote ~1 entero|entera|completo|completa|de
            me {es-took} todo el frasco
            {es-took} ~2 #6 !{dose-unit} ~1 {es-pills}
            {es-took} once ~1 {es-pills}
            {es-took} ~2 cloro|veneno|raticida
            sobredosis
            acabo de tomar|tomarme|tragar|tragarme ~3 frasco|todas|todo|monton|muchas|demasiadas
            acabo de tomar|tomarme ~2 #6 !{dose-unit} ~1 {es-pills}
            acabo de tragarme|tragar ~2 #6 !{dose-unit} ~1 {es-pills}
            me {es-took} ~1 unas|las {es-pills} para ~1 morir|morirme|matarme|dormir_para|no_despertar
            tome|trague las pastillas ~1 adios|perdon|para_morir
            me {es-took} #6 !{dose-unit}
            me inyecte ~1 toda|mucha insulina
            desangrando
            corte ~3 para la sangre
            me pegue|di|dispare ~1 un_tiro|un_balazo

        es.deed.cut-veins = Suicide Deed
            me corte|abri las|la|los {es-veins}

        es.said.doing-it = Suicide SaidEmergency
            ganas de matarme|suicidarme hoy|ahora|ya|esta_noche
            me voy a morir hoy|ya|esta_noche|manana
            {es-today} ~2 me ~1 muero|mato|matare|quito|cuelgo|ahorco|suicido !de
            {es-today} ~1 me voy a morir|matar|suicidar|quitar|ir_para
            {es-today} ~1 termino|acabo con todo|esto
            hoy es mi ultimo dia|noche
            es mi ultima noche
            es mi ultimo dia !de|en
            nadie me ~2 va|puede|podra ~1 detener|parar
            encontrar|encontraran|encuentren mi cuerpo
            van a encontrarme muerto|muerta
            no hay marcha atras
            ya estare|voy_a_estar muerto|muerta
            ya ~1 tome la decision ~2 me_voy|adios|perdon|perdonenme
            no me busquen
        """);
}
