/** Words for what people already did about a delay. */
import type { PhraseTable } from '../phrase-language.ts'

export const actionPhrases: PhraseTable<'action'> = {
  topic: 'action',
  lines: `
ROADSIDE roadside|road|tow|mechanic|mech|tire|tech|wrecker|repair .. called|dispatched|enroute|way|scene|coming|ordered|arranged|there|site|onsite|working
ROADSIDE called|sent|dispatched|ordered .. roadside|tow|mechanic|mech|wrecker|tech
ROADSIDE tow|towed|towing to|en|truck
ROADSIDE depanneuse|remorqueuse|depannage .. place|route|appelee
ROADSIDE grua|mecanico .. camino|sitio|pedida
REPOWER repower|repowered|repowering
REPOWER replacement|relief|new|another|backup|second truck|tractor|driver|trailer|carrier|unit .. assigned|sent|dispatched|enroute|found|booked|way|rolling|secured|arranged|going|coming|picking
REPOWER swapped|swapping|switched .. truck|tractor|trailer|driver|drivers|unit
REPOWER rebooked|recovered|recovering .. with|carrier|w
REPOWER camion|chauffeur|unidad|tracto .. remplacement|reemplazo|relevo
REAPPT rescheduled|resched|rebooked|reset|moved|reappointed|reappted
REAPPT got|made|set|secured|confirmed|booked .. appt|appointment|slot
REAPPT appt|appointment .. rescheduled|moved|reset|confirmed|changed|rebooked
REAPPT rdv reporte|deplace|confirme
REAPPT cita reprogramada|confirmada|movida
INFORMED called|emailed|notified|informed|advised|told|texted|updated|alerted|messaged|spoke|cld|lvm .. customer|cust|client|receiver|consignee|shipper|cnee|rcvr|broker|receiving|csr|account
INFORMED customer|cust|client|receiver|consignee|shipper|cnee advised|notified|aware|informed|updated|told|ok|okd|knows|called|emailed
INFORMED client|destinataire|expediteur avise|informe|prevenu
INFORMED avise|informe|prevenu .. client|destinataire
INFORMED avisado|avisamos|notificado|informado|avise .. cliente|destinatario
CALLED spoke|talked|check|checked .. driver|drvr|carrier|dispatch|dispatcher|call|in
CALLED called|calling|texted|emailed|messaged|pinged .. driver|drvr|carrier|dispatch|dispatcher
CALLED left vm|voicemail|message|msg
CALLED cc w
CALLED lvm
CLEARED customs|cbp|border|broker .. released|cleared
CLEARED repaired|fixed|back rolling|moving|on|running
CLEARED back on the? road|rolling
CLEARED rolling again|now
CLEARED moving again
CLEARED repare|reparee|reparado|reparada
`,
}

/** Each action in neutral words. */
export const actionNames: Readonly<Record<string, string>> = {
  ROADSIDE: 'roadside help arranged',
  REPOWER: 'replacement arranged',
  REAPPT: 'appointment changed',
  INFORMED: 'parties informed',
  CALLED: 'check call made',
  CLEARED: 'moving again',
}
