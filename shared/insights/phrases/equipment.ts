/** Words for breakdowns, tyres, reefer units, accidents and loads that moved. */
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
# no equipment
T3 no trailer|trailers|empties|empty|equipment available|avail|yet|to|at
T3 no trailer|trailers|empties|equipment
T3 trailer|equipment shortage|unavailable|short
T3 trailer|equipment not available
T3 short|shortage on|of trailers|equipment|empties|boxes
T3 waiting on|for an? the? empty|trailer|equipment
T3 cant|couldnt find .. trailer|empty
T3 sin caja|remolque
T3 pas de remorque
T2 no tractor|tractors|truck|power available|avail
T4 trailer .. dirty|odor|smell|smelled|washout|residue|failed|rejected|contaminated|not|bugs
T4 rejected|refused|kicked the|our|his? trailer|trl|equipment|truck
T4 trailer|trl|equipment|truck rejected|refused
T4 trailer washout|wash
T4 dirty trailer
T5 wrong equipment|trailer|type|size
T5 wrong kind|type|size of trailer|equipment|truck
# accident
AF accident|accidents
AF wreck|wrecked|crash|crashed|collision|collided|crashes
AF truck|driver|he|our|tractor|trailer .. accident|wreck|crash|crashed|collision
AF in|had|involved|into an|a|in accident|wreck|crash|collision|fender
AF got|was|been|truck|trailer|tractor|driver hit|struck|rearended|sideswiped|clipped|tboned|bumped by|a|an|another|in|his|her
AF hit|struck a|an|the|by deer|car|pole|bridge|another|vehicle|animal|elk|moose|cow|curb|guardrail|overpass|wire|wires|hydrant|parked|bollard|gate|barrier|4|four
AF hit|struck deer
AF backed|ran|drove|slammed|bumped|crashed|plowed into
AF rolled|flipped|laid|tipped .. over
AF laid it over
AF scraped|clipped|tore|ripped .. bridge|pole|trailer|building|awning|car|wall|roof
AF in|into|had minor|small|little|slight accident|collision|crash|wreck|incident
AF hit|struck|clipped|sideswiped|bumped|dinged our|my|his|the trailer|truck|tractor|unit|driver|rig|bumper
AF rear ended|end
AF rearended|rearend
AF sideswipe|sideswiped
AF side swiped|swipe
AF fender bender
AF jackknife|jackknifed|jacknife|jacknifed|jackknifing
AF jack knife|knifed
AF rollover|rolled over|rolledover
AF truck|trailer|driver|he|rig .. rolled|flipped|overturned|tipped over?
AF truck|he|driver|trailer|she|unit|rig|our jackknifed|flipped|overturned|rolled|crashed|wrecked|jackknife|collided
AF overturned|flipped
AF tipped over
AF ditch|ditched|median
AF slid|went|ran|run off|into|in .. road|ditch|median|guardrail|rail|hwy|shoulder|embankment
AF in|into|the a|the? ditch|median
AF stuck in .. ditch|mud|median
AF totaled|totalled
AF police|accident|trooper report
AF bridge strike
# load moved
BP load|freight|cargo|product|pallets|skids|pallet . shifted|shift|shifts|moved|shifting|leaning|leaned|tipped|fell|collapsed|toppled
BP shifted|shifting load|freight|cargo|pallets|pallet|product
BP shifted
BP pallets|pallet|skid|skids|stack|product|freight .. leaning|tipped|fell|toppled|over|shifted
BP rework|reworked|reworking .. load|freight
BP load .. shifted|resecure|resecured|resecuring|strap|straps|strapped|unsecured|loose
BP resecure|resecured|resecuring|restrap|restrapping|retarp|retarping
BP re secure|secured|securing|strap|strapping|tarp|tarping
BP charge|chargement|cargaison deplace|deplacee|bouge|glisse
BP carga se? movio|corrio|ladeo|desacomodo|recorrio|cayo
BP se movio|corrio|ladeo|desacomodo|recorrio|cayo la carga
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
