using System.Collections.Frozen;

namespace KetamineFollowUp.Domain.Safety.Screening;

/// <summary>
/// Text-speak, contractions and misspellings that no edit distance would find, each with the plain words it stands for.
/// Apostrophes are gone before this table is read, so "I'll" and "ill" are one word and stay as they are.
/// </summary>
internal static class Spelling
{
    private const string Table = """
        do not = dont dnt dnot donot dun dunt doent
        does not = doesnt dosnt dosent
        did not = didnt didn dint
        can not = cant cannot cnt cann cantt
        could not = couldnt cudnt
        would not = wouldnt wudnt
        should not = shouldnt shudnt
        will not = wont wnt
        is not = isnt
        am not = aint amnt
        was not = wasnt
        were not = werent
        have not = havent havnt
        has not = hasnt
        had not = hadnt
        i am = im iam imm
        i have = ive
        i am going to = imma ima imgonna imna
        he is = hes
        she is = shes
        they are = theyre
        they would = theyd
        they will = theyll
        you would = youd
        you will = youll
        he would = hed
        it will = itll
        it is = its
        there is = theres
        that is = thats
        life is = lifes
        what is = whats
        going to = gonna gona gunna gnna gon gna gunno gone2
        about to = boutta bouta abouta finna
        want to = wanna wana wanta wannna wnna wantto
        got to = gotta
        have to = hafta haveto
        trying to = tryna trynna
        let me = lemme
        i do not care = idc idgaf
        i do not know = idk idek iunno dunno
        i do not want to = idw
        tonight = tn tonite 2nite 2night tnite tonigt tonihgt tonght tnight
        tomorrow = tmrw tmr tmw 2moro 2morrow tomoro tomorow tommorow tommorrow tomorro
        today = 2day
        right now = rn
        anymore = anymor nemore nomo
        you = u yall
        your = ur
        please = pls plz plss pleas pleeze
        are = r
        be = b
        too = tooo
        and = n nd
        because = cuz coz bc bcuz becuz cos
        before = b4
        forever = 4ever 4eva foreva
        never = nvr neva nver neverr
        not = nt nott
        nothing = nothin nuthin nuffin
        everything = everythin evrything
        everyone = every1 evry1 evryone everbody
        everybody = evrybody
        someone = some1
        no one = noone no1
        thinking = thinkin thinkn thnking
        thoughts = thots thougths thoghts thougts thouhts
        killing = killin kiling kilin kllng
        kill = kil kll kii kkill klil kille kyll kiill
        kills = kils
        killed = kiled kild
        myself = meself mysel myslf mysef mysrlf myseld myelf mself mysellf
        hurting = hurtin
        dying = dyin dieing dyingg
        die = di3 dei dieeee dy3
        dead = ded daed deadd dedd
        suicide = suecide suaside sooicide sewerslide sewercide sucicide suiside suicid suside sewside sueside soowicide suacide
        suicidal = suicidel suisidal sucicidal sewercidal suicidle suasidal
        unalive = unaliv unlive unalived unaliving
        kms = kmself
        kill myself = killmyself kmyself
        killing myself = killingmyself
        end my life = endmylife
        want to die = wannadie wanttodie wantodie
        i want to die = iwanttodie iwannadie
        life = lif lyfe liffe
        live = liv livee
        living = livin livng
        alive = aliv
        wish = wsh wishh
        was = wuz woz waz
        were = wer
        want = wnat wan wnt wanr wamt watn wantt wannt
        going = goin gng goign goingg
        would = wud wuld
        could = cud culd
        should = shud shuld
        thought = thot
        tired = tierd tird
        through = thru
        with = wit wth wiht
        without = witout wthout
        breathe = breath breethe breth brethe breeth
        breathing = breathin brething
        husband = hubby huband husbend hubs
        boyfriend = bf
        girlfriend = gf
        pills = pillz pilss pils meds medz
        pill = pil
        overdose = overdos ods overdoze od
        overdosed = oded overdoesd
        overdosing = oding
        goodbye = goodby gudbye gbye
        jump = jum
        bridge = brige bridg
        burden = burdon berden
        disappear = dissapear disapear dissappear disapper
        friend = freind
        their = thier
        quiero = kiero qiero kero qero quero kierro quierro qro kro
        que = q ke k
        porque = xq pq xk porq
        por = x
        para = pa
        estoy = toy stoy toi estoi
        esta = ta
        estas = tas
        voy = boy voi boi vooy
        vivir = bibir vibir bivir vibirr viviir
        vida = bida
        quitar = kitar
        quitarme = kitarme kitarm
        me = m
        matarme = matarm mataarme
        morir = moriir murir morirr
        morirme = morirm
        suicidarme = suisidarme suicidarm swicidarme
        suicidar = suisidar swicidar
        suicidio = suisidio suicideo swicidio
        suicida = suisida
        yo = io
        aqui = aki aka
        hacer = aser acer hacr
        hacerme = aserme acerme haserme
        dano = danio
        no quiero = noquiero nokiero
        ya no quiero = yanoquiero yanokiero
        ya no = yano
        nada mas = nomas
        cansado = cansao
        cansada = cansa
        acabar = akabar
        aguanto = aguamto awanto
        pensamientos = pensamiento
        """;

    private static readonly FrozenDictionary<string, string[]> PlainWords = Table
        .Split('\n')
        .Select(line => line.Split('='))
        .SelectMany(sides => sides[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(variant => (Variant: variant, Plain: sides[0])))
        .DistinctBy(row => row.Variant)
        .ToFrozenDictionary(row => row.Variant, row => row.Plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The plain words for a variant, or null for a word that is not one.</summary>
    public static string[]? Plain(string word) => PlainWords.GetValueOrDefault(word);

    /// <summary>Every word the table writes.</summary>
    public static IEnumerable<string> AllPlainWords => PlainWords.Values.SelectMany(words => words);
}
