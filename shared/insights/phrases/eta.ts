/** What the words around a time make of it: an arrival to come, the past, a plan, a moved appointment, or something else. */
import type { PhraseTable } from '../phrase-language.ts'

/** ETA arrival to come (`~`: only right beside the time), PAST, PLAN, MOVED appointment, ELSE. */
export const timeRoles: PhraseTable<'time'> = {
  topic: 'time',
  lines: `
# English: arrival to come
ETA eta|etas|eat
ETA e t a
ETA estimated|est|expected|projected|revised|updated|new|anticipated arrival|delivery|time|arrive|eta
ETA estimated time of arrival|delivery
ETA looking|lookin|looks|look like|at|for|more?
ETA not|looking till|until|til
ETA arrive|arrives|arriving|arrival|arv|arr
ETA will|should|gonna|ll|shld arrive|deliver|be|hit|land|make|reach|get|roll|pull
ETA should|will|gonna|to|can be? there|here|onsite|in
ETA be|get|getting|gets there|here|in|into|onsite
ETA be|get to|at|in|into
ETA hell|shell|theyll|itll be|make|get|arrive|deliver|hit|reach|land
ETA rolling|rolls|pulling|pulls|coming|comes in|into
ETA make it|there|delivery
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
ETA projected|projecting|calculated|recalculated|recalc
ETA there|onsite|here by|at|around|about|before
ETA on site by|at|around|about
ETA pickup|pu|p u|pick picking? up? now|eta|by|around|about|at|set?
ETA at|to the? shipper|receiver|consignee|rcvr|cnee by|at|around|about
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
# The past
PAST out|off of|at|from
PAST arrived|arvd|arrvd|arvl|delivered|dlvd|unloaded|loaded|departed|left|checked|picked|started|began|finished|emptied|empty|rolled|signed|released|broke|blew|stopped|crossed|cleared|got|gotten|reached|showed|pulled|went|called|made|hit|dropped|hooked|came|mt|done|been|was|were
PAST arrived|checked|signed|backed in|into|at|to
PAST got to|there|in|out|here|into|loaded|unloaded|empty
PAST made it|del|delivery at?
PAST delivered|delivery was|completed|complete|confirmed|done
PAST has|have been
PAST since
PAST est arrive|arrivee|parti|partie|charge
PAST arrive a|au|ce .. pris|signe
PAST charge|livre|parti|termine|depuis|etait
EITHER llego
PAST salio|cargo|entrego|arribo|termino|descargo|desde|estuvo|cruzo|paso|fue
# Plans, not news
PLAN appt|appts|appointment|appointments|apt|rdv|cita|window|schedule|schedules|scheduled|sched|due|deadline|cutoff|cut|original|originally|planned|plan|must|supposed|booked
PLAN delivery|pickup|del|pu appt|appointment|window|time|slot|was|set
PLAN needs|need|needed|has|have|had|must to? be|deliver|arrive|there
PLAN supposed to be|deliver|arrive|pickup|pick
PLAN needs|need|needed|has|have|had|must to? be there|here|onsite|delivered|in by|at|before|for?
PLAN needs|need|needed|has|have|had|must to? deliver|arrive|unload by|at|before|no?
PLAN was due|scheduled|supposed|set|originally|planned
PLAN should have been|arrived|delivered
PLAN due|set|booked|scheduled at|for|by|in
PLAN instead of
PLAN rather than
PLAN not
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
MOVED appt|appointment|apt now
MOVED reappt|reappointed
MOVED rdv|rendez|vous|livraison reporte|reportee|deplace|deplacee|change|repousse|repoussee au|a|pour|jusqu?
MOVED nouveau|nouvelle rdv|rendez|cita vous? .. livraison|ramassage|cueillette?
MOVED nouveau rdv|rendez
MOVED confirmons|confirme|confirmee votre|le|notre|ton? nouveau? rdv|rendez
MOVED cita|entrega movida|reprogramada|cambiada|recorrida|pospuesta a|para|al
MOVED nueva cita
MOVED reprogramaron|movieron|cambiaron|recorrieron la? cita|entrega a|para|al?
# Anything else that has a time
ELSE opens|open|opening|closes|close|closing|closed|until|till|til|hours|lunch|break|shift
ELSE spoke|spk|talked|called|calling|call|callback|email|emailed|texted|msg|update|updates|advise|check|note|per|left vm|message|msg?
ELSE ready|repaired|fixed|done|finish|finished|rolling|roll|rolls|moving|leaves|leaving|leave|depart|departing|departs|depart|start|starts|starting|back|available|legal|reset|restart|clock|mechanic|tech|shop|tow|roadside|unload|unloading|load|loading|loaded|drivers|wake|wakes|reload|reloading|release|released|inspect|exam|storm|plow|plows|reopen|reopens|reopening|reopened
ELSE be|get|getting|is ready|done|loaded|unloaded|fixed|rolling|moving|released|repaired|back|empty|mt|available|legal|going|towed|finished|closed|open|up|out|started|cleared
ELSE should|will|gonna be ready|done|loaded|unloaded|fixed|rolling|moving|released|repaired|back|empty|mt|available|legal|going|towed|finished|closed|open|up|out|started|cleared
ELSE will|gonna roll|leave|start|load|unload|call|update|check|open|close|depart|reload
ELSE wont|cant|cannot|not|unable .. load|unload|start|leave|open|roll|get to it|fix|see|take|receive|work
ELSE back on|in|at|to
ELSE will|ill|gonna? call|check|try|follow|update|look back|again|up|in? at|around|after|by|in
ELSE no driver|truck|tech|parts|part|mechanic|one .. till|til|until
ELSE pret|prete|ouvre|ouverture|ferme|fermeture|jusqu|appele|rappeler|reparation|garage|remorquage|depart
ELSE listo|lista|abre|cierra|hasta llame|taller|grua|mecanico|sale|saldra
ELSE can|could .. take|receive|see|unload us|him|her|it|me|them?
`,
}

/** LATE after the plan, OUT from the moment of writing, HELD a wait that tells no arrival, PAST a lateness that was. */
export const durationRoles: PhraseTable<'duration'> = {
  topic: 'duration',
  lines: `
LATE late|behind|bhnd|lte|tardy
LATE behind schedule|sched|appt|plan
LATE delayed|delay|delays by?
LATE pushed|push|pushing|pushes|bumped|slipped|slipping|slides|sliding|moved|set|knocked|shoved|extended|slid back|out|by|to?
LATE running|runs|run late|behind|over
LATE past|after|beyond|over appt|appointment|schedule|plan|window|deadline|sched
LATE off schedule
LATE retard|retards|retarde|retardee|decale|decalee|repousse|repoussee|reporte|reportee
LATE en retard
LATE tarde|retraso|retrasado|retrasada|demora|demorado|demorada|atrasado|atrasada|atraso|pospuesto|pospuesta|recorrio
LATE later than
LATE plus tard
LATE mas tarde
OUT out|away
OUT out|away from
OUT from there|delivery|receiver|consignee|shipper|stop|rcvr|cnee|destination|dest|here|pickup
OUT to go
OUT eta
OUT eta is|of|about|around|approx|now|still
OUT in|within|dans|en
OUT dans environ
OUT en como|unas|aproximadamente
OUT be there|here in
OUT faltan|falta|quedan|le
OUT encore|reste
OUT still|needs|need|another left|more?
OUT de route|camino
HELD held|hold|holding|waiting|wait|waited|sat|sitting|sits|detention|detained|unloading|loading|dwell|parked|stuck|dock|reset|break|rest|lunch|repair|repairs|fix|sleep|slept|shut|down|closed|every|each|attend|attente|espera|esperando|detenido|parado|in their|there|ago|free|first|clock|drive|driving|hos|line|queue|booth|backlog|per
HELD shipper|shippers|shpr|receiver|receivers|rcvr|warehouse|dock|docks|train|rail|vessel|ship|boat|loading|unloading|they|production|previous|prior|loaders|lumpers|border|line is|are|was|were|running|runs? running|runs|behind|late|backed
PAST arrived|got|was|were|left|departed|loaded|delivered|picked|checked|showed|came|started|been|made|finished|lost|took|hit|arrive|llego|salio|fue|parti|unloaded
PAST was|were|got|arrived|left|departed|showed|came|finished|rolled|pulled .. late|behind|tardy
`,
}
