/** Words for accidents, missing or unfit equipment, and loads that moved. */
import type { CausePhrases } from './cause-phrases.ts'

export const accidentPhrases: CausePhrases = {
  topic: 'equipment_or_accident',
  lines: `
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
# in any order
T3 no|short|without|waiting|wait|need|lack|out|low|zero|find|finding & trailers|empties|trailer|empty & available|drop|yard|pool|ready|lot|swap|hook
T3 no empty|available|loaded? trailers|trailer|empties|equipment
AF truck|car|semi|another|someone|somebody|wheeler|suv|pickup|forklift|yard & backed|ran|hit|clipped|sideswiped|slammed|rearended|struck|swiped into|him|our|us|his|driver|truck|trailer|the
AF @driver|truck & accident|wreck|wrecked|crash|crashed|collision|fender|mva|incident|rearended|sideswiped|tboned
AF backed into
AF clipped|scraped|bumped|nicked a|an|the|another
AF tore|ripped|knocked|peeled|took|sheared|scraped|smashed & door|doors|bumper|mirror|roof|top|side|hood|tank|landing|gear & off|backing|dock|open|pole|tree|bridge|on|wall
AF ran over|into & debris|gator|pole|curb|tank|something|tire|sign|guardrail|car
AF @truck|@driver & slid|jackknifed|rolled|flipped|overturned|ditch|median|embankment|tipped|wrapped
AF hit|struck|hits|clipped a|an|some? low? bridge|overpass|deer|elk|moose|cow|pole|tree|car|awning|curb|guardrail|gate|animal|bear|hydrant|sign|building|dock|trailer|pedestrian|wall
AF cut him|her|us|driver off & collided|hit|crash|accident|wreck
AF pris|prendre|parti|dans le|un? champ|decor|clos|fosse
AF fait|faire frapper|rentrer|accrocher|emboutir
AF frappe|heurte|percute|accroche un|une|le|la|l? chevreuil|orignal|auto|voiture|pont|poteau|viaduc|camion|cerf|remorque|vehicule
AF @truck|chauffeur & frappe|heurte|renverse|accident|accroche|embouti|derape|percute
AF le|lo|nos|la|les pegaron|pego|chocaron|choco|impactaron|golpearon|golpeo|embistieron|alcanzaron
AF salio|salieron de la? carretera|camino
AF @truck|operador|chofer|caja & choco|volco|volteo|accidente|accidento|volcada|choque|percance|siniestro|impacto|ladeo
`,
}
