using System.Text.RegularExpressions;
using KetamineFollowUp.Domain.Messaging;

namespace KetamineFollowUp.Domain.Inbound;

/// <summary>
/// Texts that a machine writes: a phone that is driving or in focus, an out-of-office note, a mailbox, a carrier. Either they say so themselves, or
/// they say both that nobody is there and what happens next: "I'm driving" alone is a person.
/// </summary>
internal static partial class AutomaticReplies
{
    private const string SaysSo =
        @"\b(?:auto(?:matic|mated|matically)? ?(?:reply|replies|respon(?:se|d|der)|message|text|answer|generated)|autoreply|autoresponder|driving focus|driving with (?:focus|do not disturb)"
        + @"|do not disturb (?:is |turned )?(?:while driving|on)|focus (?:mode )?(?:is )?(?:turned )?on|notifications (?:are )?(?:silenced|off|turned off)|not receiving notifications"
        + @"|sent (?:from my car|while driving|automatically)|out of (?:the )?office (?:reply|message|until|and|with|from|through)|message blocking is active"
        + @"|(?:mailbox|inbox|number|line|account|phone) (?:is |are )?(?:not|un) ?(?:monitored|attended|checked|equipped|able to receive)|does not (?:accept|receive) (?:texts?|text messages|incoming|replies)"
        + @"|respuesta automatica|mensaje automatico|contestador(?:a)? automatic[oa]|generado automaticamente|modo (?:de )?(?:conduccion|concentracion|enfoque|no molestar)"
        + @"|notificaciones (?:silenciadas|desactivadas)|(?:numero|buzon|linea|telefono) no (?:esta |es )?(?:monitoread[oa]|supervisad[oa]|atendid[oa]|recibe mensajes)|fuera de (?:la )?oficina (?:hasta|y|del|desde))\b";

    private const string Mailbox =
        @"\b(?:(?:leave|left) (?:you )?(?:me )?(?:a |your )?(?:message|voicemail|name and number)[a-z ]* (?:after|at) the (?:tone|beep)|you have (?:reached|a new voicemail|1 new voicemail|one new voicemail)"
        + @"|(?:person|number|customer|subscriber|party) you (?:are|have|re) (?:called|calling|dialed|dialing|texting|trying to reach)|voice ?mail (?:from|transcription|box|message from)|new voice ?mail|visual voicemail"
        + @"|sorry i (?:missed|cant take|cannot take) your call|buzon de voz|correo de voz|(?:deje|deja) (?:su|tu|un) (?:mensaje|nombre)[a-z ]* (?:despues|luego) (?:del|de la) (?:tono|senal)|el numero que (?:usted )?marco)\b";

    private const string NotThere =
        @"\b(?:(?:i am|im|we are|were|is|currently|presently|now) (?:(?:currently|presently|now|sorry|still|all) )*(?:driving|on the road|behind the wheel|out of (?:the )?office|out of town|away from (?:my|the) (?:phone|desk|office|cell|mobile)"
        + @"|away (?:until|right now|at the moment|from)|on (?:vacation|leave|holiday|pto|annual leave|maternity leave|sabbatical|a call)|unavailable|not available|not in the office|in a meeting|in class|in surgery|closed)"
        + @"|(?:i )?(?:cant|cannot|can not|am unable to|im unable to) (?:talk|answer|take your call|text|respond|reply|come to the phone|get to (?:my|the) phone) (?:right now|now|at the moment|at this time|currently|while)"
        + @"|out of office|our (?:office|business|offices) (?:is|are|hours)|office hours|after hours"
        + @"|thank(?:s| you) for (?:your (?:message|text|email|call|inquiry|patience)|contacting|texting|calling|reaching out|messaging|getting in touch)"
        + @"|(?:estoy|estamos|voy|me encuentro|estare|sigo) (?:(?:actualmente|ahora|ahorita|mismo) )*(?:manejando|conduciendo|al volante|fuera de (?:la |mi )?(?:oficina|ciudad)|de vacaciones|de licencia|de permiso|ausente|en una (?:reunion|junta|llamada)|no disponible|ocupad[oa])"
        + @"|no (?:estoy|estamos|me encuentro) (?:disponible|en la oficina|en este momento)|(?:en este momento|ahora|ahora mismo|por el momento) no (?:puedo|podemos|estoy|estamos|me encuentro)|no puedo (?:contestar|atender|responder|hablar)(?: en este momento| ahora)?"
        + @"|nuestra oficina|horario de (?:atencion|oficina)|gracias por (?:su|tu) (?:mensaje|llamada|texto|correo)|gracias por (?:comunicarse|contactar|contactarnos|llamar|escribir(?:nos)?))\b";

    private const string Next =
        @"\b(?:(?:ill|i will|we will|well|will) (?:(?:be sure to|try to|try and|do my best to|gladly) )?(?:get back|reply|respond|return|call|text|see|answer|contact|be back|be in touch|be available|check|read|follow up)"
        + @"|get back to you|as soon as (?:i|we) (?:can|am|are|get)|as soon as possible|when (?:i|we) (?:get|return|arrive|can|am)|if (?:this|it|you|your)[a-z ]{0,24}(?:is |are |have |need )?(?:an |a )?(?:emergency|urgent|life threatening|immediate|medical)"
        + @"|in (?:case of|an) (?:an )?emergency|for (?:emergencies|urgent|immediate)|(?:call|dial) 911|(?:please|pls) (?:call|contact|leave|email|try|dial)|until (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|next|the|further|\d)"
        + @"|(?:le|te|les|lo|la|os) (?:(?:voy a|vamos a|podre|puedo) )?(?:respond|contest|llam|devolv|regres|atend|escrib|marc)\w*|(?:respondere|contestare|regreso|volvere|regresare|responderemos|contestaremos|atenderemos|devolvere|devolveremos|me comunicare|nos comunicaremos|me pondre en contacto)"
        + @"|a la brevedad|lo antes posible|tan pronto como|en cuanto (?:pueda|llegue|regrese)|cuando (?:llegue|pueda|regrese|termine)|(?:si|en caso) (?:es|se trata|de|esto es|su|tiene|tuviera)[a-z ]{0,24}(?:emergencia|urgente|urgencia)|para (?:emergencias|urgencias)|(?:llame|marque|llamar|marcar) (?:al )?911|hasta (?:el|la) )";

    public static bool IsOne(KeywordText text) =>
        Explicit().IsMatch(text.Whole) || (NobodyIsThere().IsMatch(text.Whole) && WhatNext().IsMatch(text.Whole) && !Asks().IsMatch(text.Whole));

    [GeneratedRegex($"{SaysSo}|{Mailbox}", RegexOptions.CultureInvariant)]
    private static partial Regex Explicit();

    [GeneratedRegex(NotThere, RegexOptions.CultureInvariant)]
    private static partial Regex NobodyIsThere();

    [GeneratedRegex(Next, RegexOptions.CultureInvariant)]
    private static partial Regex WhatNext();

    // Somebody who asks something of the clinic, or speaks of how they are, is no machine.
    [GeneratedRegex(@"\b(?:stop|baja|feel|feeling|felt|mood|score|appointment|medicine|meds|medication|pain|dose|cita|medicina|dolor|siento|animo|can you|could you|should i|puede|pueden|debo)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();
}
