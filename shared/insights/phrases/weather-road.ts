/** Words for weather, road, civil events and holidays: causes that are nobody's. */
import type { CausePhrases } from './cause-phrases.ts'

export const weatherRoadPhrases: CausePhrases = {
  topic: 'weather_or_road',
  lines: `
AO @weather
AO @weather delay|delays|delayed|issue|issues|related|event|hold|conditions|advisory|warning|closure|closures
AO due to @weather
AO bad|inclement|severe|adverse|poor|nasty|rough|winter|terrible|horrible|awful|extreme|crazy weather|wx|storm|conditions|visibility
AO winter|wind|weather|storm|flash|dust|ice|black|freezing|high|lake|heavy|deep|flood|tropical|tornado|thunder|ground storm|advisory|conditions|flooding|floods|flood|ice|rain|rains|drizzle|winds|wind|effect|snow|fog|warning|watch|blizzard|warnings
AO high|strong wind|winds
AO heavy|deep|wet|blowing snow|rain|fog
AO black ice
AO ice storm
AO no travel advised|advisory
AO travel ban|bans|advisory
AO low|zero|no visibility|vis|viz
AO visibility low|zero|poor|bad|nil
AO natural disaster
AO act of god
AO wind ban|bans|restriction|restrictions|closure|closed
AO closed|shut|closure|closures|closing|blocked for|due|because|from|by|with to|of? .. @weather
AO @road .. @closed .. @weather
AO @weather .. @closed
AO chain|chains law|required|requirement|control|controls|requirements|up|on
AO chaining up
AO chained up
AO tornado|hurricane|storm shelter|sheltering|evacuation
AO power out .. storm
AO weathered in
AO socked in
AO snowed|iced|fogged|rained in|out|over
AO snowed in
AO stuck in .. snow|ice|drift
AO parked|shut|holed|hunkered|sheltering|waiting|waited out|down|up|for|it? .. storm|weather|snow|ice|wind|winds|fog|blizzard
AO temps|temperature too? below|cold|freezing|sub
AO extreme|bitter cold|heat
# road
BE traffic|trafic|trfc|trffc|traffice
BE heavy|bad|bumper|stop|stopped|dead|gridlock|terrible|horrendous|insane|rush hour? to|go|and? bumper|go? traffic
BE stuck|sitting|sat|caught|stopped|jammed|held|dead in .. traffic|jam|gridlock|backup|construction
BE traffic jam|jams|backup|backups|accident|delay|delays|congestion|not|backed|heavy|standstill|stopped
BE congestion|gridlock|gridlocked|standstill|logjam|bottleneck
BE dead stop|stopped
BE construction|roadwork|roadworks|detour|detours|detoured|detouring|rerouted|roadconstruction
BE road|lane|bridge|highway|work construction|work|zone|works|repairs|closure|closures|conditions
BE single|one lane
BE lane closure|closures|restriction|restrictions|closed|drop
BE lanes shut|closed|blocked
BE both|all lanes|ways|directions .. shut|closed|blocked
BE @road # ? .. @closed|clsd
BE @road @closed|clsd
BE #|@road .. closed|clsd|shut|blocked at|near|by|in|both|from|between|for|due|westbound|eastbound|northbound|southbound|wb|eb|nb|sb|down|at|all|to|until|east|west|north|south
BE i # closed|clsd|shut|shutdown|blocked
BE # is|was closed|shut|blocked
BE closed|clsd|shut|blocked|shutdown .. @road|road|hwy|interstate|highway|lanes
BE they shut|closed the? .. @road|turnpike|tunnel|highway
BE washout|washouts|washedout
BE road closure|closures|closed|conditions|condition|blocked|washed|out|flooded
BE roads|road are|is|was|were? bad|slick|closed|terrible|icy|impassable|snowy|covered|awful|horrible|treacherous
BE slick|icy|treacherous|snowy|bad|poor|hazardous roads|road|hwy|highway|conditions|highways
BE accident|wreck|crash|wrecks|accidents|pileup|rollover|collision|incident|jackknifed|overturned|fatality|fatal on|ahead|near|at|blocking|backing|tanker|truck|semi|in|has|shut|closed|by|before|up|around|past|just
BE accident|wreck|crash|pileup|collision|rollover .. #|ahead|lanes|lane|traffic|blocking|interstate|highway|hwy|shut|closed|road|freeway|front
BE behind|past|by|from|in a|an|the|somebody|someone|other|major|bad|another? .. accident|wreck|crash|pileup|wide|rollover
BE stuck behind
BE sitting|stuck|stopped|parked|sat|held on #|i|hwy|interstate|highway
BE fire|wreck|accident|crash|vehicle|rollover|pileup ahead
BE stuck behind .. wreck|accident|crash|load|plow|train|oversize
BE multi vehicle|car accident|wreck|crash|pileup|pile
BE pile up
BE pileup
BE major|bad|big|multi|fatal|another|huge|serious|nasty accident|wreck|crash|pileup
BE jackknifed .. ahead
BE jackknifed tanker|semi
BE bridge|tunnel strike|out|closed|closure|traffic|hit|construction|restriction
BE bridge strike .. us|held|everyone|traffic
BE police|troopers|chp|highway|patrol .. pacing|escort|diverting|turned|turning|shut|closed|blocked
BE wide load
BE frost|weight|spring laws|law|restrictions|restriction|thaw|limits
BE mountain pass closed
BE donner|snoqualmie|vail|eisenhower|berthoud|cabbage|monteagle|grapevine|siskiyou|rogers|coquihalla .. closed|shut|chains|held
BE pass closed|shut|reopens|reopened
BE pilot car|cars late|needed
BE escort|escorts|permit|permits late|delay|delayed|issue|curfew|not|waiting|expired|restriction
BE oversize curfew|restriction
BE curfew
BE ferry cancelled|canceled|delayed|delay|late|full|missed|not
BE waiting for .. ferry
BE parking lot .. traffic|interstate|road|highway
BE #|i|hwy|highway|interstate|freeway|turnpike|hutch|it|road|loop parking lot
BE rubberneckers|rubbernecking|gawkers
BE wreck|accident|crash|pileup|collision|rollover ahead|front of us|him|me|her|them|driver
BE cars|car|vehicles|vehicle|semis in|wreck|accident|crash|collided|collision|pileup|piled
BE inching|crawling|crawl|snarled|bogged .. traffic|along|down
BE stalled|disabled bus|car|vehicle|truck|train|semi
BE hung up|out on|in .. traffic
BE hazmat spill
BE spill .. @road|#|highway
BE sinkhole|landslide
BE gw|gwb is a mess
BE parking lot & by|on|near|#|around|through|was|is|401|i
BE rubbernecking|rubberneckers|gawkers
BE hung|held|caught|tied|jammed|stuck|slowed|stopped|sitting & traffic|construction|wreck|accident|crash|backup|closure|detour|congestion|roadwork|paving
BE backed|backup|stopped|standstill|crawling|inching|creeping|jammed|slowing & miles|mile|mph|freeway|interstate|highway|hwy|lanes|traffic|atlanta|chicago|houston|dallas|toronto|exit|mm|ahead
BE crawling|inching|creeping through|thru|along|at|past|into|around
BE bumper .. bumper
BE rush hour
BE stalled|disabled|broken bus|car|vehicle|semi|tanker|truck & traffic|lane|lanes|ahead|blocking|road
BE fire|wreck|accident|crash|incident|stall|spill|vehicle|truck ahead|blocking
BE everything|everyone|nothing|all stopped|moving|blocked|jammed|bloque|parado|arrete|detenido
BE closed|shut|blocked|closure|closures & both|lanes|ways|directions|ramp|exit|fatality|bridge|tunnel|mm|mile|overpass|interchange
BE bridge|road|tunnel|overpass out|washed|closed|shut|collapsed
BE slow|slick|bad|icy|terrible|narrow & roads|road|going|highways
BE oversize|wide|slow|plow|plows|combine|tractors load|ahead? & behind|stuck|following
BE police|cops|troopers|dot|state & closed|shut|blocked|diverting|turning|rerouting|escorting
BE rerouted|reroute|rerouting|detour|detoured|detouring|detourne|detournes & around|closure|miles|through|adds|added|took
AO roads|road|bridges|highway|interstate & iced|icy|ice|snow|snowy|snowpacked|slick|flooded|frozen
# civil
AU rail|road|port|highway|bridge|border blockade|blockades|protest|strike
AU manif|manifs|bloqueo|bloqueos|blocage
AU protest|protests|protesters|protestors|protesting|blockade|blockades|blockaded|demonstration|demonstrators|riot|riots|rioting|civil|unrest|parade|marathon|picket|picketing|pickets|manifestation|blocus|manifestants|greve|piquetage|barrage|bloqueo|bloqueos|manifestacion|manifestantes|plantones|plantón|planton|huelga|paro|marcha|protesta|protestas
AU strike|strikes|striking at|by|on|of|over|has|started|line|action|is|was|still|workers|continues|today
AU on strike
AU picket line|lines
AU wont cross .. picket
AU general|port|rail|workers|dockworker|dockworkers|longshore|union|customs|teamsters|ila|ilwu|truckers|trucker|teacher|transit strike|walkout|lockout|stoppage|action
AU strike
AU labor|labour|job dispute|action|unrest|strike
AU work stoppage|slowdown
AU walkout|lockout
AU presidential|motorcade|state visit|motorcade|funeral
AU police activity|situation|incident|investigation|action
AU active shooter
AU bomb|security threat|scare
AU crime scene
AU shooting
AU lockdown
AU evacuated|evacuation
AU terrorism|terror|war|military
AU bloqueo|bloqueada|bloqueado carretero|carretera|carreteros|autopista
AU hwy|highway|road|bridge blocked by|with .. protest|farmers|truckers|protesters
AU farmers|agriculteurs|agricultores|ejidatarios|maestros|transportistas .. block|blocking|blocked|bloquent|bloquearon|bloquean
AU manif|manifs|manifestants|manifestation|manifestations|piquetage|barrage|blocus|greve
AU @road|pont|autoroute|carretera & manif|manifestation|bloqueo|protesta|protest|protesters|manifestantes|blockade|convoy|ejidatarios|campesinos|maestros|normalistas
AU camioneros|maestros|ejidatarios|campesinos|normalistas|productores|transportistas|pobladores|manifestantes & bloqueo|bloqueando|bloquearon|bloquean|tomaron|toma|tomada|cerraron|paro
AU longshoremen|longshore|dockworkers|stevedores|teamsters|pilots|conductors|dockers|debardeurs|cheminots|estibadores & walked|strike|out|slowdown|walkout|greve|paro|striking
AU walked off|out .. job|strike
AU police|swat|sheriff & standoff|manhunt|shooting|barricade|lockdown|scene|chase
AU curfew .. riot|unrest|protest
# holidays
AN holiday|holidays|hol|closed|statutory|stat|bank|federal|national|public|civic|christmas|thanksgiving|easter day|holiday|weekend|delay|closure|closed|monday|friday|eve|schedule
AN closed|off|shut|down|nobody|cerrado|ferme|abren|trabajan|working|observed|observing & 4th|fourth|xmas|christmas|thanksgiving|easter|holiday|holidays|labor|labour|memorial|victoria|juneteenth|festivo|feriado|ferie|conge|inhabil|asueto|noel|paques|independence|presidents|mlk|columbus|diwali|eid|newyear|newyears
AN family|civic|boxing|canada|labour|labor|memorial|heritage day & nobody|closed|off|working|holiday
AN st|saint jean
AN closed|off|shut|cerrado|cerrada|ferme|fermee for|por|pour|due|because|on .. 4th|fourth|holiday|holidays|conge|festivo|feriado|ferie|christmas|thanksgiving|easter|july
AN holiday
AN closed|shut|off|down|delayed|late|shutdown .. holiday|holidays|thanksgiving|christmas|easter|labor|memorial|veterans|presidents|mlk|juneteenth|independence|canada|victoria|family|boxing|new
AN victoria|labor|labour|memorial|canada|family|boxing|independence|veterans|columbus|presidents|mlk|civic|remembrance day
AN jour ferie
AN ferie|conge
AN dia feriado|festivo|inhabil
AN feriado|festivo|asueto|puente
# French
AO tempete|tormenta|chute|bordee|nevada de neige|nieve|verglas|hiver|arena
AO tempete|neige|verglas|poudrerie|brouillard|inondation|pluie|vents .. ferme|fermee|retard|route
AO mauvais|mauvaise|mauvaises|grosse|forte|fortes temps|meteo|conditions|tempete|neige|pluie|neiges|pluies|vents
AO a cause de la? tempete|neige|meteo|pluie|temperature
AO chaines obligatoires
BE route|autoroute|pont|tunnel|chemin|voie|voies .. ferme|fermee|fermes|fermees|bloque|bloquee|barre|barree|coupee|inondee
BE ferme|fermee|fermeture|bloquee de? la|l? route|autoroute|pont|#
BE circulation|bouchon|bouchons|embouteillage|embouteillages|congestion|trafic|travaux|deviation|chantier|ralentissement|ralentissements|carambolage
BE pris|coince|bloque|pogne dans le|un|la|les? trafic|bouchon|circulation|bouchons
BE route|routes glacee|glacees|glissante|glissantes|enneigee|enneigees|chaussee
BE accident sur l|la|le? autoroute|route|#|a
BE accident .. autoroute|devant|bloque|voie
AO glissement|eboulement|coulee|inondation|crue|feux|feu de? terrain|boue|foret|forets?
AO @weather & ferme|fermee|fermes|bloquee|parc|visibilite|mauvaise|route
AO visibilite nulle|reduite|zero|mauvaise
BE accident|carambolage|incendie & bloque|bloquee|tout|avant|devant|autoroute|trafic|voies|sur
BE gros|grosse|beaucoup|plein|tanne trafic|circulation|traffic
# Spanish
AO mal|malas tiempo|clima|condiciones
BE accidente|choque|volcadura|incidente & adelante|autopista|carretera|parado|trafico|carril|carriles|bloqueado
BE todo parado|detenido
BE carretera|autopista|libramiento|periferico & cerrada|cerrado|parado|parada|lento|obra|obras|reparacion|bacheo
AO @weather & despacio|lento|parado|cerraron|cerrada|cerrado|carretera|visibilidad|detenido
AO por|debido la|el|a|al? lluvia|lluvias|clima|tormenta|nieve|huracan|neblina|viento|hielo|inundacion|mal
BE carretera|autopista|camino|puente|via|libramiento|cuota .. cerrada|cerrado|bloqueada|bloqueado|cerrados|tomada
BE cerraron|cierre|cerrada de? la|el|l? carretera|autopista|camino|puente|cuota
BE trafico|transito|congestionamiento|embotellamiento|tranque|atasco|obras|desviacion|desvio
BE mucho|atorado|parado|atrapado|detenido en|por? el? trafico|transito|atasco
BE trafico pesado|lento|detenido|parado
BE accidente|choque en|sobre|adelante la|el? carretera|autopista|#|adelante|cuota
BE caseta|casetas tomada|cerrada|bloqueada
`,
}
