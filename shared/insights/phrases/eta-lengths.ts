/** What the words around a length of time make of it: late by so much, away by so much, or a mere wait. */
import type { PhraseTable } from '../phrase-language.ts'

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
LATE set|sets|setting|puts|put|putting|knock|knocked|throws|threw us|him|me|them|it|the? truck|driver? back|behind|over
LATE over|past|after|beyond the|his|our|appt|appointment? time
LATE miss|misses|missing|missed|overdue by
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
OUT ici
OUT dans environ
OUT eta in|is|of|about|around|approx|now|still
OUT from being|arriving|arrival|unloading|there
OUT more|another|remaining|left drive|driving|to|of? go|drive|driving?
OUT till|until|before he|she|they|it|we|driver|truck? arrival|arrives|gets|there|delivery|delivered|delivers|is
OUT from the? dock|door|site|gate|yard|whse|warehouse|plant|store|dc|terminal|customer|cust|final|drop|del|them|there
OUT de llegar|distancia|ahi|alla|arriver
OUT mas
OUT from now
OUT to destination|dest|receiver|rcvr|delivery|consignee|final|del
OUT de destino|destinataire|chez|client|livraison
OUT manque|manquent
OUT a destino|destination|llegar|destinataire
OUT of|de drive|route|manejo
OUT anda|viene|esta a|como
OUT en como|unas|aproximadamente
OUT be there|here in
OUT faltan|falta|quedan|le
OUT encore|reste
OUT needs|need|another left|more?
OUT still .. left|more|to
OUT de route|camino
HELD held|hold|holding|waiting|wait|waited|sat|sitting|sits|detention|detained|unloading|loading|dwell|parked|stuck|dock|reset|break|rest|lunch|repair|repairs|fix|sleep|slept|shut|down|closed|every|each|attend|attente|espera|esperando|detenido|parado|in their|there|ago|free|first|clock|drive|driving|hos|line|queue|booth|backlog|per
HELD shipper|shippers|shpr|receiver|receivers|rcvr|warehouse|dock|docks|train|rail|vessel|ship|boat|loading|unloading|they|production|previous|prior|loaders|lumpers|border|line is|are|was|were|running|runs? running|runs|behind|late|backed
PAST arrived|got|was|were|left|departed|loaded|delivered|picked|checked|showed|came|started|been|made|finished|lost|took|hit|arrive|llego|salio|fue|parti|unloaded
PAST was|were|got|arrived|left|departed|showed|came|finished|rolled|pulled .. late|behind|tardy
`,
}
