/** Words for breakdowns, tyres and reefer units, and French and Spanish words for accidents. */
import type { CausePhrases } from './cause-phrases.ts'

export const equipmentPhrases: CausePhrases = {
  topic: 'equipment_or_accident',
  lines: `
# breakdown
AI @broke down|dwn
AI brokedown|brokedwn|brokdown|brkdwn|brkdn|brkdown|breakdown|breakdowns|bd
AI break down
AI @truck|@trailer .. @broke|dead|died|disabled|kaput
AI @truck|@trailer is|was|went|goes down|dead|disabled|oos|inop
AI @truck|@trailer down
AI @truck|@trailer has? .. mechanical|mech issue|issues|problem|problems|trouble|failure
AI mechanical|mech|mechanic|mechanicals issue|issues|problem|problems|trouble|failure|breakdown|delay|delays|fault
AI mechanical
AI~ mechanic|mech|technician .. way|route|enroute|there|coming|working|scene|site|out
AI equipment failure|issue|issues|breakdown|problem|problems|malfunction|trouble
AI truck|tractor|trailer|trl|trk|unit|equipment problem|problems|trouble|troubles|issue|issues|failure
AI engine trouble|light|failure|issue|issues|problem|problems|codes|code|fault|derate|down|knock|knocking|smoke|smoking|blown|locked
AI check engine
AI @part .. @fail
AI @part let go|loose
AI @part .. pop|popped|popping|pops|saute|sautee|sautes|lache|lachee|fini|finie|mort|morte|finito|chie|tronado|tronada
AI blown|blew|bad|busted|cracked|broken|failed|seized|leaking|ruptured|dead|faulty|fried|stripped @our? .. @part
AI @part leak|leaks|leaking|snapped|failure|problem
AI @part|@truck|@trailer|@reefer . not|isnt|wont|doesnt|wouldnt|stopped|quit|refuses|didnt to? work|working|open|close|release|shift|build|hold|charge|engage|charging|fire|turn|run|running|start|starting|move|roll
AI difficulties|difficulty with|w the? @truck|@trailer
AI mechanical|engine|equipment|truck difficulties|difficulty
AI needs|need|needed|getting|replacing|replace|replaced|changing|installing|requires new|another|replacement? @part|tire|tires|tyre
AI threw|snapped|ripped|popped|dropped|burned|burnt|fried @part|rod|belt|driveline|chain
AI no crank|spark|heat|brakes|lights
AI lost @our? @part|air|power|clutch|oil|coolant|gears|pressure
AI losing air|power|oil|coolant|pressure
AI no power|air
AI low oil|coolant|air|voltage
AI air leak|line|lines|hose|compressor
AI air .. leaking|leak|frozen|froze
AI oil|fuel|coolant|def leak
AI water|fuel|oil pump
AI wont|wouldnt|does|doesnt|didnt|not|couldnt|cant start|strt|fire|crank|turn|run
AI wont not? start
AI no start
AI nostart
AI dead battery|batteries|batt|bats
AI battery|batteries|batt dead|died|drained|low|jump
AI jump start|started
AI jumpstart|jump coming
AI overheat|overheated|overheating|overheats
AI running hot
AI regen|parked|forced regen
AI regen|regens|regening|regenning
AI derate|derated|derates|derating
AI dpf|def|egr|scr|nox|aftertreatment .. fault|light|issue|clogged|plugged|code|codes|failure|problem|problems|sensor|full
AI gelled|gelling up?
AI fuel gelled|gelling|frozen|froze|leak|filter|filters
AI frozen|froze fuel|brakes|air|lines|trailer|valve|up
AI limp mode
AI fault code|codes
AI shut itself down
AI towed|towing|tow|towtruck|wrecker .. truck|shop|dealer|yard|him|it|us|way|in|to
AI getting|needs|need|waiting|wait|had to be|on|for a|the tow|towed|wrecker|hook
AI~ tow|tow truck|wrecker
AI tow to
AI truck is on the hook
AI on the hook
AI~ roadside|road side|service|svc|assistance|call|en|tech|repair
AI~ road svc|service|call|tech
AI~ roadside
AI in|at|to the shop
AI~ shop .. get|got|cant|wont|backed|backlog|working|appointment|truck|bay
AI~ repair|repairs|repaired|repairing|fixing|getting|being fixed|repaired|replaced?
AI~ waiting|waitin|wtg|awaiting|wait on|for a|the parts|part|mech|mechanic|tech|repair|repairs
AI parts|part on order|backordered|unavailable|order
AI dealer .. truck|unit
AI~ swapping|swap|swapped|replacement|replacing tractor|truck|trucks|trailer|unit|trailers|alternator|tire|tractors
AI~ repower|repowered|repowering
AI landing gear
AI liftgate|lift gate|tailgate broken|broke|inop|down|stuck|not|wont|issue|failed
AI trailer .. hole|oos|roof|leak|leaking|floor
AI trailer lights|brakes|doors|door wont|not|out|locked|dragging|stuck|broken|froze|frozen|bad
AI smoke|smoking|steam .. hood|engine|brakes|exhaust|wheel|hub|dash
AI mud flap|flaps
AI light|lights|headlight|marker|taillight out
AI stuck in .. gear|neutral|park|reverse
AI problem|problems|trouble|issue|issues|trbl with|w the|his|her|our? @truck|@trailer|@part|reefer
AI welded|welding|weld
AI broke his|her|the|a? @part
AI brakes|wheel|hub|bearing smoking|fire|burning|hot
AI truck|engine|trailer|tractor|wheel fire|caught
AI on fire
AI caught fire
AI violation|oos .. trailer|equipment|brake|brakes|tire|light|lights
AI put|placed|was|is oos|out of service|.. tire|brake|brakes|light|defect
AI dot .. brake|brakes|tire|tires|light|lights|defect|equipment
AI stranded
AI limping
AI wheel seal|came|off|fell|bearing|bearings
AI lost a? wheel|wheels
AI fifth wheel
AI @part sensor
AI pre|pretrip trip? failed|defect
AI @truck .. acting up
AI acting up
AI bad @part
AI chains|chain .. broke|snapped
# in any order
AI check engine light
AI waiting on|for .. tire|tires|tow|mechanic|mech|part|parts
AI moteur & chauffe|surchauffe|fume|arrete|mort
AI @part & @bust
AI @tire & @bust|popped|change|changed|new|tread|plugged|nail
AI @truck & overheating|overheated|stalled|stalling|stalls|dying|dies|sputtering|derated|derate|regen|smoking|shutdown|inop|towed|towing|tow|hook|wrecker|jumped|jumpstart
AI truck|tractor|unit|rig shut down|off
AI @truck|it wont|cant|couldnt|not|wouldnt|only to? go|run|do|pull|move|shift|over|start|mph|build|crank
AI no crank
AI waiting|need|needs|needed|getting for|on|a? jump|jumpstart|boost
AI towed|tow|towing|wrecker|hooked
AI on|by the|a? hook|tow|wrecker|flatbed & headed|to|going|dealer|shop|freightliner
AI freightliner|peterbilt|kenworth|volvo|mack|cummins|international|rush|thermoking|dealer|shop|ryder|penske|navistar|paccar|speedco|garage|taller & truck|tractor|unit|trailer|reefer|repair|repairs|diagnosing|diag|diagnostic|bay|part|parts|fix
AI diagnosing|diagnostic|diagnostics|diag & truck|tractor|unit|reefer|engine|shop
AI u joint
AI ran|run out of? def
AI @reefer out of? fuel
AI @reefer & low|alarm|fuel|quit|died|warm|down|shut|not|failure|code|defrost|reset|stuck|lache|arrete|panne|problem|repair|tech|apago|fallo
AI alternator|starter|battery|batteries|injector|turbo|radiator|compressor|alternateur|demarreur|clutch|tranny|transmission|driveline|driveshaft|headgasket & shot|gone|fini|finie|new|replace|replaced|replacing|swapping|swap|changing|bad|fried
AI glad hand|hands
AI blown|busted|broken|bad|cracked|ripped|torn|leaking|damaged|stuck|jammed|bent & @part
AI king pin & damaged|bent|broken|stuck|locked
AI limping|limped|nursing & in|to|along
AI gelled|gelling
AI code|codes & engine|truck|dash|threw|throwing|derate
AI pinched|crimped|frozen|froze air|brake line|lines|valve
AI lost|losing|loses brakes|air|power|steering|compression|wheel|gears|turbo|pressure|recap|recaps|tread
AI lost a? recap|recaps|cap|tread
AI mobile mechanic|mech|tech|repair
AI rendu l? ame
AI camion|tracteur|remorque|truck|reefer|frigo & panne|brise|casse|lache|saute|mort|immobilise|garage|remorque|towe|tow
AI remorque|remorquer|remorquage|towe|tower|towing
AI reparation|reparations
AI fuga de? aire|aceite|agua|anticongelante|diesel|combustible
AI apago|apaga|apagando & termo|motor|unidad|camion|caja|tracto
AI quedo sin frenos|clutch|aire|bateria|diesel|combustible|motor|luces
AI fue|fueron|dano|quemo|rompio|salio|partio|descompuso & clutch|turbo|banda|balero|motor|transmision|marcha|alternador|bateria|compresor|rin|llanta|flecha|diferencial|bomba|manguera
AI taller|grua|mecanico|talachero & unidad|camion|tracto|caja|operador|esperando|llevan|arrastre
# tyres
AI flat|flats|flt tire|tires|tyre|steer|drive|tires?
AI flat
AI blew|blown|blow|blows|popped|lost|shredded|bad|busted|flat|exploded|ruined|threw|punctured|blowout|bald a|an|the|his|her|two|three|one|#|out|trailer|inside|outside|front|rear|left|right? @our? inside|outside|trailer|front|rear|left|right? @tire
AI tire|tires|tyre|tyres|steers|drives|dual|duals|recap|recaps|pneu|pneus|llanta|llantas .. @fail|blew|blown|flat|blowout|shredded|popped|change|changed|repair|replaced|replacement
AI tire|tyre issue|issues|problem|problems|trouble|repair|shop|guy|service|failure|change
AI blowout|blowouts|blew out
AI blow out
AI blewout
AI~ tire guy|shop|truck|service
# reefer
AI @reefer unit? .. @fail|alarm|alarmed|code|codes|inop|temp|warm|repair
AI reefer .. alarm|alarmed|quit|died|down|issue|shut|warm|fuel|code|codes|wont|not|fail
AI reefer unit
AI @reefer unit out|down
AI temp|temperature alarm|issue|issues|excursion|deviation
AI unit wont|not .. cool|hold|pull|temp|start|run
AI not|wont|isnt hold|holding|cool|cooling|pull|pulling|maintain|maintaining temp|temperature|down|setpoint
AI thermo king|thermoking
AI genset
# French
AI crevaison|crevaisons|creve|crevee
AI @tire creve|creves|eclate|eclates
AI eclatement
AI en? panne
AI probleme|problemes|ennui|ennuis|souci|soucis|trouble|bris|defaillance de|avec|du|des|d|aux|au les|le|la|l? @part|@truck|pneu|pneus
AI bris|ennui|ennuis|probleme|problemes|trouble|defaillance|souci mecanique|mecaniques|moteur|d equipement
AI bris d equipement
AI camion|tracteur|remorque brise|brisee|casse|cassee|immobilise|immobilisee|panne
AI ne demarre|demarrait|part|veut pas|plus
AI demarre|demarrait pas|plus
AI moteur .. surchauffe|casse|brise|fume|lache
AI surchauffe|surchauffait
AI batterie .. morte|plat|plate
AI~ depanneuse|remorqueuse|depannage|depanneur|remorquage|mecanicien|mecano
AI groupe|unite|systeme de? froid|frigo|frigorifique|refrigeration
AI au|chez le? garage
AF accident|accrochage|collision|carambolage|derapage|renverse|renversee|embardee
AF camion|remorque .. renverse|renversee|fosse|capote
AF portefeuille|fosse
# Spanish
AI descompuesto|descompuesta|descompostura|descompuso|descompusieron
AI se descompuso
AI averia|averiado|averiada|averio
AI falla|fallo|fallas|problema|problemas|desperfecto mecanica|mecanico|mecanicas|mecanicos|motor|electrica|del|de|en motor|transmision|frenos|unidad?
AI fallo|trono|exploto|rompio|reventaron|revento|quemo|tronaron|rompieron @our? @part|@tire
AI @part .. fallo|trono|rompio|quemado|quemada|roto|rota|fallando|quemo|dano|danado|danada
AI ponchadura|ponchada|ponchadas|ponchado|ponchazo|poncho|pinchazo|pinchada|pincho
AI @tire .. ponchada|ponchadas|reventada|reventadas|revento|poncho|baja|tronada|pinchada|danada
AI se poncho|tronaron|trono|revento|quemo
AI reventon
AI no arranca|arranco|prende|prendio|enciende|encendio
AI sobrecalento|sobrecalentamiento|calento|sobrecalentado|calentando
AI se calento|sobrecalento
AI quedo|quedaron tirado|tirada|varado|varada|botado|botada
AI varado|varada|tirado
AI~ grua|mecanico|taller|remolcar|remolcando|remolcado|refacciones|refaccion|talachero|vulcanizadora
AI termo|thermo|refrigeracion|equipo .. fallo|falla|apago|alarma|descompuso|prende|enfria
AF choque|choco|chocaron|chocado|colision|volcadura|volco|volcado|accidente|accidento|accidentado|percance|siniestro
AF lo|le|la|nos|se choco|chocaron|pegaron|volteo|volco|impacto|golpearon
AF se accidento|volteo|volco
`,
}
