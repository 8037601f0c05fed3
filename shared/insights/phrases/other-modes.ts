/** Words for rail, ports, vessels, chassis and other modes. */
import type { CausePhrases } from './cause-phrases.ts'

export const otherModePhrases: CausePhrases = {
  topic: 'other_mode',
  lines: `
BO rail|railroad|train|railway|rr|bnsf|uprr|csx|cn|cp|cpkc|norfolk|ferrocarril|ferromex|kcs .. late|delay|delays|delayed|behind|missed|failed|held|issue|issues|congestion|backed|stuck|service|embargo|slow|outage|schedule|down
BO up|ns|cn|cp train|rail|ramp|intermodal|railroad
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
BO train|rail|ramp|tren|bnsf|csx|cpkc|railroad & @late|@wait|rolled|congestion|behind|missed|bumped|derailed|yard|backed|slow|hours|hrs|outgated
BO box|container|cntr|can & buried|stacked|stack|ramp|ramped|bottom|grounded|deramp|train|rail
BO not|just|hasnt|until|now|finally grounded|deramped|mounted
-- vessel|ship|ships|boat|barge|feeder|navire|bateau|buque|barco|sailing & @late|@wait|delay|berth|berthed|anchor|into|discharged|not|still|hasnt|arrived|docked|decharge|rolled|missed|weather
-- terminal|pier|port|marine|berth & closed|hold|release|appointment|appointments|appts|appt|slots|system|backed|line|full|wait|congestion|wont|not|no|delay|delays|down|turn
-- chassis|chasis & no|cant|none|get|short|shortage|bad|flip|flipped|waiting|wait|find|tire|oos|pool|need|hay|falta|esperando|sin|broken|out|problem
-- box|container|cntr|can|conteneur|contenedor & stuck|available|released|release|discharged|hold|vessel|ship|buried|stack|bateau|navire|decharge|buque|barco|puerto|not|hasnt|rolled|customs
-- missed|rate|manque|perdio the|le|el|l? ferry|traversier|boat|flight|vol|vuelo|vessel|sailing
-- ferry|traversier|transbordador & cancelled|canceled|late|missed|full|retard|annule|down|broke|weather|wait|next
-- flight|plane|vol|avion|vuelo|aircraft & delayed|late|cancelled|canceled|missed|bumped|retarde|annule|retrasado|cancelado
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
