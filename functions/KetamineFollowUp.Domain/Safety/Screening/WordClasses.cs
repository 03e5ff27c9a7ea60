using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Words that stand for one another in the tables of phrases, by name.</summary>
internal static class WordClasses
{
    private const string Table = """
        i = i id ill
        want = want wanted wanting wants need needed
        wish = wish wishing wished hope hoping hoped pray praying prayed wishes hopes prays
        feel = feel feeling feels felt
        think = think thinking thinks thought thoughts imagine imagining wonder wondering
        feel-sure = think feel feels know believe convinced sure
        scared = scared afraid worried terrified frightened fear fearful fearing petrified
        weary = tired sick exhausted fed_up weary done finished drained over
        none-would = no_one nobody none anyone anybody who
        someone-else = he she they husband wife son daughter mom mother dad father brother sister friend partner boyfriend girlfriend roommate neighbor uncle aunt cousin grandson grandma grandpa kid child fiance fiancee someone spouse nephew niece teen teenager coworker student classmate patient
        abuser = he she they husband wife boyfriend girlfriend partner ex dad father stepdad mom mother brother son roommate uncle man guy someone somebody spouse
        hurts = hits hit beats beat punched punches kicked kicks slapped slaps shoved shoves pushes pushed hurts hurt hurting abuses abused abusing attacks attacked assaulted molested raped rapes grabbed choked chokes strangled threw throws slammed dragged
        veins = wrist wrists throat vein veins artery arteries
        meant = will ill going_to plan_to planning_to planning_on plan_on want_to about_to decided_to ready_to
        victim = husband wife boyfriend girlfriend partner ex dad father mom mother brother son daughter roommate someone somebody anyone him her them everyone people boss kids baby coworkers coworker neighbor neighbors family child children others students doctor landlord uncle cousin sister stepdad stepmom teacher manager you
        him = him her them
        his = his her their
        himself = himself herself themselves themself hisself theirself
        child = kid kids child children son daughter boys girls girl baby babies dog dogs cat cats pets pet mom mother dad family wife husband sister brother
        take = take taking swallow swallowing down pop popping chug
        took = took taken swallowed ate eaten popped chugged downed ingested drank gulped
        pill-form = pills tablets capsules med medication medications medicine medicines xanax ativan klonopin valium tylenol advil aspirin ibuprofen oxy oxycodone percocet ambien adderall benadryl lithium opioids benzos antidepressants prescription prescriptions trazodone gabapentin zoloft prozac melatonin fentanyl vicodin norco seroquel lamictal insulin
        lots = whole entire bunch handful handfuls bottle bottles fistful tons ton loads lots shitload
        gun = gun pistol rifle shotgun revolver handgun firearm glock
        gun-or-knife = gun pistol rifle shotgun knife machete
        blade = knife blade razor razors razorblade blades
        noose = noose rope cord belt
        high-place = bridge roof ledge rooftop balcony building cliff overpass window parapet garage tower structure parking_structure
        under = train truck bus car traffic subway semi lorry
        chest = chest heart
        trouble = trouble difficulty difficulties problems hard harder
        by-accident = cooking shaving gardening accidentally by_accident at_work at_the_gym at_gym while off some a with_the_stove in_the_gym in_the_kitchen when_i_fell doing out_there playing in_practice on_the
        es-quiero = quiero queria querido quisiera necesito deseo gustaria pienso planeo voy iba vamos puedo podria debo deberia tengo_que tengo_ganas_de decidi dan_ganas_de da_ganas_de
        es-would = estarian estaria estan estaran vivirian serian viviria estarias
        es-miss = extranaria extranara extrana importa importaria lloraria notaria va_a_extranar va_a_importar
        es-tell = dice dicen pide piden ordenan mandan diciendo
        es-weary = cansado cansada harto harta canse agotado agotada jarto jarta
        es-today = hoy manana esta_noche esta_madrugada
        es-ese = esposo esposa marido mujer novio novia hijo hija hermano hermana papa mama padre madre amigo amiga pareja primo prima tio tia cunado abuelo abuela vecino ex
        es-hurts = pega pego golpea golpeo maltrata maltratan amenaza amenazan pegan golpean golpearon violaron violo abusa abuso pegaron empuja lastima ahorco cachetea asaltaron
        es-pills = pastillas pildoras medicinas medicamentos remedios capsulas tabletas comprimidos frasco
        es-took = tome tomo tomado trague tragado trago ingeri
        es-veins = venas munecas muneca
        es-gun = pistola arma escopeta revolver rifle
        es-place = puente edificio techo azotea balcon ventana metro tren carro camion acantilado septimo piso
        es-kids = hijos hijo hija hijas ninos ninas nino nina bebe familia mama perro perros perrito gato gatos mascotas
        dose-unit = mg mgs milligrams mcg ml units am pm hours hour hrs minutes min days weeks years oclock miligramos unidades minutos dias horas gotas veces anos meses
        not-asking = to i we you should did would can could not ill will he she they have had if when mom mother dad husband wife sister who grandma parents usually
        """;

    private static readonly FrozenDictionary<string, string[]> Classes = Table
        .Split('\n')
        .Select(line => line.Split(" = "))
        .ToFrozenDictionary(sides => sides[0].Trim(), sides => sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a class; an unknown name is a mistake in a table.</summary>
    public static string[] Of(string name) => Classes[name];
}
