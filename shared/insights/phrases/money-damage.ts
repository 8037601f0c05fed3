/** Words for credit and payment, for damage, shortage and returns, and for reasons without a name. */
import type { CausePhrases } from './cause-phrases.ts'

export const moneyPhrases: CausePhrases = {
  topic: 'credit_or_payment',
  lines: `
C2 credit hold|holds|limit|limits|issue|issues|check|application|approval|terms|problem|denied|department|block|stop|exceeded
C2 on credit hold
C2 accounting|finance|ar|credit|billing|ap has|put|placed|holding|got .. hold
B4 nonpayment
B4 non payment
C2 hold .. nonpayment|credit|balance|terms
C2 over|exceeded|exceeds|above|at|maxed out? .. credit|limit
C2 credit & hold|held|limit|limits|issue|issues|block|blocked|stop|stopped|problem|department|dept|waiting|denied|over|maxed|suspended|froze|frozen|revoked|pending|wont|review
C2 account|customer|cust|acct .. on? hold|frozen|suspended|locked|past|delinquent|overdue
C2 hold|held|holding|hold for|by|from|on|per accounting|credit|finance|ar|billing
C2 past due|overdue|delinquent balance|invoice|invoices|account|bills?
C2 past due
C2 unpaid|outstanding|open|overdue invoice|invoices|balance|bills|bill|detention|charges|freight
C2 invoice|invoices|bills|balance unpaid|overdue|outstanding|past|not
C2 account|balance past|overdue|unpaid
C2 owes|owe us|.. money|balance
C2 compte suspendu|bloque|retenu
C2 limite|credit de? credit|bloque|depasse|retenue
C2 facture|factures impayee|impayees|retard|souffrance
C2 credito .. retenido|suspendido|excedido|bloqueado|limite|vencido
C2 retenido|bloqueado|detenido|suspendido por credito|cobranza|adeudo|falta
C2 factura|facturas vencida|vencidas|pendiente|pendientes|impagas
C2 adeudo|cartera|saldo vencido|vencida|pendiente
B4 hold|held|holding|waiting|wait|awaiting|waitin|wtg on|for|pending? payment|wire|prepay|prepayment|deposit|funds|check|money|efs|comcheck|comchek|payments|lumper|prepaid
B4 payment|wire|deposit|prepay|prepayment|check|efs|comcheck|funds .. not|pending|hold|late|missing|bounced|declined|never|issue|dispute|required|received|hasnt|due|delay|cleared|first
B4 not|hasnt|havent|never|wasnt|isnt been|yet? paid|prepaid
B4 charges|freight|lumper|detention|storage . unpaid|outstanding|owed|due
B4 freight|storage|lumper charges|fees|fee unpaid|outstanding|owed|due|not
B4 want|wants|need|needs|require|requires|demand|demands|demanding|asking payment|money|paid|cash|deposit|wire|prepay|prepayment
B4 no payment|prepay|funds|money|deposit
B4 wont|refuse|refuses|refused|not to? release|pay|unload|load .. paid|payment|pay
B4 prepay|prepaid|prepayment .. required|not|needed|missing|pending
B4 lumper|freight|detention|carrier fee|payment|charges|collect|unpaid? not|unpaid|hasnt|wont .. paid|pay
B4 fuel card|cards|advance .. declined|denied|not|no|blocked|issue
B4 fuel advance
B4 card declined
B4 quick pay dispute
B4 carrier|driver holding .. hostage|payment|money|load|freight
B4 hostage
B4 demurrage|storage unpaid|due|owed|not|charges
B4 attente|attend|retenu .. paiement|virement|depot
B4 paiement .. pas|non|recu|attente|manquant
B4 falta|esperando|detenido|retenido|pendiente|por de|el|la|falta|por|en? .. pago|deposito|anticipo|transferencia
B4 no han|ha|pagaron|pago|pagan pagado|el|la|flete?
B4 pago|deposito|anticipo pendiente|no|rechazado
C8 cod|c o d required|due|not|payment|hold|amount|issue|needed|collect|check|unpaid|money
C8 cash on delivery
C8 collect on delivery
C8 cod check|payment|amount|money|funds|cash .. not|isnt|unavailable|ready|missing|available
C8 cod
C8 contra reembolso|remboursement|entrega
C9 pas|sans|manque|aucun .. argent|comptant|cash|cheque
C9 no trae|tiene|tenia .. efectivo|cheque|dinero
C9 pas|no|sans|not|sin & argent|cash|comptant|cheque|efectivo
B4 efs|comcheck|comchek|comdata|tchek|fleetone & code|check|declined|waiting|not|didnt|invalid|lumper|issue|work|late
B4 @carrier|driver|they|he|warehouse|storage & until|till|til|before|unless|first & paid|pay|payment|money
B4 wont|not|refuse|refusing|refuses|refused & release|unload|load|deliver|start & paid|pay|payment|money|check|code|comcheck
B4 lumper & payment|code|pay|paid|check|money|receipt & waiting|not|didnt|hasnt|declined|issue|before|until|need
C2 customer|cust|account|client|hasnt|havent|owes & invoice|invoices|balance|bills|terms|delinquent & hold|holding|paid|unpaid|past|late|stop
C2 accounting|finance|ar|billing|credit department|dept? & hold|holding|wont|release|stopped|block|blocked
B4 attend|attente|retenu|manque|pas|sans & paiement|virement|depot|argent|paye
B4 pagado|pago|pagaron|deposito|transferencia|anticipo & falta|no|esperando|detenida|detenido|pendiente|sin|hasta
C9 no cash|check available|from|at|ready|on|to
C9 cash|check not|isnt|wasnt available|ready
C9 no|without cash|money .. consignee|receiver|pay
`,
}

export const damagePhrases: CausePhrases = {
  topic: 'damage_or_return',
  lines: `
AK damaged|damage|damages|dmg|dmgd|damged
AK freight|pallet|pallets|product|load|cargo|skid|skids|boxes|cases|carton|crate|crates|drums|tote|totes|box .. damaged|crushed|wet|broken|leaking|torn|smashed|spilled|leaked|contaminated|moldy|rotten|melted|frozen|thawed|punctured|dropped|collapsed|split|burst|infested|dented
AK crushed|smashed|leaking|leaked|spilled|punctured|split|collapsed|broken|busted|wet|infested pallet|pallets|skid|skids|product|freight|drum|drums|tote|totes|case|cases|boxes|bags|load|crates
AK rewrap|rewrapped|rewrapping|repack|repacked|repacking|restack|restacked|restacking|repalletize|repalletized|repalletizing
AK re wrap|wrapped|wrapping|stack|stacked|stacking|pack|packed|packing|palletize
AK os d|os&d
AK osd
AK overage shortage|short
AK claim filed|opened|pending
AK spoiled|spoilage|rotted|moldy|melted|thawed
AK product .. temp|too? hot|warm|abuse|contaminated
AK contaminated|contamination|infested
AK forklift .. punctured|hit|through|hole|damaged
AK~ seal broken|missing|mismatch|cut|tampered|intact|number|wrong|no
AK~ broken|missing|wrong|cut seal
AK product|freight|cases|boxes|pallets|load|bags & floor|everywhere|crushed|spilled|broke|wet|soaked|smashed|melted|thawed|warm|damage
AK temp|temperature & abuse|abused|rejected|claim
AK roof leak|leaked|leaking
S1 osd|os & short|shortage|over|overage|missing
AK avarie|avaries|avariee|endommage|endommagee|endommages|endommagees|abime|abimee|brise|brisees|dommage|dommages
AK palette|palettes|marchandise|boites .. endommagee|endommagees|brisee|brisees|ecrasee|ecrasees|mouillee|tombee|renversee
AK danado|danada|danados|danadas|maltratado|maltratada|averiado|roto|rotas|rota
AK mercancia|carga|tarima|tarimas|producto|cajas .. danada|danadas|danado|rota|rotas|mojada|mojadas|golpeada|aplastada|maltratada|dano|danos
AK tarima|tarimas|palet|pallet .. cayo|cayeron|caida|caidas
S1 short|shorted|shortage|shortages|shrt on|of|by|a|pieces|pcs|ship|shipped|case|#|delivery|count|one|two|three|several|some|cartons|cases|pallet|skid|pallets
S1 shortage|shortages|shorted|overage|overages
S1 # short|cases|pallets|pieces|pcs|skids short|missing
S1 missing #|pallet|pallets|pieces|freight|cases|skid|skids|product|cartons|boxes|one|two|some
S1 count .. short|discrepancy
S1 short #
S1 piece|case|pallet count .. off|discrepancy|wrong
S1 manque|manquant|manquante|manquants # ? palette|palettes|boites|caisses|marchandise|pieces
S1 faltan|faltaron|falto|faltaban #|una|dos|tres|tarimas|cajas|piezas|bultos
S1 manque|manquait|manquent #|une|deux|trois|palettes|boites|caisses|colis
S1 faltante|faltantes|incompleta|incompleto
S1 faltan #|tarimas|cajas|piezas
BT return|returned|returning|returns|rts to|back|load|freight|it? to|the|our|its|for? shipper|origin|sender|vendor
BT~ sent|sending|coming|going|bringing|heading back to the|our|its? shipper|origin|sender|vendor
BT returned to .. shipper|sender|origin|vendor
BT sent|sending it|load|freight|product? back & receiver|consignee|customer|shipper|origin
BT rts
BT return to sender|shipper
BT returning .. load|freight
BT retour|retourne|retournee|renvoye|renvoyee a|chez .. expediteur
BT regreso|regresada|regresado|devuelta|devuelto|devolucion|regresaron|devolvieron .. origen|remitente|embarcador|carga|planta|a|la
BT devolucion|devuelta|devuelto
`,
}

export const otherPhrases: CausePhrases = {
  topic: 'other',
  lines: `
BG other|misc|miscellaneous|unspecified|undisclosed reason|reasons
BG reason other|misc|unspecified
BG unforeseen circumstances|circumstance
BG autre raison|motif
BG otro|otra|otras motivo|razon|razones
BG circonstances imprevues
BG causas ajenas
`,
}
