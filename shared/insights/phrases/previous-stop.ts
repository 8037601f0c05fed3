/** Words for time lost before this order: another load's stop, the last delivery, cut-offs. */
import type { CausePhrases } from './cause-phrases.ts'

export const previousStopPhrases: CausePhrases = {
  topic: 'previous_stop',
  lines: `
AL previous|prior|prev|prvs stop|stops|load|loads|delivery|del|drop|pickup|pu|pick|appointment|appt|customer|receiver|rcvr|shipper|consignee|cnee|job|run|trip|dispatch|leg|haul
AL last|earlier|other|first|preceding stop|load|delivery|del|drop|customer|receiver|consignee|cnee|appt|unload .. late|long|behind|slow|delayed|over|stuck|held|hrs|hours
AL @wait .. at|on|from|by his|the|their|her|our|a? last|earlier|first|preceding|other|morning|previous|prior|prev stop|load|delivery|del|drop|customer|receiver|consignee|pickup|pu|shipper|appt
AL late|delayed|behind|slow|late off|from|out|getting|coming off|out|from|of|the|his|her|a|their? off|out|from|of|the|his|her|a? last|earlier|first|preceding|previous|prior|prev stop|load|delivery|del|drop|customer|receiver|pickup|pu|shipper|unload|run|trip
AL still|getting|being unloaded|unloading|loading|loaded|at|empty .. prior|previous|prev|last|earlier|first|other load|stop|delivery|del|drop|customer|receiver|trip
AL still at|on|unloading|under|getting|delivering .. prior|previous|prev|last|first|other|another load|stop|delivery|drop|customer|receiver
AL getting|got|gets|being empty|unloaded late
AL empty late
AL @wait|@late|held|behind|slow .. at|on|from|by his|their|her own|other? delivery|drop|receiver|stop|customer|unload|consignee
AL off|from a|his|the|of? late|slow|long delivery|load|unload|drop|stop|trip|pickup
AL stop|drop|pickup|delivery # took|ran|held|was|is|delayed|slow|late|went|running
AL @wait|tied|busy|committed|out|still .. on|with|at|doing|finishing another|other|different load|trip|run|job|delivery|customer|order
AL tied up .. load|trip|run|delivery|customer
AL~ out|got|getting|at|from|off of? drop|stop|pick|delivery #|one
AL drop|stop|pick # .. killed|hurt|cost|late|held|dock|took
AL~ before coming|heading|going to us|our|pickup|shipper|get
AL late|slow|delayed getting|to empty|unloaded|mt|unload
AL late empty
AL didnt|hasnt|not|couldnt|wont get|got|gotten? empty|unloaded|mt until|till|til|yet|in|from|off|at
AL not|isnt|hasnt|wasnt yet? empty|mt
AL waiting|wait|needs|has|trying to get|be|go empty|mt|unloaded .. first|at|in
AL waiting|wait on|for a? the? empty|unload|truck to empty|finish|get|unload
AL truck|driver not empty|unloaded
AL ran|running|run over|long|late on|at|from .. last|previous|prior|earlier|first stop|load|delivery|drop|pickup|run|trip
# in any order
AL drop|stop|pickup|delivery|pu|del|unload|receiver 1|2|3|one|two|three & @late|@wait|slow|long|killed|hrs|hours|took|forever|ran|behind|until|dock
AL 1st|2nd|3rd|first|second|third|last|previous|prior|prev|other|earlier|morning|mornings|yesterdays|yesterday @stop & @late|@wait|slow|long|took|forever|ran|behind|over|until|till|til|hrs|hours|hr|hour|out|killed|empty|mt|detained|late
AL 1st|2nd|3rd|first|second|last|previous|prior|prev|earlier drop|stop|delivery|pickup|del|pu|load|job|run|trip & @late|@wait|slow|took|forever|ran|killed
AL @late|@wait|slow|running|held|coming|off|out & prior|previous|prev|prvs
AL ran|running|run|was|got|still|coming late|behind|long|over|slow from|at|on|off|out his|her|the|their? prior|previous|prev|last|other|earlier|first
AL @stop before|ahead|prior to|of this|us|ours|our|one & @late|@wait|slow|long|took|ran|over|delivered|unloaded|finished
AL @late|slow|long unload|load|delivery|drop|pickup|stop|one before|ahead of us|this|ours
AL @stop|receiver|drop|customer before this|us|ours|one
AL not|hasnt|isnt|didnt|havent|couldnt|wasnt|never out|empty|done|finished|released|unloaded|get|got of|from|with|by|out? his|the|their? other|prior|previous|last|first|earlier|prev & until|till|til|yet|load|receiver|stop|drop|customer
AL didnt|couldnt|hasnt|wasnt|cant|not get|got|gotten|make out|off|away of|from & prior|other|last|previous|first|earlier|drop
AL late|slow|delayed|still getting|to|being? empty|emptied|unloaded|mt & from|at|of|on|yesterdays|load|off|prior|other
AL @wait|chez|retard|retenu|long|longue|tard|tarde & precedent|precedente|avant|dernier|derniere|premier|premiere & client|livraison|arret|chargement|voyage|receveur
AL livraison|arret|client|chargement|voyage|dechargement d? avant & long|longue|retard|retarde|tard|etire|retenu
AL retenu|pogne|pris|bloque|coince|retarde|retard|decharge & client|livraison|arret|voyage|autre d? avant|precedent|precedente|premier|premiere
AL @late|tarde|retraso|atraso|atrasado|demora|descargando|descargaron|cargando|tardaron|entretuvieron|detenido|detuvieron|sigue|salio & entrega|parada|viaje|carga|cliente|descarga|destino|reparto anterior|previo|previa|pasado|pasada
AL @late|tarde|retraso|atraso|atrasado|demora|descargando|tardaron|entretuvieron|detuvieron & primera|primer|otra|otro|anterior entrega|parada|viaje|carga|cliente|descarga|reparto
AL still .. unloading|loading|at stop|drop 1|one|#
AL atrasaron|atraso|tardaron|retrasaron|entretuvieron & entrega|cliente|descarga|viaje & antes|anterior|primera|otra
AL knock|knockon|domino effect
AL rolled over from
AL detained|detention|stuck|held at .. prior|previous|prev|last|earlier|first
AL double|delayed turn
AL inbound load|truck|trailer late|delayed
AL transfer|relay|swap|inbound|linehaul|connection late|delayed|missed|behind
AL late relay|transfer|inbound|linehaul|swap|connection
AL missed relay|transfer|connection
AL arret|livraison|chargement|client precedent|precedente
AL retard|retarde|bloque|retenu .. precedent|precedente
AL dernier|derniere arret|livraison|chargement|client .. retard|retarde|long
AL parada|entrega|viaje|carga|cliente|descarga anterior|previa|previo
AL viene|venia|salio atrasado|atrasada|tarde|retrasado de|del .. anterior|previa|otro|otra
AL atrasado|retrasado|demorado|tarde .. anterior|previa|previo
AW past|missed|after|beyond the|our|their? cutoff|cut
AW missed cut|cutoff|cut off
AW cutoff missed|passed
AW past cut off
AW apres l heure limite
AW fuera de? horario|corte
AX not|insufficient enough? .. time to pick|pickup|load
AX insufficient pickup|pick time
AX pickup window|time too tight|short
AX tendered late
AX late tender|tendering|notice|booking|dispatch
AX short notice
AX last minute tender|load|order|booking|request
BH not|insufficient enough? time .. deliver|delivery|make|transit
BH insufficient|inadequate|tight|unrealistic|impossible|short transit|time|schedule|delivery time?
BH transit time too|not|unrealistic|tight|short|wrong
BH transit|miles|run not|isnt|too doable|legal|possible|tight|long
BH cant|couldnt|not|impossible legally|possible make|made|run
BH delai|temps de transit? insuffisant|trop court
BH tiempo|transito insuficiente|corto
`,
}
