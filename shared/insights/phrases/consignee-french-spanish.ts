/** French and Spanish words for causes at the consignee. */
import type { CausePhrases } from './cause-phrases.ts'

export const consigneeFrenchSpanishPhrases: CausePhrases = {
  topic: 'consignee',
  lines: `
# French
BS destinataire|client|receveur .. refuse|refusee|refuse
B1 destinataire|client|entrepot deja|etait|est? ferme|fermee pour|quand|a|aujourd? l|le|la? arrivee|conge|journee
B1 destinataire|client|entrepot|magasin|receveur|client|quai .. ferme|fermee
SITEB1 ferme|fermee|fermes pour .. inventaire|journee|jour|diner|fin|midi
B9 heures de? reception|livraison
B9 reception fermee|terminee|seulement|jusqu
SITEAQ personne .. sur|pour|place|reception|repond|recevoir|decharger|la
SITE quai|quais .. plein|pleins|occupe|occupes|libre|engorge|engorges|disponible|complet|complets|bloque
SITE pas|aucun de? quai|porte|place .. libre|disponible
SITE retard|lenteur|attente|attend|long .. dechargement|decharger|quai|quais|decharge|entrepot
SITE dechargement .. lent|long|retard|tarde|retarde
SITE manque de? personnel|main|staff
SITE systeme|systemes .. panne|bas
AG destinataire|client|receveur|reception .. retard|lent|deborde|debordee|occupe|engorge|file|manque
AG attend|attente|bloque|retenu .. destinataire|client|receveur
AD client|destinataire|receveur .. pret|prete|prets
AD client|destinataire demande|reporte|repousse|change|deplace|veut|prefere
AD a|par la demande du client|destinataire
AD demande du client|destinataire
SITEB8 pas|aucun|chariot|sans de? chariot|elevateur|quai|brise
SITEB8 chariot elevateur .. brise|panne|casse
BS @receiver|client|magasin & refuse|refusee|veut pas|veulent pas|rejete
BS en veut|veulent pas
BS refuse|refusee|refusees|rejete a|au|par|la|le|les? reception|quai|client|destinataire|magasin
B1 barre|barree|ferme|fermee|fermes & porte|client|magasin|entrepot|arrive|destinataire|inventaire|rideau
B9 arrive|rendu trop tard & reception|quai|ferme|fermee
B9 reception|quai ferme|ferment|fermait & trop|tard|manque|arrive
SITEAQ personne|pas|aucun & recevoir|place|repond|signer|maison|chantier & client|recevoir|place|livraison|signer|decharger|la
SITE pas|toujours|encore|non encore? decharge|dechargee|decharges
SITE pas|aucune|aucun|attend|attente|plus de|d|une? porte|portes|quai|quais|place|personnel & avant|libre|disponible|dispo|encore|h|#
SITE pas|attend|attente de|une|un|d? porte|quai
SITE camions|trucks|file|line|lineup & avant|devant|attente|ligne|gros|grosse|longue|#
SITE manque|personnel|monde|court & quai|reception|entrepot|decharger|dechargement|destinataire|magasin
SITE systeme|systemes|ordinateur|wms|reseau & tombe|panne|bas|plante|down|mort
SITE debordes|deborde|debordee|engorge|engorges
# Spanish
SITE no .. dan|dieron|asignan|asignaron rampa|anden|cortina|muelle
SITE fila|filas|cola|linea|turno & cedis|bodega|almacen|cliente|descarga|descargar|rampa|anden|tienda
SITE lentos|lento|lenta|tardan|tardando|tardaron|demora|atrasados|saturados|saturado|horas|esperando|espera|formado & descarga|descargando|descargar|bodega|cedis|almacen|rampa|anden|recibo|tienda|muelle
B1 estaba|encontro|encontraron|esta|cerro|cerraron cerrado|cerrada|temprano & almacen|bodega|cliente|tienda|cedis|lugar
B9 ya no reciben|recibe|recibieron|recibian
AD cliente|destinatario|cedis|bodega|tienda & quiere|pide|pidio|cambio|movio|reprogramo|pospuso|solicito|prefiere|recorrio & hasta|lunes|martes|miercoles|jueves|viernes|sabado|manana|semana|despues|cita|fecha|entrega
BS cliente|destinatario|receptor|bodega|consignatario .. rechazo|rechazaron|rechazada
B1 cliente|destinatario|bodega|almacen|tienda|cedis|consignatario|planta .. cerrado|cerrada|cerraron|cerro|cerrados
SITEB1 cerrado|cerrada|cerraron|cierran por .. inventario|dia|comida|hoy
SITEB1 esta|estaba|estan|encontro|encontraron cerrado|cerrada|cerrados
SITEAQ nadie .. recibir|recibe|recibio|reciba|descargar|contesta|sitio|firme|bodega|ahi
SITEAQ no hay|habia quien|nadie
B9 horario de? recibo|recepcion|entrega|descarga
B9 no reciben|recibe|reciban|recibian .. despues|tarde|fin|sabado|sabados|domingo|hasta|noche|antes|manana
SITE anden|andenes|muelle|muelles|rampa|rampas|patio .. lleno|llenos|llenas|ocupado|ocupados|ocupadas|saturado|saturados|libre|disponible|disponibles
SITE no|sin hay|tienen|habia? anden|andenes|rampa|rampas|muelle|personal|montacargas|gente|espacio
SITE esperando|espera|formado|detenido|parado|demora|retraso|lenta|lento|tardan|tardaron|atorado .. descarga|descargar|descarguen|anden|rampa|bodega|patio|turno|fila|muelle|maniobras|maniobra
SITE descarga .. lenta|tardada|demorada|lento|tarde|tardando
SITE siguen|sigue|aun|todavia|continuan lo|sin? descargando|descargandolo|descargar|descargarlo
SITE tardando|tardaron|tardan|demoraron|tardo en|para? descargar|descargarlo|recibir|recibirlo
SITE falta de personal|gente|maniobristas|montacargas|espacio
SITE sistema caido|cayo|fallando|fallo
SITE se .. cayo el? sistema
SITE sin|no hay sistema
AG cliente|destinatario|consignatario|receptor|cedis .. tarde|demora|retraso|atrasado|no|lento|saturado|lleno|saturados|tardo|tardaron
AG esperando|detenido .. cliente|destinatario|cedis|consignatario
AD cliente|destinatario|consignatario pidio|solicito|cambio|reprogramo|pospuso|movio|quiere|pide
AD a peticion|solicitud del cliente
AD reprogramado|reprogramada|reprogramo|pospuesto|pospuesta por .. cliente|destinatario
SITEB8 montacargas .. descompuesto|falla|no|roto
`,
}
