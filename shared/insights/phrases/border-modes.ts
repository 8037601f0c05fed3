/** Words for border and customs, and for rail, ports and other modes. */
import type { CausePhrases } from './cause-phrases.ts'

export const borderPhrases: CausePhrases = {
  topic: 'border_or_customs',
  lines: `
BD border crossing|delay|delays|delayed|wait|waits|issue|issues|hold|held|clearance|line|backup|backed|closed|slow|congestion|traffic|queue|problem|problems|times|stuck|lineup
BD~ border
BD @wait|@late|stuck|held|line|backed|lined|queued|queue|backup|delay|delays at|by|in|on|for|to the? border|boarder|crossing|frontiere|frontera|ambassador|laredo|booth|otay|peace|bluewater|detroit|windsor|pharr|juarez|tijuana|lacolle|blaine|lewiston|fort
BD waiting|wait|wtg to|on|for border|cross|crossing|clearance|clear
BD not|hasnt|havent|couldnt|cant|unable|wont|didnt|still to? cross|crossed|crossing
BD bridge wait|line|lineup|queue|delay|delays
BD @wait|backed|line|lined|queue|long|hr|hour|hours up? at|for|to the? bridge|peace|ambassador|rainbow|booths|booth|inspection|primary|secondary
BD @wait .. peace|ambassador|bluewater|rainbow|lewiston|laredo bridge
BD booth line
BD turned|sent|refused back|away|entry|around at .. border|crossing|booth
BD cbsa|cbp|fast|c tpat|ctpat|primary|secondary
BD secondary inspection|inspect|check|exam
BD sent|pulled|referred|flagged to|in|into|for|over secondary|inspection|exam
BD border clearance
BD passport|visa|fast|immigration card? .. issue|denied|expired|missing|problem|hold|refused
BD driver .. immigration|denied entry
BD denied|refused entry
BD douane|douanes|frontiere .. bloque|bloquee|retenu|attente|retard|retenue
BD bloque|bloquee|retenu|retenue|attente|attend|coince|pogne|arrete a|aux? la|l? douane|douanes|frontiere|lignes
BD attente a la frontiere
BD~ frontiere
BD~ frontera
BD crossing|crossings . slow|backed|closed|long|busy|jammed|super|congested|down
BD cruce .. detenido|lento|demora|retraso|cerrado|saturado
BD detenido|parado|atorado|esperando|retenido|varado|demorado en|a la|el? frontera|cruce|garita|puente|linea
BD no ha|han|pudo? cruzado|cruzar|cruza|cruzo
BD fila|linea .. frontera|puente|garita|cruce
CA customs hold|held|exam|delay|delays|issue|issues|inspection|clearance|clearing|problem|problems|release|broker|stuck|pulled|flagged|not
CA~ customs
CA @wait|stuck|held|hung|detained|delayed up? in|at|by|on|for|with|w customs|cbp|cbsa|usda|fda|cfia|inspection|exam
CA waiting|wait|wtg|awaiting on|for? customs|clearance|release|cbp|cbsa|usda|fda|broker|exam|pars|paps|ace|aci
CA vacis|vaci|xray|x ray|intensive exam|exams|inspection|scan
CA vacis|intensive exam|exams
CA customs|cbp|cbsa|usda|fda|cfia|ag|agriculture exam|exams|inspection|hold|holds|held|flag|flagged|pulled|inspecting
CA exam site|station|hold
CA cbp|cbsa|customs pulled|flagged|holding|held|wants|selected|stopped
CA not|hasnt|never|still|wasnt|isnt yet? cleared|released customs|clearance|by|from|yet
CA broker late|slow|delay|delayed|not|never|didnt|hasnt|issue|missed|forgot|error|mistake|wont
CA broker never|not|hasnt|didnt|forgot|late|wasnt|havent|failed to? file|filed|filing|sent|send|submit|submitted|entered|transmit|cleared|clear|set|answer
CA@broker broker never|not|hasnt|didnt|forgot|wasnt|havent|failed to? file|filed|filing|send|sent|submit|submitted|transmitted|entered|released|clear|cleared
CA broker|courtier|filer .. wrong|incorrect|late|error|mistake|kicked|rejected|refiled|refile|jamais|oublie|pas
CA kicked|rejected|bounced it|entry|us? back .. entry|cbp|customs
CA pedimento|pedimentos .. not|no|sin|never|still|pending|validated|invalid
CA aduanales|aduana|aduanas|cbp|customs estan|are|revisando|bajando|inspecting|unloading|checking|unpacking
CA broker needs|need|waiting|wants|missing|asking|requesting|requires|still
CA before .. can|could clear
CA entry not|never|missing|wasnt|rejected|isnt|late .. filed|submitted|broker|set|file|accepted|on|in|up
CA missing|no|wrong|late|rejected|without|waiting customs? entry
CA fda|usda|cfia|aphis|epa hold|held|exam|inspection|review|delay|release|issue|notice|pending|prior|may
CA prior notice
CA bond|carnet|inbond expired|missing|issue|problem|not
CA quarantine|fumigation|phyto|phytosanitary|contamination|pest|pests
CA tariff|duties|duty|hs .. unpaid|issue|wrong|code|dispute|owed
CA dedouanement .. retard|attente|pas
CA retenu|bloque|bloquee|retenue|attente par|a|en|au|aux la|l|les? douane|douanes|dedouanement|douaniers
CA~ douane|douanes|douaniers
CA~ aduana|aduanas|aduanal
CA attente|attend|esperando|waiting|espera .. courtier|broker|agente|agent
CA toco rojo|reconocimiento|revision
CA detenido|detenida|retenido|retenida|parado|parada|atorado|atorada|esperando en|por la|el? aduana|aduanas|reconocimiento|despacho
CA reconocimiento aduanero
CA semaforo|rojo rojo|fiscal|reconocimiento
CA modulacion|desaduanamiento|pedimento .. pendiente|no|falta|retraso|mal|pagado
CA agente|agencia aduanal|aduanales
AR wrong|incorrect|missing|bad|improper|incomplete|no|without commercial|international|customs|nafta|usmca|cusma|import|export invoice|paperwork|papers|documents|docs|certificate|invoices
AR commercial invoice .. missing|wrong|incorrect|incomplete|not|value|no|error
AS pars|paps|ace|aci|emanifest|e manifest|manifest|entry|cargo number|num|#|sticker? .. rejected|missing|wrong|not|never|issue|issues|error|late|problem|invalid|mismatch|no|on|expired|didnt|wasnt|isnt
AS no|wrong|missing|waiting|bad|without|wait|invalid|awaiting|rejected|need|needs|late on|for|a|an|the|valid? pars|paps|ace|aci|emanifest|manifest
AS pars|paps|aci|emanifest
AS ace|aci|e manifest
AS customs|border paperwork|papers|documents|docs|documentation|paper|docs
AS customs|border .. paperwork|papers|documents|docs|documentation
AS papiers|documents de? douane|douaniers|douanes
AS documentos|papeles|documentacion de? aduana|aduanales|aduanal|pedimento
AP awaiting|waiting export
CA@broker broker's|brokers fault|error|mistake|end
`,
}

export const otherModePhrases: CausePhrases = {
  topic: 'other_mode',
  lines: `
BO rail|railroad|train|railway|rr|bnsf|uprr|csx|cn|cp|cpkc|norfolk|ns|ferrocarril|ferromex|kcs|up .. late|delay|delays|delayed|behind|missed|failed|held|issue|issues|congestion|backed|stuck|service|embargo|slow|outage|schedule|down
BO~ train|rail|railroad
BO train|rail|railroad|tren . didnt|not|hasnt|wasnt|never|isnt .. arrive|arrived|in|here|left|depart|departed|show
BO railroad failed
BO late|delayed|held|stuck|sitting train|rail|railroad
BO box|container|cntr|can|unit|trailer not|hasnt|isnt|still|never|wasnt yet? grounded|mounted|deramped|unloaded|notified|ramped|available|ingated|arrived
BO not|hasnt|isnt|wasnt|never grounded|deramped|ramped|unloaded
BO rail ramp|yard
BO ramp|ramps .. congestion|congested|closed|delay|delays|late|backed|full|held|down|line|slow
BO intermodal|imdl delay|delays|late|missed|ramp
BO missed|late|bumped from|off|the|at? rail|train|cutoff .. ramp|cut
BO ingate|outgate|in gate .. turned|refused|closed|delay
BO last free day
BO train .. retard|retarde
BO tren .. retraso|tarde|retrasado|demora|demorado|atrasado|detenido
BO ferroviaire|chemin|gare .. retard|bloque|fer
BR derailment|derailed|derail|derails|deraillement|descarrilamiento|descarrilo|deraille
BR train derailed|derailment|off
BM flatcar|flatcars|flat|well car|cars shortage|short|unavailable
-- vessel|ship|boat|barge|steamship|feeder|mv .. late|delayed|delay|delays|bunched|omitted|skipped|arrived|anchored|anchor|behind|rolled|waiting|berth|diverted|missed|not|slow
-- vessel|ship|steamship|barge
-- late|delayed vessel|ship|boat|barge|sailing
-- container|cntr|can|box|containers not|hasnt|isnt|still|wasnt|never yet|been|be? discharged|available|unloaded|off|released|down|grounded|on
-- not|hasnt|isnt|wasnt|still|never yet|been? discharged
-- port congestion|congested|delay|delays|closed|closure|strike|backed|backlog|hold|holds|issue|issues|line|outage|slow|shut|system
-- port|terminal|pier .. congestion|backlog|line|hold|closed|delay|delays|appointment|appts|full|turn|slow
-- congestion|backlog|lines|line|delay|delays|held|waiting|stuck at|in the? port|pier|terminal|marine|wharf|docks
-- terminal hold|holds|line|congestion
-- container|cntr|box .. hold|rolled|stuck|held
-- rolled to .. next|vessel|sailing
-- no|waiting|wait|wtg|short|lack|need|missing|bad on|for|of|a? chassis
-- chassis|chasis shortage|split|issue|issues|unavailable|short|problem|problems|not|broken|flip|bad|pool|dispute|none|red
-- steamship|ssl|line release|hold|released
-- freight|pier|port not? release|released|pass
-- flight|air|plane|airline|airport|aircraft .. late|delayed|cancelled|canceled|delay|missed|bumped|offloaded|diverted|grounded|hold
-- missed|late|cancelled flight|plane|connection|sailing
-- air freight|cargo delayed|bumped
-- ferry .. missed|cancelled|late
-- navire|bateau|conteneur .. retard|pas|decharge|bloque
-- congestion au port
-- buque|barco|contenedor|vuelo|puerto|naviera .. retraso|tarde|demora|congestion|no|retrasado|cancelado|saturado|descargado|cerrado
-- falta de chasis|chassis
-- manque de chassis
`,
}
