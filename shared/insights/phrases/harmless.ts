/** Expressions that only look like causes: papers, names, places, plain status. */
import type { PhraseTable } from '../phrase-language.ts'

/** Expressions that only look like causes: they swallow the words they cover. */
export const harmlessPhrases: PhraseTable<'harmless'> = {
  topic: 'harmless',
  first: true,
  lines: `
-- no|0|zero|any|without issue|issues|problem|problems|delay|delays|exceptions
-- cleared|crossed|clear|clears|passed|through|thru|past .. customs|border|cbp|cbsa|inspection
-- customs|border|entry|paps|pars|ace|aci|pars has|is|was|been|are|have|got|all? been|all|finally|now? cleared|crossed|released|accepted|done|good|set|file|ready|crossing|clear
-- customs broker|paperwork|docs|papers|documents sent|emailed|attached|ready|good|has|have|received
-- border crossing time|eta|location
-- arrived|arrive|arriving|got|get|getting|checked|made|left to|at|into|in? @shipper|@receiver late|behind
-- no|0|zero|without|any|w o any? truck|trailer|driver|equipment|mechanical|engine|weather|traffic|road|border|customs|delivery|loading|unloading|dock|carrier|other|further|major|real|paperwork|reefer|temp? issue|issues|problem|problems|delay|delays|trouble|troubles|concerns|hiccups|exceptions|damage|damages|osd|shortage|shortages
-- nothing wrong with|on the|his|our|my? truck|trailer|load|freight|driver|unit|reefer|tractor
-- sans|aucun|pas de? probleme|problemes|retard|incident|dommage|ennui|souci
-- sin|ningun|ninguna problema|problemas|retraso|retrasos|demora|novedad|incidente|dano|danos|contratiempo
-- breaks|broke|break up|the|even|off
-- break room
-- flat rate|bed|deck|fee
-- flat out
-- drive safe|safely|time|thru|through
-- clean bol|pod|bill|delivery|seal|paperwork
-- bol|pod|paperwork|papers|docs|bols|paper signed|attached|uploaded|received|sent|clean|in|recd|rcvd|emailed|good|is|to|and|#
-- signed bol|pod|paperwork
-- sent|send|emailed|uploaded|attached|have|got|rcvd|received|recd|need|scanned|forwarded .. bol|pod|paperwork|pods|bols
-- detention invoice|bill|request|rate|pay|approved|submitted|starts|clock|form|requested|charge|charges|accessorial
-- bill|billed|invoice|approve|approved|requesting|request|add|pay|submit|claim for|the|him|them? detention|lumper|layover|tonu
-- lumper receipt|receipts|fee|paid|code|check|efs
-- detention
-- weather permitting|looks|is|was|good|clear|fine|app|radar|report|service
-- on time
-- traffic light|lights|permitting
-- customer service|svc|portal|care|rep|asked|asking|wants|notified|aware|advised|informed|called|emailed|told|pickup to|know|an|status|where|update|for? update|eta|status|know|this?
-- cold store|storage|chain
-- load board|number|num|id|straps|bars|locks|lock|bar
-- reset button
-- loaded|unloaded and|at|out|w|with|#|on|in|from|up|by|early|clean|fine|ok
-- finally|now|got|is|was|all|been|getting|being? loaded|unloaded and|at|out|on|now|rolling
-- accident free
-- air freight|ride|conditioning
-- trailer|truck|trl|trk #|number|num|swap|assigned|wash
-- reefer set|running|temp|at|continuous|good|ok|checked|holding|unit
-- power only|unit
-- seal #|number|intact|on|applied|good
-- short term|haul|run|trip
-- return load|trip|call|email
-- stop|drop # of|at|is|done|complete
-- out for delivery
-- typo|typos above|sorry|on|in my|last|eta|earlier|prior|prev|previous|it|should|its|meant|not|time|that
-- sorry|my|eta|that|was|a|above|time|last typo
-- credit req|request|requests|memo|card|note|app|check|score|invoice|issued
-- closes|close|closing|open|opens|ferme|ferment|cierra|cierran at|by|a|vers|#|las #
-- close|closes|closed|fermer|ferment|cierre to|enough|out|call
-- is|are|theyre|stays|dc|receiver|store|dock|warehouse|guys open until|till|til
-- customer|receiver|shipper|store|dc hours
-- waiting|wait|need|awaiting|missing|chasing on|for|the? signed? pod|pods
-- sent|gave|given|emailed|texted|provided .. gate|door|access? code|number|contact|address|directions
-- paps|pars|ace|aci|entry|pedimento|customs .. emailed|sent|faxed|texted|attached
-- getting|being loaded|unloaded now|at|in|on|#
-- reefer fuel #|level|full|half
-- # . ave|avenue|street|st|blvd|boulevard|rd|pkwy
-- no|sin|ningun hubo|hay|tuvo|tuvimos? ningun? problema|problemas|demora|retraso en|con|de|del el|la|los? cruce|frontera|aduana|puente|camino|trafico|carga|descarga
-- pas|sans|aucun|aucune|sin|ningun de|d? probleme|problemes|retard|problema|problemas|demora de|avec|en|con|a|au|du|dans la|le|les|el|l? trafic|traffic|circulation|meteo|route|douane|douanes|frontiere|trafico|clima|aduana|cruce|frontera|camino|puente
-- client|cliente|customer|cust demande|veut|pide|quiere|asking|wants une|un|el|la|for|an? mise|update|suivi|eta|nouvelles|actualizacion|estatus|status|heure|hora|pod
-- happy|enjoy|nice|great|good holiday|holidays|weekend|day
-- out of office
-- office .. holiday
-- credit .. approved|good|cleared|released|ok
-- storm door|doors|window|windows|drain|drains|lake|water
-- snow hill|mass|tires|blower|blowers|plows|plow|shovels|peas|crab
-- wind tower|turbine|turbines|blade|blades|gap|creek|rock|cave
-- ice cream|company|melt
-- rain boots|gear|barrels
-- winter park|haven|garden
-- weather strip|stripping|vane
-- border collie|foods
-- fire truck|station|hydrant|hydrants|extinguishers|dept|department|wood
-- flood lights|light
-- road runner|service|test|house
-- strike through|price
-- gps|tracking pin
-- ground floor|level
`,
}
