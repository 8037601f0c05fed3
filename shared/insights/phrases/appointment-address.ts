/** Words for appointments that are missing and for addresses and contacts that are wrong. */
import type { CausePhrases } from './cause-phrases.ts'

export const appointmentPhrases: CausePhrases = {
  topic: 'appointment',
  lines: `
HB held|hold|holding|pending|awaiting|waiting|waitin|wtg|wait on|for|pending|a|an|new|the|del|delivery|their? on|for|a|an|new|the|del|delivery|another? appt|appts|appointment|appointments|apt|apptmt|appoinment|appointmnt|slot|schedule|scheduling
HB no appt|appts|appointment|appointments|apt|slot|slots|openings available|avail|until|till|til|open|set|made|yet|this|today|left|confirmed|number|on|for
HB no|without|lacking|wo|missing a|an|delivery|valid|del? appt|appts|appointment|appointments|apt|apptmt|slot|slots
HB appt|appts|appointment|appointments|apt|delivery|slot . not|never|wasnt|isnt|still|hasnt .. set|made|confirmed|scheduled|booked|assigned|given|approved|requested|yet
HB not|never|wasnt|couldnt|cant|unable|havent|hasnt|trying .. appt|appointment|apt|slot|appts|appointments
HB~ earliest|next|first|soonest appt|appointment|apt|slot|available|opening|appts .. is|they|was|available|monday|tuesday|wednesday|thursday|friday|tomorrow|until|not
HB need|needs|needed|needing|requires|require|required|getting|requesting|requested a|an|new|delivery|the? new|delivery? appt|appointment|apt|slot|reschedule|appts
HB appt|appointment|scheduling|portal|retalix|opendock|onenetwork|c3|capstone portal|desk|system|site|office .. nothing|no|full|down|not|closed|slow|booked|response
HB trying|waiting|need|needs|working to|on|for get|getting|secure|set|schedule|book a|an|the|new? delivery|del|pickup|drop|receiver? time|appt|appointment|slot|date|window|dock|appts
HB nothing|no|none|not open|available|avail|openings|opening until|till|til|before .. #
HB nothing|no|none|not open|available|avail|openings|opening .. until|till|til|before
HB waiting|awaiting|wait|pending|held|hold .. appt|appts|appointment|appointments|apt|slot|rdv|cita
HB pending appointment|appt|scheduling|apt
HB fully|all booked|full .. until|slots|appts|appointments|week|tomorrow|monday
HB booked|full solid|up|out until|till|til|through|thru|for|this|next
HB waiting|wait on|for .. scheduling|scheduler|reschedule|rescheduling
HB waiting to|be reschedule|rescheduled|scheduled
HB appt|appointment|apt issue|issues|problem|problems|error|mixup|conflict|delay|pending|needed|required
HB wrong|incorrect|bad appt|appointment|apt date|time|number|set|on?
HB appt|appointment|apt .. wrong|mixup|lost|cancelled|canceled|expired|dropped|missing
HB scheduling|appointment issue|issues|conflict|error|delay|problem|pending
HB no|not|without|wo|lacking|missing|dont|doesnt|didnt|never|hasnt|havent|cant|couldnt|wont|need|needs|waiting|wait|still|pending|trying & appt|appts|appointment|appointments|apt|slot|slots|rdv & give|given|get|got|set|assign|assigned|file|system|book|booked|confirm|confirmed|made|make|secure|schedule|scheduled|request|requested|response|until|till|til|available|found|reply|reach
HB no|without|wo appt|appointment|apt|slot & wont|refused|turned|work|let|portal|dock|gate|shows|them|us
HB dont|doesnt|didnt|never have|had|got|get appt|appointment|apt|slot
HB opendock|portal|retalix|datadocks|scheduler|scheduling|calendar & nothing|none|no|full|down|not|until|till|til|crashed|slow|response|answering|reply|hasnt
HB booked|filled|full|solid & until|till|til|through|slots|week
HB pas|aucun|aucune|attend|attente|besoin|sans|obtenir|manque & rdv|rendez|plage|creneau|creneaux & vous|dossier|disponible|confirme|dispo|avant|horaire|jeudi|lundi|mardi|mercredi|vendredi|semaine|encore
HB @receiver|@customer has|have|shows|had no|nothing appt|appointment|appts|slot|slots|record & file|system|us|until|till|book|available
HB cant|couldnt|wont|not fit|squeeze|work|get us|him|it|them in & until|till|til|appt
HB plage horaire
HB no|sin|falta|faltando|esperando|pendiente|aun|todavia & cita|citas & dan|hasta|asignen|asignada|sistema|confirmada|aparece|dieron|liberan|programada|disponible|nos|confirmen|confirman|agendada|agendar
HB no .. dan|dieron|aparece|tenemos|hay|asignan|liberan|confirman cita|citas
BK prearranged appointment|appt
BK~ appt|appointment|apt|delivery|pickup rescheduled|resched|reset|changed|moved|rebooked|reappointed|pushed
BK~ rescheduled|resched|rebooked appt|appointment|apt|delivery|pickup|for|to|until
BK~ new appt|appointment|apt
HB attente|attend|attendre|pas|sans|aucun|besoin|manque d|un|de|du|le? un|de|d? rdv|rendez
HB rdv|rendez vous? .. pas|non|confirme|manquant|attente
BK~ rdv|rendez vous? .. reporte|deplace|repousse|change
HB sin|esperando|espera|falta|no|pendiente de|la|hay|tenemos|tiene|tienen|por? una|la|de|su? cita|citas
HB cita no|pendiente .. confirmada|asignada|programada|asignar|confirmar|dan|dieron
BK~ cita reprogramada|cambiada|movida|recorrida
BK~ reprogramaron|movieron|cambiaron|recorrieron la? cita
`,
}

export const addressPhrases: CausePhrases = {
  topic: 'address_or_contact',
  lines: `
A2 wrong|incorrect|bad|invalid|old|outdated|incomplete|no address|addr|adress|location|street|zip|directions|suite|unit|pin|adr|addy|addres|ship
A2 address|addr|adress|location|directions|gps|pin .. wrong|incorrect|bad|old|invalid|not|incomplete|doesnt|didnt|off|outdated|moved|changed|missing
A2 address|addr|adresse|location .. no good|empty|vacant|abandoned|bad|old|nobody|gone
A2 old|former|previous|vacant|empty bldg|building|address|location|warehouse|facility
A2 went to .. wrong|old|incorrect address|location
A2 sent to .. wrong|old address
A2 receiver|consignee|customer|shipper|they moved|relocated
A2 @receiver|@customer moved .. location|building|address|facility|across|warehouse|locations|town
A2 moved to .. new|another address|location|building|facility
A2 mauvaise|mauvais|fausse|ancienne adresse
A2 adresse .. erronee|incorrecte|mauvaise|fausse|incomplete|invalide
A2 direccion .. equivocada|incorrecta|erronea|mal|incompleta|vieja|anterior
A2 domicilio .. equivocado|incorrecto|erroneo
A2 mala|equivocada direccion
A2 address|location|addy|addr|street|zip|suite|directions & wrong|bad|incorrect|invalid|good|old|exist|outdated|empty|vacant|incomplete|mismatch|match|missing|closed|relocated|different & bol|do|order|gave|given|ratecon|paperwork|there|bldg|building|was|is|real|us|them|had|no|not|doesnt|isnt|wasnt|lot
A2 address no|not|isnt|wasnt|doesnt good|exist|right|correct|valid|match|found
A2 gave|given|had|sent|has|provided & wrong|old|bad|incorrect & address|location|addy|addr|zip|suite
A2 @receiver|@customer|they|theyve|business|store|warehouse|facility & moved|relocated & year|ago|new|across|building|town|different|location|longer|address|months
A2 adresse pas|n bonne|exacte|valide|existe
A2 adresse & mauvaise|erronee|fausse|ancienne|vieille|bonne|erreur|demenage|incomplete
A2 demenage|relocalise & ils|client|destinataire|receveur|magasin
A2 ont|a demenage
A2 direccion|domicilio|ubicacion & mal|equivocada|equivocado|vieja|incorrecta|erronea|existe|anterior|cambiaron|incompleta|otra
A2 cambiaron|mudaron|cambio de domicilio|bodega|direccion|ubicacion
A2 address on .. was|is no|not|wrong good|right|correct|valid
A2 gave|given us|him|driver|me wrong|old|bad|incorrect address|location|addy
A2 they gave|sent us|him|driver|me? wrong|old|bad|incorrect address|location
A2 adresse etait|est|n pas bonne
A3 indirect delivery
A5 cant|cannot|couldnt|unable|not|trouble|having|hard|difficulty to|time|trouble? find|locate|finding|locating|see|trouble .. place|site|receiver|shipper|address|location|road|entrance|building|jobsite|facility|customer|it|him|dock|yard|gate|farm
A5 cant|cannot|couldnt|unable to? find|locate
A5 unable to locate
A5 no gps|signage|sign|house pin|number|signs?
A5 introuvable
A5 trouve|trouvent|trouvait|trouver|trouvera pas
A5 not|pas on|sur .. gps
A5 ne|pas trouve|trouver|trouvait pas|l|le|la? adresse|client|endroit|place|site?
A5 no encuentra|encontro|encuentran|encontraba|localiza|halla
A5 looking|searching|hunting|drove|driving|circling|roaming|circled & place|receiver|site|shipper|address|entrance|around|building|customer|dock & find|looking|finding|hour|hrs|hours|around
A5 drove|driving|circling around .. looking
A5 looking|searching for|around .. place|receiver|site|shipper|address|entrance|building
A5 trouve|trouvait|trouver|trouvent pas|plus
A5 pas|n trouve|trouver|trouvait & adresse|client|endroit|place|quai|entree
A5 no encuentra|encuentran|encontro|halla|localiza|ubica
AT phone|number|contact & wrong|bad|dead|disconnected & bol|order|ratecon|have|given|load
A6 address|addr|location corrected|updated|correction|change|changed
A6 corrected address
A6~ getting the? right|correct address|one|location
AT nobody|noone|one answers|answering|answered|picks|picking|picked .. phone|call|calls|number|up|phones
AT nobody|noone|one answers|answering .. receiver|consignee|customer|site|shipper
AT contact|phone|number|cell|site .. wrong|bad|disconnected|invalid|not|dead|incorrect|missing|voicemail
AT wrong|bad|no|invalid|incorrect|missing|disconnected|dead a|the|site|contact|valid? contact|phone|cell|number|telephone|ph|tel
AT cant|cannot|couldnt|unable|not|trouble|no to? reach|reaching|contact|get ahold|hold|through|answer .. receiver|consignee|customer|site|shipper|contact|foreman|super|anyone|recipient|cnee|them|buyer|homeowner
AT receiver|consignee|customer|shipper|contact|site|recipient|cnee|cust|foreman|they not|wont|isnt|doesnt|didnt|arent|never .. answering|answer|responding|respond|picking|reply|reachable|returning
AT no answer|response|reply|callback .. receiver|consignee|customer|shipper|contact|site|recipient|cnee
AT unable to contact|reach .. receiver|consignee|customer|site|shipper|recipient|them|broker
AT need|needs|no|wrong|missing|dont|doesnt|waiting|bad|without|invalid have|for|on|a|the|correct|right? gate|access|entry|door|security code|codes|pin|badge|card|clearance
AT gate|access|entry|door code .. wrong|not|missing|needed|bad|changed|didnt|doesnt|work
AT no|without|need|needs|needed|missing|wrong|waiting gate|access|entry|door? code|codes
AT gate|access|entry|door code & wrong|not|doesnt|didnt|changed|work|bad|invalid|expired|missing
AT cant|couldnt|cannot|unable|trying|not|no get|reach|raise|getting|find|contact & ahold|hold|anybody|anyone|somebody|someone|contact & jobsite|site|receiver|consignee|customer|shipper|phone|there
AT contact|phone|number|receiver|site & disconnected|answering|answer|wrong|voicemail|unanswered|busy|vide & not|no|isnt|wrong|disconnected|goes|rings|going|sonne|nobody|dead
AT contact|client|destinataire|receveur|personne|telephone|tel & repond|repondent|sonne|joindre|joignable|rejoindre|boite|vide
AT no contact|phone|number|one on|for|to & call|order|bol|file|paperwork
AT nadie contesta|contestan|contesto|responde|responden
AT contacto|telefono|numero|cliente|destinatario & contesta|contestan|equivocado|buzon|apagado|suspendido|responde
AT gate|access code
AT mauvais|pas|aucun de? numero|contact|telephone|code
AT client|destinataire|expediteur|contact ne|pas repond|repondait|joignable
AT impossible de? joindre|contacter|rejoindre
AT injoignable
AT telefono|numero|contacto|celular .. equivocado|incorrecto|mal|no|suspendido
AT cliente|destinatario|contacto|embarcador no contesta|responde|contestan|contesto
AT sin|falta codigo|contacto de|del? acceso|sitio|puerta
`,
}
