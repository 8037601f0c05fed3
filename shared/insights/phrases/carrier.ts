/** Words for causes at the carrier: dispatch, keying, coverage, other carriers, missed stops. */
import type { CausePhrases } from './cause-phrases.ts'

export const carrierPhrases: CausePhrases = {
  topic: 'carrier_or_driver',
  lines: `
# dispatch
D1 dispatch|dispatcher|dispatchers|planner|load error|mistake|mixup|mix|issue|screwup|screwed|messed|misread|miscommunication|forgot|dropped|missed|oversight
D1 dispatch|dispatcher|planner|they|we forgot to|about|the
D1 forgot to dispatch|assign|book|send|tell|cover|load|pick
D1 never|not|wasnt|didnt .. dispatched|assigned
D1 planner|dispatch|dispatcher|scheduler|office .. wrong|forgot|missed|never|error|mistake|screwed|messed|mixed
D1 communication|dispatch|planning|scheduling breakdown|error|issue|gap|problem|failure|mixup
D1 driver|he|she|carrier . never|not|wasnt told|informed|notified|dispatched|given|aware|sent
D1 planner|dispatch|dispatcher|they put .. wrong
D1 dispatched|sent|routed .. wrong time|day|date|place
D1 dispatched|sent|went|routed|driver to|the wrong yard|location|place|shipper|receiver|facility|terminal|stop|site|warehouse|address|store|dock|plant
D1 sent .. wrong place|yard|shipper|location|terminal|facility|store|warehouse
D1 went to the? wrong yard|location|place|shipper|receiver|facility|terminal|stop|site|warehouse|store|dock|plant|building
D1 double booked|dispatched|assigned|committed
D1 doublebooked
D1 preplanned|planned|assigned on|to another|other|wrong trip|load
D1 planning|routing|scheduling error|mistake|issue|mixup
D1 wrong trailer|truck|driver|load|product|number|equipment assigned|dispatched|sent|picked|hooked|grabbed|pulled
D1 picked|grabbed|hooked|pulled up? the? wrong trailer|load|trl|box
D1 wrong route|routing
D1 misrouted|misroute|misdirected|miscommunication
D1 miscommunication|mis communication
D1 erreur de? repartition|repartiteur|dispatch|planification
D1 repartiteur oublie|oubli|erreur
D1 error de? despacho|trafico|logistica|asignacion|planeacion|programacion
D1 despachador|despacho olvido|equivoco|error
D1 olvidaron|olvido|olvidamos asignar|despachar|programar|enviar|mandar
# keying
BF keying|data|typing|entry|keyed|clerical error|mistake|wrong|incorrectly|entry
BF keyed|entered|typed|typo|input wrong|incorrectly|in|on|the
BF typo|typed|keyed|entered|misread .. appt|appointment|date|time|address|order|instead|wrong|system
BF typed|keyed|entered|punched .. instead
BF fat fingered
BF wrong date|time|day|appt .. keyed|entered|typed|system|tms
BF date|time|appt|day .. keyed|entered|typed .. wrong|incorrectly
BF erreur de saisie
BF error de captura|captura|dedo
BF capturaron mal
# coverage and other carriers
AJ autre|interligne|interline transporteur
AJ interligne
AJ other|another|second|partner|interline|connecting|linehaul carrier late|delayed|issue|delay|missed|failed|didnt
AJ interline|partner carrier
AJ carrier fell|falls|backed|bailed|dropped|walked|pulled|canceled|cancelled|bounced|ghosted|flaked|punted|gave|tonu|out off|through|thru|out|on|back|the?
AJ carrier fell off|through|thru|out|short
AJ carrier gave|handed|turned|kicked the? it? load? back
AJ gave|giving|handed|gives|kicked|turned it|us|the|load|back .. load|back
AJ gave back
AJ fell off|through|thru the? load|truck?
AJ fall off
AJ fallout|falloff|fellout
AJ carrier .. cancelled|canceled|rejected|declined|dropped|ghosted|ghosting|refused|noshowed|unresponsive
AJ carrier no show|noshow
AJ carrier noshow|noshowed|ncns
AJ carrier never|didnt|not show|showed|came|arrived|picked|dispatched
AY nobody|noone from the carrier
AJ double|re brokered|brokering|broker|brokerage
AJ doublebrokered|rebrokered|rebroker
AJ trucker|trucking|hauler|company|truck|carrier bailed|cancelled|canceled|backed|ghosted|dropped|fell|tonud|bounced|quit|refused|rejected|declined
AJ lost|losing our|the? truck|carrier|coverage
AJ truck|carrier bounced|cancelled|canceled
AJ no|without coverage|carrier|truck|trucks|capacity found|available|yet|assigned|to
AJ no truck|trucks|capacity|coverage|carrier
AJ uncovered
AJ not|never|still covered
AJ recovering|recover|rebooking|rebook|rebooked|repower|repowering|re cover|covering|recovered with|w|the|a|this|load|new|another .. carrier|truck
AJ~ recovery|recover|rebook|rebooked|rebooking carrier|truck|load
AJ carrier late|delay|delays|related|error|issue|failure
AJ carrier dropped the ball
AJ carrier .. overbooked|overcommitted
AJ overbooked|overcommitted
AJ capacity issue|issues|crunch|shortage
AJ transporteur annule|desiste|absent|refuse|retire
AJ transporteur .. annule|desiste|lache
AJ pas|aucun de? transporteur|camion
AJ transportista|linea cancelo|rechazo|abandono|quedo|fallo
AJ transportista|linea .. cancelo|rechazo|cancelada
AJ sin transporte|transportista|unidad|unidades|camion
AJ no hay|tienen|habia unidad|unidades|camion|camiones|transporte
BI cartage|drayage|dray agent|company|carrier|driver|partner .. late|delay|delayed|issue|missed|dropped
BI cartage agent
BI drayman|draymen
BI final|last mile agent|carrier|partner
# missed outright
AY~ missed|miss|missing the|our|its? pickup|pick|pu|p|collection up|u?
AY pickup missed
AY pick up missed
AY~ wasnt|not|never|didnt get? picked|pick up
AY failed pickup|pick|collection
AY nobody|noone|carrier .. picked|pick up
AY ramassage|cueillette|collecte manque|manquee|rate|ratee
AY recoleccion|recolecta perdida|fallida
AY no recogio|recogieron|recolecto|recolectaron
A1~ missed the|our|his|its? delivery|del|drop|appt|appointment|apt|slot|window
A1 missed delivery|del
A1 failed delivery
A1~ missed|blew|miss .. appt|appointment|apt|rdv|cita|slot|window|deadline
A1 livraison manquee|ratee
A1 entrega fallida|perdida
AA missort|missorted|mis sorted|sort
AA misloaded|misload
AA freight|pallet|pallets|skid|skids left|sitting|still at|on .. terminal|hub|crossdock|dock
P1 terminal|hub|crossdock|cross dock? backlog|backlogged|congestion|backed|delay|delays
# in any order
AJ carrier|they & didnt|doesnt|not|never & truck|trucks
D1 @dispatcher & thought|thinking|assumed|gave|old|yesterday|tomorrow|told|put & wrong|tomorrow|old|last|different|late|next|other|today
D1 @dispatcher thought|figured|assumed it|load|pickup|delivery|this
D1 @dispatcher & wrong|forgot|forgotten|mix|mixup|mixed|mistake|error|missed|dropped|confused|confusion|overlooked|misread|instead|botched|late|unaware|screwed|neglected|fumbled|oops|slipped
D1 @dispatcher didnt|never|not|failed|hasnt to? tell|told|send|sent|relay|relayed|call|called|notify|assign|assigned|pass|passed|give|gave|dispatch|dispatched|inform|communicate
D1 @dispatcher|they|we had|have|has|put|gave|sent|told|routed|got him|her|it|driver|us|the & tomorrow|monday|tuesday|wednesday|thursday|friday|next|instead|wrong
D1 wrong & number|time|date|address|info|info|directions|pu|city & by|from dispatch|dispatcher|planner
D1 @went|hook|hooked|hooking|grabbed|grab|pulled|took|dropped|picked|loaded|delivered|dispatched|assigned|tried|checked to|at|in|into|with|w|up|out|under? wrong pickup|delivery|pu|del? @place|trailer|trl|trlr|box|container|load|chassis|city|town|state
D1 wrong|other|different|incorrect @place|city|town|state & @went|dispatched|driver|instead
D1 turned|turn|turning back|around|round & wrong
D1 dropped .. ball & dispatch|dispatching|us|we|dispatcher|planner
D1 dispatch|dispatching|planning|routing|scheduling mistake|mixup|mix|error|snafu|confusion|mess|oversight
D1 truck|driver|load|unit double booked|committed|assigned|dispatched
D1 @went & equivocada|equivocado|mal|otra|otro|incorrecta & bodega|direccion|cita|patio|planta|cliente|lugar|ciudad
D1 despacho|despachador|trafico|logistica|coordinador & mal|equivoco|error|olvido|confundio|equivocado|equivocada|incorrecto|aviso
D1 mandaron|mando|enviaron|envio|asignaron|dieron .. bodega|patio|planta|lugar|caja|unidad|ciudad|cliente|numero mal|equivocado|equivocada|incorrecto|incorrecta|otra
D1 repartiteur|repartition|dispatch|planificateur & oublie|trompe|erreur|mauvais|mauvaise|confondu|melange|pas|mele
D1 mauvaise|mauvais|autre remorque|cour|entrepot|ville|site|voyage|remorques|terminal & @went|ramasse|accroche|pris|envoye|alle|chauffeur
D1 envoye|parti|alle|rendu|accroche|pris|envoyee au|a|a|dans|avec? mauvais|mauvaise & @place|remorque|cour|entrepot|ville|endroit|place
BF @keyed & wrong|instead|incorrectly|incorrect|error|mistake|off|transposed|backwards|inverted
BF wrong|bad & date|time|day|hour|number|zip & @keyed|system|tms|built|build
BF transposed|fat|fatfingered finger|fingered|fingers|numbers|digits|the?
BF fatfingered|miskeyed|mistyped|misentered|transposed
BF input|entry|keying|clerical|data|typing|admin error|mistake|issue
BF saisi|entre|inscrit|tape & mauvaise|mauvais|erreur|trompe
BF erreur de saisie|frappe|clavier
BF capturo|capturaron|capture|teclearon|registraron|registro & mal|error|equivocada|equivocado
AJ @carrier|trucker & cancelled|canceled|cancels|bounced|bailed|backed|rejected|declined|ghosted|ghosting|flaked|noshow|noshowed|overbooked|unresponsive|bounce|bouncing|quit|fallout|dumped|ditched|stopped answering
AJ @carrier|trucker stopped|quit|isnt|not|wont answering|responding|respond|answer
AJ carrier|truck|trucker|they & tonu|tonud|bounced|fell|bounce|gave|handed & us|off|out|back|load
AJ late|last bounce|fallout|falloff|cancellation|cancel
AJ bounced|fell|fall off|out|back
AJ bounce|bounced & recover|recovering|recovery|reposting|repost|cover
AJ handed|gave|giving|gives|kicked|throwing|threw|pushed|turned|dropped & load|it|this|order & back
AJ load|order back|reposted on|to the? board|boards|dat
AJ @other carrier|transporteur|transportista|trucker|line & late|delay|missed|failed|behind|didnt|never|not|pas|tard|retard|tarde
AJ interline|interligne & livre|tard|retard|late
AJ interline|interligne|linehaul|connecting|feeder|relay|delivering & late|missed|delayed|delay|behind|retard|tard|pas|didnt|failed
AJ still|no|cant|couldnt|unable|trying|waiting|hard|need|struggling|scrambling|working|not|having to? find|secure|source|cover|locate|get|book & truck|carrier|coverage|capacity|trucks|trouble
AJ not|isnt|still|remains|never un|yet? covered|uncovered|sourced|booked
AJ no|zero|tight capacity|coverage|trucks|truck
AJ original|first|booked|assigned|previous|initial carrier|truck|trucker & cancelled|canceled|fell|bounced|bailed|backed|dropped|out|off|quit|gave
AJ transporteur & annule|lache|desiste|refuse|laisse|retire|remis|tomber|retard
AJ pas|aucun|trouve|cherche|manque & camion|transporteur|capacite & disponible|trouve|encore|pour|autre
AJ camion|unidad|transporte|linea|transportista & cayo|cancelo|cancelaron|fallo|rechazo|dejo|plantado|colgado|bajo
AJ nos cancelo|cancelaron|dejo|dejaron|quedaron|fallo
AJ sin|falta|buscando|consiguiendo|conseguir & unidad|camion|transporte|linea|transportista
-- team|drivers|driver split|argument|fight
-- carrier out of business|bankrupt|bankruptcy
-- insurance|authority|mc expired|revoked|lapsed|cancelled|inactive
-- truck|trailer|load|cargo|freight stolen|theft|hijacked|robbed
-- cargo theft
-- stolen
-- robo|robaron|asaltaron|asalto|robado|robada
-- vol|vole du? camion|marchandise|remorque
-- waiting on|for team|partner|carrier to? confirm|respond
-- slow|bad|poor driver
-- erreur du? transporteur
-- error|culpa del? transportista
`,
}
