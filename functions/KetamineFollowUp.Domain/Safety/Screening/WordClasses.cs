using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>Words that stand for one another in the tables of phrases, by name.</summary>
internal static class WordClasses
{
    private const string Table = """
        i = i id ill
        am = am be being is are was were feel feeling felt
        want = want wanted wanting wants need needed like love prefer rather
        wish = wish wishing wished hope hoping hoped pray praying prayed wishes hopes prays
        ready = ready prepared packed loaded done set
        someone-else = he she they husband wife son daughter mom mother dad father brother sister friend partner boyfriend girlfriend roommate neighbor uncle aunt cousin grandson grandma grandpa kid child fiance fiancee someone spouse
        relative = husband wife son daughter mom mother dad father brother sister friend partner boyfriend girlfriend roommate uncle aunt cousin nephew niece grandpa grandma grandfather grandmother fiance spouse stepdad stepson ex
        abuser = he she they husband wife boyfriend girlfriend partner ex dad father stepdad mom mother brother son roommate uncle man guy someone somebody spouse hell shell
        him = him her them
        his = his her their
        himself = himself herself themselves themself hisself theirself
        child = kid kids child children son daughter boy girl girls boys baby babies dog dogs cat cats pets mom mother family wife husband sister brother
        take = take taking swallow swallowing down downing pop popping chug chugging
        took = took taken swallowed swallow ate eaten popped chugged downed ingested drank gulped
        pills = pills pill med medication medications medicine medicines tablets capsules xanax ativan klonopin valium tylenol advil aspirin ibuprofen oxy oxycodone percocet ambien adderall benadryl lithium opioids benzos antidepressants sleepers prescription prescriptions trazodone gabapentin zoloft prozac melatonin fentanyl vicodin norco
        lots = all whole entire every bunch handful handfuls bottle bottles fistful tons loads excess
        gun = gun pistol rifle shotgun revolver handgun firearm
        blade = knife blade razor razors razorblade blades scissors
        noose = noose rope cord belt
        high-place = bridge roof ledge rooftop balcony building cliff overpass window parapet railing edge
        under = train truck bus car traffic subway semi lorry
        tonight = tonight tomorrow
        chest = chest heart
        trouble = trouble difficulty difficulties problems hard harder struggling
        days-of-past = yesterday last ago earlier before
        es-quiero = quiero queria quisiera necesito deseo prefiero gustaria pienso planeo voy iba vamos puedo podria debo deberia tengo ganas decidi decidido dan
        es-ese = esposo esposa marido mujer novio novia hijo hija hermano hermana papa mama padre madre amigo amiga pareja primo prima tio tia cunado abuelo abuela vecino ex
        es-pills = pastillas pastilla pildoras medicinas medicina medicamentos medicamento remedios capsulas tabletas comprimidos frasco
        es-took = tome tomo tomado trague tragado trago ingeri comi
        es-veins = venas munecas muneca
        es-place = puente edificio techo azotea balcon ventana metro tren carro camion acantilado septimo piso
        es-kids = hijos hijo hija hijas ninos ninas nino nina bebe familia mama perro perros gato gatos mascotas
        """;

    private static readonly FrozenDictionary<string, string[]> Classes = Table
        .Split('\n')
        .Select(line => line.Split(" = "))
        .ToFrozenDictionary(sides => sides[0].Trim(), sides => sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The words of a class; an unknown name is a mistake in a table.</summary>
    public static string[] Of(string name) => Classes[name];
}
