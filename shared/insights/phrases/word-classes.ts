/** Words that mean the same in phrases: a pattern names a class as `@name`. One line per class. */

const lines = `
truck: truck|trk|trucks|tractor|tractors|semi|unit|rig|vehicle|power|bobtail|camion|tracteur|tracto|tractocamion|unidad|troca|cabezal|vehicule|cab|van|straight
trailer: trailer|trl|trlr|trailers|box|wagon|reefer|flatbed|stepdeck|chassis|remorque|semiremorque|remolque|caja|plataforma
reefer: reefer|reefers|thermo|thermoking|tk|genset|refrigeration|cooling|frigo|frigorifique|termo|refrigeracion
sleep: slept|sleeping|asleep|overslept|oversleep|dozed|nap|napped|napping|snoozed|dormi|endormi|dort|dormait|dormido|dormida|durmio|dormia
kin: wife|wifes|husband|kid|kids|son|sons|daughter|mom|mother|dad|father|family|parent|parents|brother|sister|grandmother|grandma|girlfriend|baby|child|uncle|aunt|spouse|femme|blonde|mere|pere|fils|fille|famille|esposa|hijo|hija|mama|papa|madre|padre|familia|familiar
ill: sick|ill|flu|fever|covid|hospital|hospitalized|er|doctor|surgery|chest|stroke|seizure|vomiting|puking|throwing|injured|hurt|injury|fainted|ambulance|clinic|dentist|poisoning|migraine|malade|hopital|blesse|urgence|enfermo|enferma|internado|lesionado|incapacitado|imss|medico|grippe
dispatcher: dispatch|dispatcher|dispatchers|dispatching|planner|planners|planning|scheduler|csr|repartiteur|repartition|despacho|despachador
place: yard|location|place|shipper|receiver|facility|terminal|stop|site|warehouse|store|dock|plant|building|lot|ramp|customer|dc|entrance|vendor|bodega|patio|planta|lugar|cour|entrepot|endroit
went: went|sent|going|headed|heading|drove|showed|arrived|routed|ended|driving|envoye|alle|rendu|parti|mandaron|fue|llego|enviaron
keyed: keyed|keying|typed|typing|entered|entering|input|inputted|built|wrote|punched|tms|typo|typos|miskeyed|plugged
other: other|another|second|autre|otro|otra|previous|prior|original|first
driver: dr|hes|shes|gars|camionneur|driver|drivers|drvr|drv|dvr|drver|chauffeur|chauffeurs|conducteur|chofer|operador|conductor|trucker|hauler|he|she|guy|operator|team|codriver|teammate
carrier: carrier|carriers|carr|trucker|transporteur|transportista|linea|trucking|company
shipper: shipper|shippers|shpr|shipr|origin|vendor|supplier|loader|mill|expediteur|remitente|embarcador|cargador|proveedor|fournisseur|plant|manufacturer|factory|usine|fabrica
receiver: receiver|receivers|rcvr|recvr|rcvrs|cnee|consignee|consignees|cons|receiving|dc|store|destinataire|consignatario|destinatario|receptor|consignataire|recipient|buyer|destination|jobsite|reciever
customer: customer|customers|cust|client|clients|cliente|customer's
site: dock|docks|dockhands|warehouse|whse|facility|yard|plant|site|guard|shack|gate|lumper|lumpers|quai|quais|entrepot|anden|andenes|bodega|almacen|muelle
late: late|delayed|behind|slow|retard|tard|tarde|retraso|demora|atrasado|atrasada|delay|delays|delaying|lagging|slammed
wait: waiting|wait|waited|waits|awaiting|sitting|sat|sits|stuck|held|holding|hold|parked|delayed|delay|detained|attend|attente|espera|esperando|detenido|detenida|bloque|bloquee|retenu|retenue|parado|parada|varado|backed|tied|hung
broke: broke|broken|breaks|breaking|brokedown|breakdown|brk
fail: failed|fail|fails|failing|failure|failures|fault|faults|faulted|quit|quits|died|dead|dies|out|down|blew|blown|broke|broken|malfunction|malfunctioned|malfunctioning|alarm|alarms|alarming|alarmed|issue|issues|problem|problems|trouble|troubles|locked|seized|cracked|leaking|leak|leaks|overheated|overheating|overheats|stopped|snapped|busted|bad|gone|went|fried|shot|tripped|burst|ruptured|tore|torn|toast
part: belts|serpentine|hoses|injecteurs|turbos|uhaul|crank|driveshafts|gears|shifter|flywheel|valve|valves|tank|mirror|bumper|ignition|ecu|pigtail|airline|airlines|airhose|tandem|tandems|pin|pins|rollup|rollers|hinge|hinges|latch|reservoir|freins|courroies|alternateur|essence|clutch|cluth|boite|valvula|cable|motores|transmision|diferencial|suspension|chasis|balatas|balata|mangueras|bandas|radiateur|injectors|actuator|pump|pumps|heater|defroster|blower|condenser|evaporator|dryer|alternators|solenoid|valves|engine|motor|moteur|turbo|turbocharger|transmission|trans|tranny|gearbox|clutch|embrayage|radiator|radiateur|radiador|pump|alternator|alternateur|alternador|starter|demarreur|marcha|battery|batteries|batterie|bateria|injector|injectors|brake|brakes|freins|frein|frenos|freno|compressor|compresseur|compresor|axle|axles|essieu|eje|hub|wheel|wheels|roue|rin|bearing|bearings|balero|seal|driveshaft|driveline|ujoint|suspension|airbag|airbags|airbrake|belt|belts|courroie|banda|hose|hoses|manguera|coolant|antifreeze|anticongelante|dpf|def|egr|aftertreatment|nox|sensor|sensors|ecm|electrical|wiring|lights|landing|liftgate|lift|tailgate|hayon|door|doors|kingpin|gladhand|abs|apu|gasket|exhaust|differential|diferencial|rear|steering|windshield|wiper|wipers|caliper|slack|chamber|spring|springs|leaf|crossmember|manifold|piston|crankshaft|camshaft|thermostat|fan|shaft|pto|hydraulic|hydraulics|tarp|mudflap|fuse|relay|computer|air|oil|fuel|diesel|injecteur|cooler|tensioner|pulley|gladhands|yoke|spindle|hood
tire: tire|tires|tyre|tyres|steer|steers|drive|drives|dual|duals|recap|recaps|retread|pneu|pneus|llanta|llantas|neumatico|neumaticos|goma|gomas
weather: weather|wx|storm|storms|stormy|blizzard|blizzards|snow|snowing|snowed|snowstorm|snowfall|snows|whiteout|whiteouts|ice|icy|icing|sleet|sleeting|hail|hailing|hailstorm|freezing|frozen|flood|floods|flooding|flooded|floodwater|floodwaters|hurricane|tornado|tornadoes|tornados|typhoon|cyclone|fog|foggy|wind|winds|windy|gusts|gusting|rain|rains|raining|rainstorm|downpour|thunderstorm|thunderstorms|tstorms|tstorm|lightning|wildfire|wildfires|smoke|duststorm|dust|mudslide|mudslides|landslide|landslides|rockslide|rockslides|avalanche|avalanches|earthquake|heatwave|noreaster|nor'easter|squall|squalls|derecho|monsoon|haboob|drifts|drifting|slush|lake-effect|polar|vortex|tempete|neige|verglas|poudrerie|brouillard|inondation|inondations|grele|orage|orages|ouragan|meteo|intemperies|pluie|vents|glace|clima|tormenta|tormentas|nieve|nevada|nevadas|hielo|niebla|neblina|inundacion|inundaciones|inundada|huracan|granizo|lluvia|lluvias|viento|vientos|tolvanera|incendio|incendios|derrumbe|derrumbes|deslave|deslaves|ventisca
load: load|loads|freight|cargo|product|shipment|order|pallets|skids|goods|charge|chargement|carga|mercancia|marchandise|material|producto|embarque
road: road|roads|rd|hwy|highway|highways|interstate|freeway|fwy|turnpike|tpke|bridge|pass|route|autoroute|autopista|carretera|lanes|lane|tunnel|canyon|mountain|parkway|i|us|thruway|ramp|exit|cuota|pont|puente|ruta
closed: closed|closes|close|closing|closure|shut|shutdown|blocked|ferme|fermee|fermees|cerrado|cerrada|cerraron|cerradas|impassable|barricaded
border: border|boarder|frontiere|frontera|douane|douanes|aduana|crossing|bridge|poe
papers: papers|paperwork|documents|docs|document|paper|bol|bols|bill|packet|papiers|papeles|documentos|documentation|documentacion|bl|connaissement|manifest|cartas|carta|porte|pedimento
missing: missing|wrong|incorrect|incomplete|incorrectly|error|errors|bad|lost|forgot|manquant|manquants|manque|manquante|faltan|falta|faltaba|faltaban|faltantes|invalid|mismatch|mismatched|expired|unsigned
unload: unload|unloading|unloaded|unloads|unloader|unloaders|offload|offloading|dechargement|decharger|descarga|descargar|descargando|descargan|unld|unlding
loading: loading|load|loaded|loads|reload|reloading|chargement|charger|carga|cargar|cargando|cargaron|lding
appt: appt|appointment|appts|appointments|apt|appoint|rdv|cita|citas|slot|slots
our: our|my|the|this|that|his|her|their|a|le|la|el|su|notre|mon|mi|nuestro
be: is|was|are|were|been|be|being|est|etait|sont|es|esta|estaba|fue|are|im|hes|its|theyre|were
not: not|isnt|wasnt|arent|never|no|aint|nt|werent|pas|nunca
have: has|had|have|having|got|get|gets|getting|a|avait|ont|tiene|tenia|tuvo
wont: wont|couldnt|cant|cannot|refuses|refused|wouldnt|doesnt|didnt|not|no
bust: broke|broken|break|breaks|breaking|brk|busted|blew|blown|blow|burst|popped|pop|shredded|shred|snapped|cracked|crack|sheared|stripped|seized|locked|locking|lockup|jammed|jam|stuck|bent|ripped|tore|torn|leaking|leak|leaks|leaked|leaky|died|dead|dying|dies|quit|quits|failed|failing|failure|fail|out|down|gone|went|going|bad|shot|toast|fried|loose|smoking|smoke|burning|burned|burnt|fire|flat|low|clogged|plugged|frozen|froze|freezing|overheating|overheated|slipping|grinding|knocking|malfunctioning|malfunction|inop|inoperable|faulty|fault|faulted|damaged|damage|ruptured|punctured|separated|issue|issues|problem|problems|trouble|troubles|trbl|defect|defective|needs|replace|replaced|replacing|replacement|repair|repaired|fixing|fixed|fix|saute|sautee|pete|petee|peter|brise|brisee|casse|cassee|fini|finie|lache|lachee|colle|colles|collee|collees|creve|mort|morte|fuite|coule|gele|geles|gelee|brule|brulee|defectueux|defectueuse|fuga|fugas|trono|tronado|tronada|rompio|roto|rota|quebro|revento|reventada|quemo|quemado|ponchada|fallo|falla|fallando|danado|danada|averiado|congelado|trabado|trabada|apago
prior: previous|prior|prev|prvs|last|earlier|preceding|precedent|precedente|anterior|previa|previo|first
stop: stop|load|delivery|drop|pickup|pu|del|appt|appointment|customer|receiver|shipper|consignee|job|run|trip|dispatch|arret|livraison|chargement|parada|entrega|viaje|carga|unload|leg|offload
`

/** Class name to its words. */
export const wordClasses: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', words = ''] = line.split(': ')
      return [name, words.split('|')]
    }),
)
