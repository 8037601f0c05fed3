/** Words for border and customs. */
import type { CausePhrases } from './cause-phrases.ts'

export const borderPhrases: CausePhrases = {
  topic: 'border_or_customs',
  lines: `
BO~ train|rail|railroad
BO train|rail|railroad|tren . didnt|not|hasnt|wasnt|never|isnt .. arrive|arrived|in|here|left|depart|departed|show
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
BD grosse|longue|gros? file|ligne|attente|lineup a|aux la|l? frontiere|douane|douanes|guerite|lignes
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
CA@broker agente|agencia aduanal|aduanales .. mal|error|equivoco|equivocado|capturo|no|olvido|tarde|falto|rectificando
CA agente|agencia aduanal|aduanales
CA rojo|semaforo & toco|salio|tocole|dio|le|cayo|aduana|fiscal|colombia|puente|modulacion
CA toco|salio|dio rojo
CA aduanales|aduaneros|vistas & bajando|revisando|descargando|inspeccion|esperando
CA pedimento|manifiesto|modulacion|dodas|doda|despacho & not|still|no|falta|sin|waiting|validated|validado|pagado|han|listo|error|rechazado|pendiente|esperando|never|mal|sellaron
CA agencia|agente|broker|aduana|aa & liberado|libera|liberan|mandado|pagado|ha|han|no|esperando|detenido|tarde
CA rayos x|gamma
CA selected|picked|pulled|chosen|flagged|sent|mandaron|going|referred for|to|in|a? x|xray|exam|vacis|rayos|inspection
CA cbp|cbsa|customs|asfc|fda|usda|cfia|aci|officers|officer|aphis & wants|want|pulled|flagged|kicked|rejected|holding|held|inspect|inspecting|inspection|exam|outage|down|look|hold|review|system|systems|refused|detained|sent|secondary|unload
CA@broker broker|brokers|courtier & filed|filed|file|entry|invoice|facture|closed|wrong|error|asleep|late|mistake|envoye|envoyee|envoyer|transmis|paperwork|pars|paps|clear|oublie|tarde|never|jamais & customs|cbp|entry|invoice|value|douane|asfc|facture|filed|border|pars|paps|clear|cleared
CA@broker courtier & pas|jamais|oublie|retard|erreur|mauvais|attend|attente
CA@broker broker closed|asleep|offline & entry|clear|customs|border|morning|until
CA in bond|inbond & not|open|closed|closing|expired|issue
CA@broker broker & entry & not|didnt|hasnt|never|no|late
CA not|hasnt|never|isnt|cant cleared|clear|released & customs|broker|cbp|entry
BD fila|filas|linea|cola & cruzar|cruce|puente|frontera|garita|aduana|cruzando|exportacion
BD cruce|cruzar|puente|garita & lento|fila|cerrado|saturado|horas|demora|esperando|transfer|detenido
BD transfer|drayage|mula|transfers & cross|crossing|cruzar|cruce|border|waiting|late|frontera
BD lignes|douanes|lacolle|frontiere & bloque|attente|attend|coince|pogne|file|retenu|heures|arrete
BD cross|crossing & cant|couldnt|wont|not|hasnt|no|waiting|unable|tonite|tonight|delayed|until|till|til
CA douane|douaniers|douanier|agents|asfc & inspecter|inspecte|inspection|fouille|veut|fouiller|retenu|examen|facture|manque
AS manque|manquant|pas|rejete|refuse & manifeste|manifest|ace|aci|pars|paps
AS pars|paps|ace|aci|emanifest|manifest & setup|set|wasnt|not|never|rejected|wrong|missing|mismatch|file|expired|invalid|resend|late
CA pagado|pagaron|pago|pagan .. pedimento|impuestos|contribuciones
CA no han|ha|pagaron|pagado .. pedimento|impuestos|contribuciones
CA held|stopped at|in .. for inspection|exam
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
