/** What the words around a time make of it: an arrival to come, the past, a plan, a moved appointment, or something else. */
import type { PhraseTable } from '../phrase-language.ts'

/**
 * ETA arrival to come (`~`: only right beside the time), PAST, PLAN, MOVED appointment, NOT any longer, OFF the same after the time, ELSE;
 * WHEN is the past where the time lies shortly before the note, else an arrival to come.
 */
export const timeRoles: PhraseTable<'time'> = {
  topic: 'time',
  lines: `
# English: arrival to come
ETA eta|etas|eat|hpa|hea|hap
ETA e t a
ETA estimated|est|expected|projected|revised|updated|new|anticipated arrival|delivery|time|arrive|eta
ETA estimated time of arrival|delivery
ETA looking|lookin|looks|look like|at|for|more?
ETA not|looking till|until|til
ETA arrive|arrives|arriving|arrival|arv|arr
ETA will|should|gonna|ll|shld arrive|deliver|be|hit|land|make|reach|get|roll|pull
ETA should|will|gonna|to|can be? there|here|onsite|in
ETA land|lands|landing|arriver|reach|reaches|reaching|hits|hitting|makes|gets|getting
ETA shooting|aiming|targeting|target|gunning|shoot|aim for|at|to
ETA track|pace|schedule|course|target for|to
ETA good|set|ready|confirmed|confirms|committed for
ETA confirms|confirmed|confirming|says|saying|said|figures|figuring|estimates|estimating|reckons|claims|swears|promises|promising|thinking
ETA says|saying|said|figures|figuring|reckons|thinks|claims|swears|shows|showing on|for|at|about|around|more like
ETA going|gonna|gona|is|its|itll|shell|hell|wont to? be more? like?
ETA more like|around|toward|towards
ETA estimate|estimates|estimated|projection|prediction|forecast
ETA new|revised|updated|est|estimated delivery|del|dlv|dlvy|drop|arrival time|eta|is?
ETA rolled|slid|slides|rolls over? to|till|until
ETA revise|revising|adjust|adjusted|adjusting|amend|amended|bump|change to|eta
ETA call|calls|calling|called it|for
ETA should|shd|shld|will|can|could|gonna make|do|manage it|that? for|by|at|around?
ETA receiver|rcvr|rcvrs|consignee|dock|they|theyll|dc|whse will|agreed|agrees|ok|okd|willing|said|says to? take|see|receive|unload|work|accept|fit him|us|it|her|them|truck|load in? at|by|around?
ETA take|work|fit|squeeze|get|see|worked|fitting him|us|it|her|them|truck in|after?
ETA back out? there|onsite
ETA on site|location|property|premises
ETA in the gate
ETA there|here|onsite for|not?
ETA best|worst|likely|realistic|realistically case?
ETA latest|soonest|earliest .. by|is|at?
ETA time change|changed|update|updated
ETA push|pushing|pushed|bump|bumped|move|moved .. to|till|until
ETA on his way
ETA make|makes|making that|it|eta|time
ETA meant|typo
ETA show|shows|showing|showed|reading|reads|predicts|predicting|projects|calculates|gives|giving|saying
ETA gps|eld|tracking|macropoint|samsara|driver|carrier|he|dispatch .. has|have|had
ETA be|get|getting|gets there|here|in|into|onsite
ETA be|get to|at|in|into
ETA hell|shell|theyll|itll be|make|get|arrive|deliver|hit|reach|land
ETA rolling|rolls|pulling|pulls|coming|comes in|into
ETA make it|there|delivery
ETA wont|cant|cannot|not|couldnt|unable .. be|make|get|arrive|deliver|land|there|here|it .. before|til|till|until
ETA wont|cant|cannot|not|couldnt|unable .. before|til|till|until
ETA wont|cant|cannot .. earlier|sooner than
ETA not before
ETA no earlier|sooner than
ETA earliest .. is|be
ETA is|are|as the? new|his|our? eta|best|earliest|soonest|plan
ETA going|gonna|gon to? be
ETA itll|hell|shell|theyll|itd be
ETA call|make it
ETA put|pencil|mark|have|got me|him|us|her|it|them down? for|at
ETA confirms|confirmed|confirm|confirming|confirma|confirme
ETA shooting|aiming|targeting|target for?
ETA vise|visons|viser|viserait|vises
ETA predicted|predict|predicts|prediction arrival|delivery|eta|time|arrive?
ETA driver|drvr|he|she|hes|shes|carrier|dispatch says|saying|says|thinks|thinking|figures|calling|claims
ETA back out? out|there
ETA best .. can|could .. do|is|be
ETA has|have|shows|showing|puts|got|putting him|her|them|it|truck|us|driver|arrival|there
ETA gps|tracking|macropoint|trucker|samsara|eld|4kites|fourkites|p44|project44 has|shows|says|showing|puts|predicts
ETA driver|carrier|dispatch|he|dispatcher|she says|said|saying|telling|tells|reports|advises|advised|thinks|figures|quoted|quoting me|us?
ETA telling|tells|told|quoted|quoting|giving|gave me|us
ETA new time|slot|delivery
ETA first|next|earliest slot|opening|available?
ETA redelivery|redeliver|redelivering|redel|re-delivery
ETA re delivery|deliver|delivering|del
ETA slipped|slipping|slips|slid|slides|pushed|pushing|push|bumped|moved|moving|moves|revised|changed|changing|updated|delayed|now|dropped|back back? out? to|till|until|for|at
ETA reset to|for
ETA delivering|deliver|delivers
ETA will|should|to|can|gonna deliver
ETA~ delivery|del|dlvy|dlv|drop
ETA~ deliver|arrive by|at|around
ETA~ expect|expects|expecting|expected
ETA~ now
ETA~ est|estimate|estimado|estimada|aprox
ETA projected|projecting|calculated|recalculated|recalc
ETA there|onsite|here by|at|around|about|before
ETA on site by|at|around|about
ETA pickup|pu|p u|pick picking? up? now|eta|by|around|about|at|set?
ETA at|to|into the? shipper|receiver|consignee|rcvr|cnee|dc|dock|door|berth|terminal|plant|store|yard|whse|warehouse|gate|site|customer|cust|commissary by|at|around|about?
# French
ETA arrivee|livraison prevue|estimee|vers|attendue|revisee|maintenant
ETA arrivee|livraison|ramassage est|sera|serait|devrait
ETA on|nous|je|il|chauffeur livre|livrons|livrera|livrerait|arrive
ETA arrivera|arriverait|arrive|arriver|arriveront|livrera|livrerait|livrer
ETA sera|serait|seront|devrait la|sur|etre|arriver|livrer|chez
ETA nouvelle|nouveau|prochaine|prochain eta|heure|arrivee|livraison|hpa
ETA hpa|hea
ETA prevu|prevue|prevus vers|pour|a
ETA pas avant
ETA prevu|prevue|prevus|prevues|attendu|attendue
ETA attendu|attendue|attendus
ETA reporte|reportee|repousse|repoussee|decale|decalee a|au|vers|pour
ETA~ arrivee|livraison
# Spanish
ETA llega|llegara|llegaria|llegar|llegando|llegan|llegada|arriba|arribara|arribo
ETA entrega|entregara|entregar|entregando|entregamos a|para|como|hacia|alrededor|manana|hoy|el|en
ETA estara|estaria|va|ira a? llegar|ahi|alla|ahi|en|entregar|estar
ETA hora|hra estimada|de|prevista llegada|entrega|arribo?
ETA nueva|nuevo hora|eta|cita?
ETA no antes de
ETA hasta
ETA se recorrio|recorre|pospuso|mueve|movio|reprogramo|reprograma a|para
ETA~ entrega
ETA llegando|llegamos|llegan|lleguemos|arribando|entregaria|calcula|calculo|calculan|pronostica
ETA se calcula|espera|estima|preve para|a|llegar?
ETA espera|esperan|esperamos|calcula|piensa|planea llegar|estar|entregar
ETA a mas tardar
ETA vise|visent|visons|viser|vise pour?
ETA prevoit|prevoient|prevoyons|prevoyait|compte|pense|estime arriver|livrer|etre|la?
ETA prevu|prevue|prevus|attendu|attendue chez|la|bas|sur|place|client|a|pour|vers|demain?
ETA la|rendu|rendue|bas|chez|client|place pour|vers|avant|a
ETA sera|seront|serait livre|livree|livres|decharge|rendu|la|chez
ETA rendu|rendue|rendra|rendrait
ETA retardee|retarde|reportee|reporte|decalee jusqu? a|au|vers
ETA au plus tot|tard
WHEN arr|arrv|ar|arvl|dlv|dlvy|del|llego|entrego
# A time that does not hold any more
NOT no longer
NOT not
NOT forget|scratch|disregard|ignore|nix|strike|cancel|kill|drop about|the|that|my|his|last? eta|time|of|about?
NOT wont|cant|cannot|couldnt|wouldnt|unable|isnt|aint|not|never gonna|going|able? to? make|making|hit|hitting|meet|meeting that|the|his?
NOT wont|cant|cannot|couldnt|wouldnt|isnt|not|never gonna|going? to? be|get|getting|arrive there|here|in|onsite? at|by
OFF is|are|no off|out|dead|gone|shot|blown of|the? question|table|window
OFF isnt|aint|not|wont|gonna happening|happen|possible|doable|good|valid|realistic
NOT plus a|vers
NOT oublie|oubliez|annule|annulez|ignorez le|la|l|mon? eta|heure|de?
NOT ya no llega|es|sera|va? a?
NOT olvida|olviden|cancela|ignora el|la|lo? eta|hora|de|las?
# The past
PAST out|off of|at|from
PAST arrived|arvd|arrvd|arvl|delivered|dlvd|unloaded|loaded|departed|left|checked|picked|started|began|finished|emptied|empty|rolled|signed|released|broke|blew|stopped|crossed|cleared|got|gotten|reached|showed|pulled|went|called|made|hit|dropped|hooked|came|done|been|was|were|spotted|backed|bumped|docked|pinged|passed|woke|fueled|scaled|parked|tested|sealed|weighed|stuck
PAST arrived|checked|signed|backed in|into|at|to
PAST got to|there|in|out|here|into|loaded|unloaded|empty
PAST made it|del|delivery at?
PAST delivered|delivery was|completed|complete|confirmed|done
PAST has|have been
PAST mt|mty at|in|out|since|as|from
PAST as of
PAST at .. when
PAST since
PAST est arrive|arrivee|parti|partie|charge
PAST arrive a|au|ce .. pris|signe
PAST charge|livre|parti|termine|depuis|etait
EITHER llego
PAST ya llego|entrego|descargo|salio|cargo
PAST llegue|salio|cargo|sali|cargue|entregue|pase|cruce|arribo|termino|descargo|desde|estuvo|cruzo|paso|fue
# Plans, not news
PLAN appt|appts|appointment|appointments|apt|rdv|cita|window|schedule|schedules|scheduled|sched|due|deadline|cutoff|cut|original|originally|planned|plan|must|supposed|booked
PLAN delivery|pickup|del|pu appt|appointment|window|time|slot|was|set
PLAN needs|need|needed|has|have|had|must to? be|deliver|arrive|there
PLAN supposed to be|deliver|arrive|pickup|pick
PLAN needs|need|needed|has|have|had|must to? be there|here|onsite|delivered|in by|at|before|for?
PLAN needs|need|needed|has|have|had|must to? deliver|arrive|unload by|at|before|no?
PLAN wants|want|wanted|wanting|needs|need|needed|requires|required|requesting|requests|requested|prefers|asks|asking|asked|insists|demanding|hoping it|them|this|him|us|delivery|the|freight|load|product|truck|for|on|to? be? there|here|in|delivered|onsite|on|arrive|arrival|delivery? by|at|before|for|no|around
PLAN need|needs|want|wants|send|get|give|waiting|requesting|asking|request|provide .. updated|new|current|revised|firm? eta|etas|update by|before|at|no
PLAN needs|need|needed|must|has|have it|them|him|us by|before|at
PLAN can|could|will|would|should|does|is he|she|it|driver|they|truck still? be|make|arrive|get|hit|deliver|there|have?
PLAN line|production|plant|customer|store runs|down|goes|needs|shuts|starts|out
PLAN for|vs|versus|against|on the|a|an|his|our|original? . appt|appointment|slot|window
PLAN lfd|last free day
PLAN free time|until
PLAN cut off
PLAN doit|doivent|faut|besoin|veut|veulent|voulait .. avant|pour|a
PLAN quiere|quieren|necesita|necesitan|ocupa|ocupan|pide|piden lo|la|que|en? .. a|antes|para
PLAN was due|scheduled|supposed|set|originally|planned
PLAN should have been|arrived|delivered
PLAN due|set|booked|scheduled at|for|by|in
PLAN instead of
PLAN rather than
PLAN from
PLAN au lieu de|du
PLAN en lugar|vez de|del
PLAN prevu|prevue initialement
PLAN fenetre|ventana|horaire
PLAN devait|debia|tenia|tiene|doit
PLAN old|first|earlier|previous|prior|last eta|time|appt
# Appointments that were moved
MOVED appt|appts|appointment|apt|apptmt|slot has|was|is|been? now? been|now|has|have? moved|rescheduled|resched|changed|reset|rebooked|pushed|switched|bumped|updated|shifted|postponed|delayed? out|back? to|for|until|till|at
MOVED delivery|del|pickup|pu rescheduled|resched|reset|rebooked|postponed|reappointed to|for|until|till|at
MOVED @customer|@receiver|@shipper .. moved|rescheduled|pushed|changed|postponed|switched|bumped|reset|resched .. to|for|until|till
MOVED moved|rescheduled|pushed|changed|postponed by the? @customer|@receiver to|for|until|till
MOVED new|revised|updated|rescheduled delivery|del|pickup|pu appt|appointment|apt|slot is|for|set|confirmed|at|now?
MOVED new|next|revised|updated|rescheduled appt|appts|appointment|apt|slot is|for|set|confirmed|at|now?
MOVED resched|rescheduled|rescheduling|rebooked|reappointed|reappted|reset|rebook appt|appointment|delivery|pickup|it|us? to|for|until|at
MOVED moved|changed|pushed|switched|rescheduled|bumped|shifted|rebooked|postponed the|our|my|their|del|delivery|pickup? appt|appointment|apt|appt|slot|delivery|pickup|window .. to|for|until|till
MOVED appt|appointment|apt|slot is? now|confirmed|granted|approved for|at|to?
MOVED appt|appointment|apt|slot|delivery|del confirmed|confirm|secured|granted|approved|accepted|okd|set|booked now? for|at|to
MOVED got|gave|given|secured|booked|have|received|offered|obtained us|him|me|a|an|new|another|the|our? appt|appointment|slot|apt|time for|at|on|of|is?
MOVED gave|given|offered us|him|me|them a|the|new? appt|slot|time? for|at|of?
MOVED receiver|rcvr|rcvrs|consignee|customer|cust|dc|dock|warehouse|whse|store|they|shipper|plant|broker|client moved|pushed|bumped|rescheduled|rebooked|changed|switched|reset|shifted|put|slotted|slid us|him|it|me|this|load|the|our|delivery|back|out to|for|at|in|until|till
MOVED moved|bumped|rescheduled|rebooked|reset|shifted|slotted us|him|it|me back|out|up|in? to|for|at|until|till
MOVED new|revised|updated delivery|del|dlv|dlvy|pu|pickup|unload|receiving appt|appointment|slot|apt is|for|set|confirmed|at|now|on?
MOVED del|delivery|pu|pickup|unload appt|appointment|apt|slot|window now|changed|moved|reset|pushed to|for|is?
MOVED appt|appointment|apt|slot moved|changed|pushed|bumped|reset|shifted|switched up|back|out? from .. to|until|till
MOVED resched|rescheduled|rebooked|reset|reappt by|per|with receiver|rcvr|customer|cust|consignee|dc|cnee|shipper to|for
MOVED reappt|reappointed
MOVED rdv|rendez|vous|rv maintenant|remis|change|confirme|fixe|avance|devance a|au|pour|le|est
MOVED nouveau|nouvel rdv|rendez|rv|horaire|creneau vous? de? livraison? est|a|pour|le|confirme?
MOVED rdv|rendez|vous|rv|livraison reporte|reportee|deplace|deplacee|change|repousse|repoussee au|a|pour|jusqu?
MOVED nouveau|nouvelle rdv|rendez|cita vous? .. livraison|ramassage|cueillette?
MOVED nouveau rdv|rendez
MOVED confirmons|confirme|confirmee votre|le|notre|ton? nouveau? rdv|rendez
MOVED cita|entrega movida|reprogramada|cambiada|recorrida|pospuesta a|para|al
MOVED nueva cita es|para|a|confirmada?
MOVED cita nueva|confirmada|quedo|cambio|reagendada|recorrio para|a|es?
MOVED reagendaron|reagendo|reprogramo|cambio|movio|nos la? cita|entrega? a|para
MOVED nos movieron|cambiaron|recorrieron|dieron la|el? cita|entrega? a|para|al?
MOVED reprogramaron|reagendaron|movieron|cambiaron|recorrieron la? cita|entrega a|para|al?
# Anything else that has a time
ELSE opens|open|opening|closes|close|closing|closed|until|till|til|hours|lunch|break|shift
ELSE spoke|spk|talked|called|calling|call|callback|email|emailed|texted|msg|update|updates|advise|check|note|per|left vm|message|msg?
ELSE ready|repaired|fixed|done|finish|finished|rolling|roll|rolls|moving|leaves|leaving|leave|depart|departing|departs|depart|start|starts|starting|back|available|legal|reset|restart|clock|mechanic|tech|shop|tow|roadside|unload|unloading|load|loading|loaded|drivers|wake|wakes|reload|reloading|release|released|inspect|exam|storm|plow|plows|reopen|reopens|reopening|reopened
ELSE be|get|getting|is ready|done|loaded|unloaded|fixed|rolling|moving|released|repaired|back|empty|mt|available|legal|going|towed|finished|closed|open|up|out|started|cleared
ELSE should|will|gonna be ready|done|loaded|unloaded|fixed|rolling|moving|released|repaired|back|empty|mt|available|legal|going|towed|finished|closed|open|up|out|started|cleared
ELSE will|gonna roll|leave|start|load|unload|call|update|check|open|close|depart|reload
ELSE wont|cant|cannot|not|unable .. load|unload|start|leave|open|roll|turn|drive|move|continue|run|get to it|fix|see|take|receive|work
ELSE back on|in|at|to
ELSE will|ill|gonna? call|check|try|follow|update|look back|again|up|in? at|around|after|by|in
ELSE no driver|truck|tech|parts|part|mechanic|one .. till|til|until
ELSE tow|wrecker|mechanic|tech|parts|part|vessel|train|ferry eta|etas|due|arrival|coming|arrives|there|expected
ELSE expected|supposed|should|will|to clear|clears|pass|lift|reopen|open|end|subside|ease|stop|melt
ELSE clear|clears|clearing|reopen|reopens|lift|lifts|lifted by|at|around|until
ELSE eta|etas request|requests|inquiry|question|requested|check
ELSE door|dock|receiving|unload|live|shipping time|times|hours|unloads|window
PLAN trying|try|tried|attempting|working|hoping|wants|want .. move|push|change|reschedule|switch|bump .. to|for
ELSE next check|update|call|status
ELSE last update|ping|seen|check|location|known|free|reported|position
ELSE hos|drive time|available|availability|hours|clock|10|34|30|sleeper
ELSE call|calls|called|calling|text|vm|voicemail .. at
ELSE bur|bureau|office|lun|business|operating|receiving|shipping|dock|fcfs hours|hrs|heures|open|is?
ELSE receiving|rcv hours|hrs|window|til|till|until|from
ELSE quit|quits|off|gets off|work|shift|duty at?
ELSE pret|prete|ouvre|ouverture|ferme|fermeture|jusqu|appele|rappeler|reparation|garage|remorquage|depart
ELSE listo|lista|abre|cierra|hasta llame|taller|grua|mecanico|sale|saldra
ELSE can|could .. take|receive|see|unload us|him|her|it|me|them?
`,
}
