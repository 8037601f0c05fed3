/** Words for causes at the carrier: driver, hours of service, dispatch, coverage. */
import type { CausePhrases } from './cause-phrases.ts'

export const carrierPhrases: CausePhrases = {
  topic: 'carrier_or_driver',
  lines: `
# driver
AH driver overslept|slept
AH overslept|oversleep|oversleeping
AH fell|falls|falling|dozed asleep|off
AH slept through|in|past
AH driver|he|she lost|late|tardy|slow|confused
AH got|get|gets|getting|was|is lost
AH missed his|the|her exit|turn|alarm
AH forgot|didnt .. alarm|wake|clock
AH took|takes|made|taking a? the? wrong exit|turn|route|way
AH wrong exit|turn
AH stopped|stop for a? # hr|hour|min|minute? nap
AH driver stopped|took .. nap|break|sleep
AH unauthorized|unscheduled|unplanned stop|stops|break
AH driver error|issue|issues|related|delay|mistake|fault|caused
AH driver .. started|start|left|leaving|rolled|got late
AH driver .. late start|departure
AH late start|departure by? driver|he?
AH started late
AH driver not|wont|didnt|refused|refuses|refusing to? answer|answering|respond|responding|moving|move|driving|drive|run|go|leave|rolling
AH driver unresponsive|unreachable|asleep|sleeping
AH driver went home
AH stopped|went|stop|goes|detoured|swung at|by|to|home home|house|family|casino|gym
AH log|logs|eld|elog|clock wont|wouldnt|didnt|doesnt|not let|allow|work|sync|connect
AH went home .. weekend|night
AH ran out of fuel|diesel|gas
AH out of fuel|diesel|gas
AH ran out of? hours|hrs|hos|clock|time|drive
AH out of|o o? hours|hrs|hos|clock|drivetime
AH out of drive|driving|service|available time|hours|hrs
AH run|ran|runs|running|ran him|her out of? .. hours|hrs|hos
AH hours|hrs of service
AH hos violation|issue|issues|limit|limits|ran|reset|break|problem|clock|expired|delay
AH hos
AH no hours|hrs|clock|hos left|remaining|available
AH hours|hrs|clock ran|run|expired|up|short|done out?
AH timed out
AH drivers|driver|his|her|he|she 14|11|70|60|clock|hours|day is|was|s|has|are|were|ran? up|done|out|expired|over|gone|short
AH low|short on hours|hos|clock|time
AH wont|cant|couldnt|doesnt|not have .. hours|hos|clock
AH hours|clock wont|dont work|allow|reach|make
AH 70|60 hr|hour clock|limit|rule|up
AH # hr|hour|hrs|hours reset|restart|break
AH #hr|34hr|10hr|30hr reset|restart|break
AH 34|10 reset|restart
AH taking|take|took|takes|on|needs|doing his|a|her|the # hr|hour|hrs? break|reset|rest|restart
AH taking|take|took|on|doing|needs his|her a? 10|34|ten
AH has|had|have to take .. reset|break|10|34|rest
AH shut down for|on .. hours|hrs|hos|10|34|reset|night|break
AH mandatory|required|legal break|reset|rest
AH eld|elog|elogs|logbook|logs issue|issues|violation|malfunction|down|problem|locked|failure|out
AH log|logbook|logs violation|violations
AH oos on|for hrs|hours|hos|logs|log
AH placed|put|put him|her|shut out|oos of? service
AH out of service .. driver|log|logs|hours
AH dot inspection|inspect|stop|pulled|check
AH level # inspection
AH roadside inspection
AH weigh station .. held|inspection|pulled
AH pulled over|in .. dot|inspection|cops|police|trooper
AH speeding ticket
AH arrested|jailed|jail
AH failed|fail drug test
AH license|licence|cdl|med|medical|twic|medcard card? suspended|expired|revoked|issue
AH chauffeur en retard|perdu|endormi|malade|absent
AH panne|manque|plus d heures
AH heures de service|conduite
AH plus|pu heures|heure
AH logbook|log full|plein
AH chauffeur s est perdu|endormi
AH reste pas passe tout droit
AH pause obligatoire
AH chofer|operador|conductor se quedo? dormido|perdido|durmio|perdio
AH se quedo dormido
AH se perdio
AH sin horas
AH se le acabaron|terminaron las? horas
AH horas de servicio|manejo|conduccion
AH falta de horas
AH descanso obligatorio
# nobody to drive
D2 no driver|drivers|drvr available|avail|yet|assigned|until|for
D2 no driver|drivers|drvr
D2 driver not available|avail
D2 driver unavailable
D2 driver shortage|short
D2 short on|of drivers
D2 short drivers
D2 without|wo|w o a? driver
D2 driver called|calls|calling|cld in? sick|out|off
D2 called|calls|cld in|out sick
D2 driver .. sick|ill|hospital|hospitalized|hurt|injured|er|covid|flu|fever
D2 driver got|is|was|fell|feeling sick|ill|hurt|injured
D2 driver .. emergency
D2 driver|he|she .. to the? er|hospital|doctor|dentist|clinic|doctors|vet
D2 doesnt|dont|didnt|not|cant|couldnt|hasnt|havent have|find|got|get|found a|any? driver|drivers|chauffeur
D2 driver .. funeral|death|baby|labor|vacation|pto|home time|hometime
D2 driver .. didnt|never|not|failed come|came|report|reported|arrive
D2 family|personal|medical emergency
D2 dont|doesnt|nobody|noone|no|not|without have|one? anyone|anybody|one|body|someone? to run|drive|take|haul|pull|cover it|this|load|the|tonight
D2 dont|doesnt|didnt have anyone|anybody|someone
D2 walked off|out
D2~ swapping|switching|changing|swap|switched|swapped drivers|driver
D2 did not|didnt|never|not show up|to|for|at
D2 find|finding|found someone|somebody else
D2 driver quit|resigned|walked|bailed|fired|abandoned off|out?
D2 driver no|noshow|didnt|never show|showed
D2 driver no called|call
D2 driver noshow|noshowed|ncns
D2 driver .. no show|noshow
D2 no call no show
D2 ncns
D2 truck abandoned
D2 waiting|waitin|wtg on|for a? another? relief|new|team|driver|drvr driver
D2 waiting on|for a? driver
D2 need|needs|needed|find|finding|looking a|for? relief|replacement|new|another driver
D2 relief driver late|delayed
D2 pas|aucun de? chauffeur|conducteur
D2 chauffeur malade|absent|blesse|manquant|indisponible
D2 manque de chauffeur|chauffeurs|conducteur|conducteurs
D2 sin chofer|operador|conductor
D2 chofer|operador|conductor enfermo|enferma|lesionado|renuncio|ausente|incapacitado
D2 falta de chofer|operador|operadores|choferes|conductor|conductores
D2 no hay|habia|tienen|tenemos chofer|operador|conductor
D2 chofer|operador|conductor no se? llego|aparecio|aparece|presento|vino
D2 se enfermo .. chofer|operador|conductor
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
