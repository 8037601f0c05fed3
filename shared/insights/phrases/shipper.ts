/** Words for causes at the shipper: product, loading, papers, weight, holds. */
import type { CausePhrases } from './cause-phrases.ts'

export const shipperPhrases: CausePhrases = {
  topic: 'shipper',
  lines: `
# product and loading
AM @load|order|pallets|parts|material|goods|stuff|it|they not|wasnt|isnt|werent|wont|arent|aint|never|still .. ready|staged|available|built|made|produced|packed|picked|wrapped|pulled|finished|there
AM not|wasnt|isnt|werent|arent|wont|nothing|aint|still be|been|even|even? ready|staged|built|produced|packed|picked
AM product|freight|load|order|material|cargo|goods delayed|late|short|missing|unavailable
AM product|freight|load|order shortage
AM not|wasnt|isnt rdy
AM nothing ready|staged
AM no product|freight|pallets|material|inventory|stock|seals|empties|totes|crates|boxes|load|cargo to|available|ready|staged|yet|there
AM out of? stock|product|pallets
AM short on? product|stock|material|inventory
AM ran out of .. product|pallets|totes|crates|wrap|stock|boxes|bags|containers|material|labels
AM @shipper|they ran|running|run out|short of|on
AM @shipper .. late|behind|slow|delayed|delay|delays|backed|backlog|error|mistake|short|overbooked|scheduling|detained|related|fault|caused|recounted|detention
AM @shipper . forgot|issue|issues|down|problem|problems|messed|crew|took|system|lost|kept|couldnt|wont|wouldnt|didnt|never|refused|wrong|cant
AM @shipper . closed|shut|held|holding
AM @shipper has|had no|one|only|two
AM @shipper .. still? loading|loaded him|us|truck|still|trk
AM @shipper still|stil loading
AM @late|@wait|held|detained|detention|backed|long|hours|hrs|hour|hr|up at|by|with the|our? @shipper|pu|origin|pickup
AM at @shipper .. # hrs|hours|hr|hour|min|mins
AM # hrs|hours|hr|hour|min|mins at|to .. @shipper|load|loaded|pickup|pu
AM @shipper|they|took|takes|taking .. hours|hrs|hour|hr|forever|day|long|while to load
AM took|takes|taking|spent|needed .. hours|hrs|hour|hr|forever|long|day|while to load|loading|loaded
AM hours|hrs|hr|hour|mins to load
AM slow|late|long|delayed|delay|delays loading|load|loaded|loaders|reload|loadout
AM slow|late|long|delayed|delay|delays getting|to|in|at|on|with|being|from loading|load|loaded|out|reloaded
AM loading|load|loaded|loadout .. late|slow|delay|delayed|delays|behind|issue|issues|backed|hours|hrs|problem|problems|stopped
AM late|delayed getting|being? loaded
AM still|getting|being loading|loaded
AM waiting|wait|waited|wtg|waitin|sitting|sat|stuck on|for|to be|get|to|a|be? loading|load|loaded|product|freight
AM loaded late
AM loaded|loading|load .. # hours|hrs|hr|hour|min|mins late|behind
AM waiting|wait|waited|sitting|still on|for .. pallets|pallet|skids|skid|product|freight|order|production|material|orders|crates|totes
AM still picking|staging|building|making|producing|packing|wrapping|pulling|cutting|baking|mixing|bottling|filling|manufacturing
AM not|hasnt|isnt|havent|wasnt|didnt|never yet|been|get? loaded
AM live load .. slow|late|long|hrs|hours
AM crew|loaders at? .. shipper|origin
AM no|short loaders|loading|loader crew|staff|people?
AM recount|recounted|recounting|counting
AM count was? off|wrong|issue|issues|discrepancy
AM forklift .. shipper|load|loading
AM one|only forklift .. load|shipper|loading
AM late release|ready
AM loading|load|loadout took|takes|taking
AM just|only|finally started|starting|began|begun loading|load|to
AM @shipper|plant|mill running|runs .. behind|late|slow
BQ back .. pull|pulled|pulling|remove|removed|take .. pallet|pallets|skid|skids|weight|off
AM no tiene|tienen|tenia|tenian|tuvo|tuvieron lista|listo|listos|listas .. carga|producto|mercancia|material|embarque
AM toujours|encore|tjrs en|au|a chargement|charger|charge
AM @shipper . pushed|moved|bumped|delayed|kept|made|turned|changed|rescheduled|canceled|cancelled
AM cant|couldnt|cannot|unable to? find|locate .. product|freight|order|pallets|load|po|number|trailer
AM shipped|loaded|sent|pulled|picked|gave|staged .. wrong sku|product|freight|item|items|pallets|order|load|lot|material|pallet|skids
AM pickup|pu|release|load|order|po|confirmation number|num .. not|wrong|invalid|bad|expired|missing|denied|rejected|valid
AM production delay|delays|delayed|behind|late|issue|issues|down|line|stopped|problem|problems|run|running
AM line|plant down|shutdown|stopped .. load|product|shipper
AM mill|plant|factory|line|production down|behind|late|shut
AM cooler|blast|freezer|temp temperature|product|warm|too|not .. warm|hot|cold|temp|cool|precool|frozen
AM product too? warm|hot|not cold
AM pulp temp|temps|temperature
AM qa|qc|quality hold|issue|check|release
AM shipper's
AM loaded|gave|shipped|loading wrong product|trailer|freight|load|pallets|order|truck|skids
AM wrong product|freight|pallets|skids|load loaded|picked|shipped|staged|on|given|put
AM reload|reloaded|reloading|restack|restacked|reworked
AM had to|be reload|reworked
AM changed|moved|rescheduled|pushed .. pickup|pu|ready time|date
AM pickup|pu moved|pushed|rescheduled|changed by .. shipper|origin|vendor
AM order|po|load number|num|no not|wrong|missing|invalid .. system|found|shipper
AM pickup|pu number|num|# wrong|missing|invalid|bad|not|no
AM no|missing|wrong|bad|invalid pickup|pick|pu|release number|num|no
BB held|hold|holding at|by|per|for the? @shipper|origin
BB @shipper has? put|placed|holding|held|hold|holds .. hold|load|order|shipment|freight|truck|it
BB on hold by|per|at the? shipper|origin|vendor
BB shipper hold
P3 production falldown|shortfall
C6 waiting|awaiting|need|no on|for? shipping|routing|delivery instructions
# papers
BC missing|no|without|wo|waiting|wait|wtg|awaiting|lost|incomplete|wrong|incorrect|need|needs|forgot|late on|for|his|her|the|a|some|any|correct|revised|new|signed|hazmat? the|a|his|some|correct|revised|new|signed|hazmat? papers|paperwork|documents|docs|bol|bols|bill|packet|lading|pprwrk|coa|pod|permit|permits
BC paperwork|paperwrk|papers|documents|docs|bol|bols .. missing|wrong|incorrect|not|late|lost|issue|issues|problem|delay|error|errors|incomplete|discrepancy|mismatch|never|unsigned|printed|mixup
BC paperwork
BC cant|couldnt|cannot|unable to? find|locate|print|get .. bills|bol|bols|paperwork|papers|docs|documents
BC bill of lading .. missing|wrong|not|incorrect|issue
BC shipper never sent .. papers|docs|paperwork|bol|documents
BC left|leaving|drove without|wo the|his|any? paperwork|bills|bol|papers|docs
BC no bol|bols|bills|bill|paperwork|docs
BC coa missing|not|waiting|wait
BN hasnt|not|never|havent|isnt|wont|until & released|release|done|cut & billing
BN billing not released|done|ready
BN failed|failure to release billing
BN release|released .. billing
BN bill not|never cut|released|ready
# weight
BQ over weight|gross|axle|axles|legal
BQ over on .. drives|tandems|axle|steers|trailer|axles
BQ rescale|rescaled|rescaling|reweigh|reweighed|reweighing
BQ sliding|slide|slid tandems
BQ~ # gross
BQ overweight|overwt|over weight|overgross|overaxle|ovrwt|ovrweight|overloaded
BQ too heavy
BQ heavy on .. axle|axles|drives|tandems|steers
BQ reweigh|reweighed|reweighing|rescale|rescaled|rescaling|scale|scaled|scaling .. heavy|over|overweight|rework|back|again|out
BQ re weigh|weighed|weighing|scale
BQ~ scale ticket|house|weight
BQ gross .. over
BQ # lbs|lb|pounds|k over
BQ #k lbs? over
BQ~ axle weights|weight
BQ surcharge de poids
BQ surpoids|surcharge|surcharges
BQ sobrepeso|excedido|pasado de? peso
BQ exceso de peso
CB no arrival|delivery|requested date
CC no arrival|delivery|requested time
# in any order
BC forgot|didnt|never & bills|bols|bol|paperwork|papers & give|gave|send|sent|get
BQ overweight|heavy & tandems|drives|axle|axles|steers|trailer
AM order|load|po not|wasnt|isnt .. system & shipper|origin|plant
AM planta|produccion|proveedor & atrasada|atrasado|retrasada|atraso|retraso|detenida
AM @shipper put .. door
AM @shipper had|has|put|gave|sent|staged & wrong
AM nobody|noone|one|cant|couldnt find|locate & freight|product|load|order|pallets & pickup|shipper|origin|plant|nobody|one|noone
BC didnt|couldnt|hasnt|havent|wasnt|never|not get|got|receive|given|have & paperwork|bol|bols|bills|papers|docs
AM product|freight|load|order|pallets|material|goods|cargo|berries|produce|harvest|crop & late|field|oven|line|baking|cooling|curing|cooking|fermenting|drying|harvested|packed|wrapped|production|short|delayed|manufactured|cure
AM still|just|now coming|baking|cooling|curing|cooking|mixing|making|building|harvesting|packing|picking|running|printing|cutting & product|freight|load|order|line|field|oven|it|pallets|orders
AM coming off|outta line|field|press|oven|machine
AM not|hasnt|havent|isnt|arent|wasnt|werent|didnt|never yet|been|even|it|the? picked|staged|pulled|built|made|packed|released|cut|wrapped|palletized|produced
AM @shipper & hasnt|didnt|wont|wouldnt|not|never|until|till|til released|release|picked|load|loaded|built|staged|start|started|finish|finished|have|had|ready
AM @shipper & until|till|til|hours|hrs|hour|hr|noon|later|tomorrow|late|slow|behind|backed|short|understaffed|forever & door|load|loading|loaded|told|put|released|back|wait|made|start|started|took|dock|product|order|freight
AM wasnt|not|didnt|hasnt|isnt in|into|get|got|given|assigned a|the? door|dock & pickup|shipper|origin|pu|load
AM waiting|wait|wtg|waitin|awaiting on|for picks|pickers|picking|production|product|clamp|harvest|wrap|shrink|crates|totes|truckload|packaging|labels|pallets|coolers
AM waiting|wait|need|needs|no|short|only|one & clamp|forklift|loader|crane|dock|door|loaders|crew & shipper|origin|mill|load|loading|pickup|plant
AM line|lines|machine|press|oven|packer|palletizer|mixer|boiler & down|went|broke|stopped|stop|jammed & plant|mill|shipper|factory|production|load|product
AM production|packing|bottling|packaging line|lines down|stopped|went|broke
AM pickup|pu|pick|release|load|order|po|confirmation up? number|num|nbr|# & not|isnt|wasnt|doesnt|wont|invalid|wrong|bad|expired|rejected|canceled|cancelled|work|working|good|system
AM not|cant|couldnt|no|wont & order|load|po|pu|pickup & find|system|located|locate|file|shows|showing & shipper|they
AM @shipper & cut|restage|restaged|rebuild|rebuilt|rework|repick|repicked|swap|swapped|substitution|reprint|allocate
AM loaded|load|put|gave|shipped|picked|staged wrong|incorrect pallets|product|freight|order|load|skids|sku|item|items|trailer|pallet|lot
AM inspector|usda|qa|qc|quality|lab|results & plant|shipper|release|released|origin|load|loading & not|hasnt|waiting|until|wait|late|no|hold
AM field|packing house|shed|heat|cooler & late|wait|waiting|behind|slow
BC no|wait|waiting|waitin|need|needs|wtg|awaiting|sitting|without|still for|on|the|a|his|her|any|seal|and|signed? seal|bills|bills|coa|sds|permits|packing|weight|certificate|scale & paperwork|bill|bills|coa|ticket|list|papers|cert|seal|certificate
BC waiting|wait|waitin|need|needs|wtg|awaiting|sitting|without|no for|on|the|a|his? bills|bols|coa|paperwork|docs|papers
BC papers|paperwork|bol|bols|bills|coa|carta|docs|documents & wrong|missing|mal|late|error|mistake|redo|redone|reprint|corrected|correct|lost|timbro|not|never|hasnt|pas|held
BQ scaled|scales|scaling|weighed|weighs|weigh|axle|gross|grossed & heavy|over|too|back|illegal|82|81|83|84
BQ loaded|load & heavy|over|illegal & axle|axles|drives|tandems|steers|gross|trailer|weight|scale|scaled|too
BQ overweight|overgross|heavy & cut|remove|removed|offload|back|rework|shipper|pallet|skid|pallets|skids|scale|shift|adjust
BQ 34|35|36|37 on|over the|his? drives|tandems|trailer|axle|axles
BQ # on the|his? drives|tandems|axle|axles
# French
AM expediteur .. retard|ferme|retarde|pas|lent|manque|erreur
AM marchandise|produit|produits|commande|fret|chargement|palettes|cargaison pas|etait|est|non|n prete|prets|pret|pas
AM @load n|non|pas|etait|est|sont|etaient .. prete|pret|prets|pretes|disponible
AM pas|non encore? prete|pret|prets|pretes
AM retard .. chargement|quai|expediteur
AM chargement .. retard|lent|long|tardif|retarde|termine|tarde
AM retard|lenteur au|du|de|a? chargement
AM attend|attente|attendu .. charger|chargement|charge|expediteur
AM bloque|retenu chez|par .. expediteur
BC papiers|documents|connaissement|bl manquant|manquants|manquent|incomplets|pas|errone|erronee|errones
BC manque|attend les|le|des? papiers|documents|connaissement
AM @shipper|usine|ligne|production & retard|arretee|arrete|panne|attente|attend|pas|lent|manque|tard|tarde|brise|bloque|personnel
AM attend|attendre|attente|attendu & palettes|produit|production|marchandise|commande|charger|chargement|expediteur|usine
AM charge|charger|chargement|chargee|sorti & retard|tard|attente|lent|seulement|commence|expediteur|usine
AM chez expediteur & attente|attend|heures|h|retard
BC connaissement|papiers|documents|bl|papier & pret|prets|pas|manque|manquant|attend|attente|erreur|mauvais
BQ trop|surcharge pesant|lourd|charge|poids|pesante
BQ surpoids|pesant & palette|balance|retourner|decharger|essieu
# Spanish
AM mercancia|producto|carga|material|pedido|embarque no|aun|todavia .. lista|listo|estaba|esta
AM no estaba|esta|tenian|tienen|habia .. lista|listo|listos|carga|producto|mercancia|material
AM @load no lista|listo
AM retraso|demora|atraso|tardanza|tardaron|tardo|tardan|demoraron|lento|lentos|lenta en|de|con|al la|el? carga|cargar|cargarlo|planta|embarcador|cargando|remitente|origen|proveedor
AM cargaron|cargo|cargaban|soltaron|solto|libero|liberaron|salio|despacharon .. tarde|hasta
AM siguen|sigue|aun|todavia|continuan lo? cargando|cargandolo|cargandole
AM proveedor|planta|embarcador no tenia|tiene|tenian|ha
AM tardaron|tardo|demoraron .. cargar|carga|cargarlo|cargarnos
AM esperando|espera|detenido|parado .. cargar|carga|cargue|carguen|embarcador|producto
AM no lo|la|le|nos|han|habian cargado|cargaban|cargan|cargaron
AM embarcador|cargador|remitente|proveedor|planta .. tarde|demora|retraso|atrasado|no|error|culpa|tardo|tardaron
BC carta|documentos|papeles|factura|remision porte? .. mal|error|no|falta|sin|tarde|incorrecta
BC no .. entrego|entregaron|dio|dieron|mando|mandaron documentos|papeles|carta|factura|remision
BC timbro|timbraron|timbrado .. mal|no|carta
AM @shipper|origen|carga & solto|solto|hasta|tarde|tardaron|tardo|demoro|demoraron|esperando|parada|parado|detuvo|atrasada|atrasado|lenta|linea
AM linea|maquina parada|descompuesta|detenida & planta|produccion|proveedor
AM linea parada|detenida
AM cargaron|cargo|cargar|cargarlo|cargando|cargue & tarde|hasta|tardaron|tardado|tardo|demora|apenas|empezaron|salio|horas|lento
AM falta|faltaba|faltan|no|sin|esperando & producto|material|mercancia|tarimas|empaque|produccion & tarde|estaba|habia|tenian|carga|planta|lista
AM faltaba|falto producto|material|mercancia|tarimas
AM tardaron|tardo|tardan|demoraron & planta|proveedor|embarcador|carga|cargando
AM todavia|aun no .. lista|listo|listas
BC no|mal|sin|falta|tarde|error|hasta & papeles|documentos|carta porte|remision|factura|documentacion & entregado|entrego|entregaron|timbro|dieron|embarcador|planta|tienen|operador
BC timbro|timbraron|hicieron mal & carta|porte|factura|documentos
BC no|han|ha|le|nos entregado|entrego|entregaron|dan|dado|dieron los|las|la|le? papeles|documentos|documentacion|carta
BQ peso|bascula & pasado|excedido|sobrepeso|exceso|arriba|salio
BC faltan|falta|faltaba|faltaban|sin|esperando los|la|las|el|de? documentos|papeles|papeleria|carta|remision|factura|documentacion
BC documentos|papeles|documentacion incompletos|incorrectos|faltantes|incompleta|mal|erroneos
`,
}
