/** Words for causes at the consignee: hours, docks, crews, refusals, wishes of the customer. */
import type { CausePhrases } from './cause-phrases.ts'

export const consigneePhrases: CausePhrases = {
  topic: 'consignee',
  lines: `
# refused
BS refused|refuse|refuses|refusing|rejected|reject|rejects|rejecting|rejection|refusal
BS~ turned|turning|sent us|him|her|it|the|load|truck|driver? us|him|her|it|the|load|truck|driver? away|around|back
BS wont|wouldnt|not|refused|refusing|refuses|cant|didnt|doesnt to? accept|take|accepting|receive|taking .. load|freight|it|delivery|product|shipment|us|him|truck
BS wont|wouldnt|wont accept|take|receive
BS kicked .. load|freight back|out
BS refuse|refusee|refusent|refuses|refus
BS rechazo|rechazaron|rechazada|rechazado|rechaza|rechazan
BS no lo|la|nos|le|les? quisieron|quiso|quieren|quiere|dejaron|quizo .. recibir|aceptar|descargar|recibirlo|entrar
BS no quisieron|quiso|quieren|quiere recibir|aceptar|recibirlo|recibirla
BS no recibieron|aceptaron|recibio|acepto
# closed and hours
B1 @receiver|@customer|they|store|dc .. closed|close|closes|closing|shut|locked
B1 closed|shut .. receiver|consignee|customer|delivery|store|dc
SITEB1 closed|shut|closing for the? inventory|day|weekend|season|renovation|renovations|lunch|night|monday|tuesday|wednesday|thursday|friday|saturday|sunday|training|meeting|count|cleaning|early|today
SITEB1 closed|clsd when|upon|on|at .. arrived|arrival|got|showed|there
SITEB1 closed|clsd early|today|already|down|up|on|until|till|til|weekends|saturdays|sundays|fridays|mondays
SITEB1 was|were|is|are|found|already|they|theyre closed|clsd|shut
SITEB1 facility|site|warehouse|whse|plant|dock|docks|gate|gates|yard|building|office|location|place|shop|branch .. closed|clsd|shut
SITEB1~ gate|gates|doors|shop|place|door locked
SITEB1 shut for inventory
SITEB1 inventory day|count|week|closure|shutdown
SITEB1 plant shutdown
SITEAQ nobody|noone|no one? there|here|onsite|present|around|at|on|answering
SITEAQ nobody|noone|anybody|anyone .. receive|unload|site|onsite|sign|accept|available|there|dock|home|open
SITEAQ no one|body .. receive|unload|site|onsite|sign|accept|available|there|dock|home
SITEAQ not|wasnt|isnt|werent home|onsite|present
SITEAQ not|wasnt|isnt|werent on site
SITEAQ nobody|noone|no one? on site|hand|location
SITEAQ recipient|customer|contact|consignee unavailable|absent|away|not .. available|there|home|onsite|site
SITEAQ unavailable to receive
SITEAQ no site contact
B9 receiving|recvg|rcvg|unloading hours|hrs|window|ended|ends|closes|closed|stops|stopped|done|over|cutoff
B9 receiving is|was|only|until|till|til|from|closed|m|mon
B9 outside|missed|after|past|restricted|limited of|the|their|his|our? receiving|delivery|dock|unloading? hours|hrs
B9 receiving|delivery time|times|hours restricted|restriction|restrictions|limited
B9 only|they take|takes|receive|receives|accept|accepts|unload|unloads .. am|pm|mornings|before|between|until|from|weekdays|#
B9 receive|receives|receiving only .. #|am|mornings|weekdays
B9 no weekend|saturday|sunday|night|evening|afternoon|holiday receiving|deliveries|delivery|unloading
B9 doesnt|dont|not|wont receive|unload|take|accept .. weekend|weekends|saturday|sunday|friday|night|nights|after|before|past|early|pm
B9 early not|isnt|wasnt accepted|allowed
B9 wont|not|cant|dont|doesnt|wouldnt|refuse let|take|accept|unload|see|receive|accepting|allow .. early
B9 no early|earlys deliveries|delivery|receiving|check|unload?
B9 too early .. receive|check|unload|take
B9 strict window|appt|appointment|hours|receiving
B9 done receiving|unloading for|today|until
B9 stopped|quit|stops|quits receiving
B9 crew|receivers went|gone|left|leave|goes home|lunch|for
B5 held|hold|holding for|by|at|per the? consignee|receiver|customer|delivery
B5 consignee|receiver|customer .. hold|holding|held
B5 held|hold|holding .. for|at .. consignee|receiver|cnee
B5 on hold for|per|by the? consignee|receiver|cnee
# unloading equipment
SITEB8 no|without|broken|down|one|only|needs|need|needed|bad|missing|inop|single a? forklift|forklifts|lift|fork|dock|docks|ramp|loading|pallet|jack|crane|telehandler|bobcat|leveler|leveller|plate|plates|liftgate|hyster|equipment|lull|unloading|unload|forklifter
SITEB8 forklift|forklifts|fork|crane|leveler|leveller|dockplate|conveyor|unloader|loader|pallet jack|lift? .. down|broke|broken|broken|dead|out|inop|issue|issues|not|problem|late
SITEB8 dock|door|doors plate|plates|leveler|leveller|door|doors .. broken|down|broke|stuck|out|inop|not
SITEB8 unloading|unload|offload|offloading facility|equipment|equip .. cant|not|no|unfit|improper|down|broken|wont|inadequate|unavailable
SITEB8 improper|unfit|inadequate|insufficient unloading|facility|equipment|dock
SITEB8 cant|cannot|couldnt|wont|unable|not to|physically? fit|access|maneuver|accommodate|back|turn
SITEB8 cant|cannot|couldnt|unable|not to? get in|into|down|under|through .. street|alley|lot|dock|yard|gate|driveway|site|building|there
SITEB8 cant|cannot|couldnt|wont|unable|not to? take|unload|handle a|the? 53|53s|trailer|semi|flatbed|side|van|liftgate
B8 @receiver has|have|had no forklift|dock|docks|ramp|lift|equipment
SITEB8 truck|trailer|53|semi too big|long|tall
SITEB8 no dock high|height|plates|plate
SITEB8 no dock
SITEB8 no room .. turn|back|dock|yard|truck|trailer
SITEB8 needed|requires|require|required|needs|need a? liftgate|lift
# queue, crew, system
SITE docks|dock|doors|yard|lot|warehouse|facility|whse|site|receiving|shipping|terminal|freezer|cooler|building|gate .. full|backed|backlog|backlogged|jammed|slammed|behind|congested|congestion|overbooked|packed|plugged|busy|delay|delays|delayed|issue|issues|late|slow|down|swamped|overwhelmed|clogged|short
SITE dock|docks crew|delay|delays|issue|workers|staff|team|hands|guys|schedule|congestion
SITE no|waiting|wait|wtg|waitin|waited|sitting|sat|need|still|awaiting|without|unavailable for|on|open|free|a|an|in|his|at|to|get? free|open|a|assigned|get|be|an? dock|docks|door|doors|bay|spot|unload|unloaded|offload|offloaded|unloading|dr
SITE no|not|dont|doesnt have|enough|open|free? doors|docks|door|dock|bays available|avail|open|free|yet|for
SITE unload|unloading|unloaded|unloads|offload|offloading|unloader|unloaders|unlding|unld|lumper|lumpers|lumping .. slow|late|long|delay|delayed|delays|behind|issue|issues|hours|hrs|backed|forever|short|problem|problems|not|stopped
SITE slow|late|long|delayed|delay|delays|taking|took|still getting|to|at|being|in|on|with|the|a|live|forever? live|the? unload|unloading|unloaded|unlding|offload|offloading|lumper|lumpers|unloaders
SITE not|hasnt|isnt|havent|still|wasnt|didnt|never|wont been|getting|be|get|even|yet? unloaded|unload|unloading|offloaded
SITE live unload .. slow|late|long|hrs|hours|backed|delay|taking|took
SITE no|waiting|wait|wtg|short|late|only|one|without|need on|for|the|of|enough|had? a|the? lumper|lumpers|unloaders|unloader|unload|dockhands|receivers|labor|crew|staff|manpower|forklift|people
SITE lumper|lumpers late|issue|delay|slow|line|problem|noshow|payment
SITE had|have|has no lumpers|lumper|crew|staff|labor|unloaders|receivers
SITE short|under staffed|handed|staff|crew|manpower|labor|help
SITE short on|of staff|people|crew|labor|help|manpower|workers|lumpers|unloaders|forklift|drivers
SITE shorthanded|understaffed|shortstaffed|shortstaff
SITE crew|staff|labor|manpower short|shortage|late|issue|issues|out|no|noshow
SITE labor|staffing|manpower|workforce shortage|issue|issues|problem|problems|short
SITE computers|computer|system|systems|wms|network|internet|wifi|server|servers|power|sap|edi|tms down|outage|out|crash|crashed|issue|issues|offline|failure|problem|problems|went|is
SITE power|internet outage
SITE trucks|trks|trk|truck|in|line|deep|ahead|queue ahead|front of us|him|me|line|her
SITE # trucks|trks|deep ahead|in|deep|line|waiting
SITE long|huge|big|massive line|lineup|queue|wait at|in|of|to|for? .. dock|gate|receiver|warehouse|facility|check|unload|door|trucks|guard|them|unloaded
SITE line|lineup|queue|string of? trucks|trks|semis
SITE line at the? gate|guard|receiver|dock
SITE overbooked|double booked docks|appts|appointments|receiver|doors
SITE @wait .. unload|unloaded|unloading|dock|docks|door|doors|gate|guard|lumper|lumpers|warehouse|whse|facility|yard|bay|offload|forklift|offloaded|paperwork|check
SITE @wait at|by the? gate|guard|dock|docks|warehouse|facility|yard|site|plant
SITE detention|detained
SITE wont|hasnt|havent|couldnt|cant|didnt|not|refuse|refuses|hadnt|doesnt been|get|let|be? check|chk|checked|let|letting|checking|allow|allowed|letin him|us|driver|the|in|her|them|me
SITE guard|guards|security wont|not|issue|issues|refused|delay|hold|held|turned
SITE safety|orientation|training|ppe|meeting|audit|drill|fire .. delay|required|delayed|drill|alarm|stand
SITE evacuated|evacuation
SITE facility|site|warehouse|plant|gate fire|flood|flooded|evacuated|lockdown|power|strike
SITE inspection|inspecting|inspected .. load|dock|product|receiver
SITE shift change
SITE lunch break|breaks|hour
SITE held|stuck|sat|sitting|waiting|delayed|parked|kept|hung .. hours|hrs|hr|hour|min at|on|by the? @site
SITE crew .. late|behind|gone|lunch|home|break
SITE priority loads|trucks|given|freight
SITE bumped .. by|for|dock|line
SITE backed up .. dock|docks|unloading|receiving|yard|trucks
SITE drop lot|yard full
SITE cold storage|freezer full|backed|backlog
SITE no space|room .. warehouse|whse|floor|dock|freezer|cooler|inventory|unload|receive|product
SITE out of space|room
SITE no overtime
SITE missed|dropped|bumped|lost our|his? spot|place|turn .. line|dock
AG @receiver .. late|behind|slow|delayed|delay|delays|backed|backlog|error|mistake|short|overbooked|slammed|swamped|jammed|scheduling|detained|related|fault|caused
AG @receiver . forgot|issue|issues|down|problem|problems|holding|messed|crew|system|cant|couldnt|wont|wouldnt|didnt|never|wrong|full|dock|docks|lost|kept|making|busy|has
AG @receiver has|had no|one|only|two
AG @receiver running|runs .. behind|late|slow
AG @receiver took|takes|taking .. hours|hrs|long|forever|time|day
SITE running|runs .. behind|late unloading|loading|on|schedule|there|at
SITE number|no|num # in|on line|queue
SITE been on|in|at dock|door|bay|yard|doors
SITE dock|door|bay|yard since
SITE havent|hasnt|not|never|didnt|barely touched|started|begun .. it|him|load|truck|loading|unloading|us|yet
B9 receiving|dock closes|closed|ends|stops|shuts at|by #
AG @wait|@late|held|detained|detention|backed|hours|hrs|hour|hr|up|long|delay|delays at|by|with|from the|our? @receiver|consignee|dest|destination|delivery
AG at|by the? receiver|consignee|cnee .. # hrs|hours|hr|hour
AG # hrs|hours|hr|hour at|to .. receiver|consignee|unload|unloaded|delivery|offload
AG hours|hrs|hr|hour to unload|offload|get|be
AG consignee|receiver related|delay|delays
AG @receiver has|have|had no dock|docks|door|doors avail|available|open|free|until|for
# wishes of the customer
AD @customer|@receiver|they .. asked|requested|wants|wanted|want|requesting|asking|requests|moved|rescheduled|pushed|changed|postponed|delayed|needs|need|bumped|resched|prefers .. later|future|reschedule|rescheduled|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|afternoon|next|appt|appointment|delivery|date|hold|delay|push|pushed|day|week|time|del|apt|different|another|resched
AD customer|consignee|receiver|cust|cnee requested|request|req|asked|rescheduled|resched|postponed|delayed|reschedule|moved|changed|pushed
AD per customers|customer|cust|consignee|receiver|client|cnee request|req|requested
AD at|per|by|on @customer|@receiver|customers|consignees|receivers|clients request|req|requested|ask
AD customer|cust|consignee|receiver request|req
AD rescheduled|resched|moved|pushed|postponed|changed|bumped|delayed|reset by|per|at|for the? @customer|@receiver
AD customer|receiver|consignee not|isnt|wont ready|be ready? for? .. load|delivery|it|freight|us|product|until
AD not ready to|for receive|it|delivery|the|us
AD future delivery
AD delivery .. rescheduled|postponed|moved .. customer|consignee|receiver|request|cust
AD hold delivery|til|until
BJ customer|consignee|receiver wanted|wants|asked .. earlier|sooner|early
C1 customer|will call|pickup will? pickup|call|hold
C3 suspended|stopped|paused at|by .. customer|client
C4 customer|consignee|they on vacation|holidays
C5 customer|consignee|receiver|dock|warehouse on? strike
C7 waiting|customer .. specified|own|preferred carrier
RC reconsigned|rerouted|diverted|redirected|reconsign|reconsignment|diversion .. new|another|different|consignee|customer|receiver|to|by|location
RC reconsigned|reconsign|reconsignment
RC changed delivery|destination|ship to? location|address|destination
# in any order
SITE skipping|skipped|bumped|bypassed him|us|truck|ahead
SITE taking .. own trucks|loads first?
SITE crew|receivers|lumpers|unloaders & doesnt|dont|not|wont start|starts|get|in|until|till|til
AD doesnt|dont|didnt want|need it|delivery|load & until|till|til|monday|tuesday|wednesday|thursday|friday|next
BS refused|rejected|turned & seal|temp|damage|damages|damaged|po|short|quality|odor
B5 asked .. hold it at .. terminal
B8 no crane|forklift|liftgate|dock|ramp on|at|until|there|onsite
BS load|freight|it|pallets|delivery|product|they|him & refused|rejected|refusing|rejecting|turned away
BS refused|rejected|refusing & seal|temp|damage|damaged|po|short|late|appt|appointment|wrong|order
BS @customer|@receiver|they & didnt order|want|need
BS @customer|@receiver|they dont|doesnt|didnt|no want|longer wants? it|load|freight|product
B1 @receiver|store|they|business & closed|locked|shut|shuttered
SITEB1 locked & gate|shop|doors|door|building|closed|place
B9 receiving|dock|docks & closed|closes|stops|stopped|ended|ends|cutoff|missed & before|after|by|at|past|window|noon|early|got|there
B9 got|arrived|showed|made|get|getting|there & after|too late|past & receiving|hours|closed|window|cutoff|cut
B9 missed & receiving|unloading|dock window|hours|cutoff|time
B9 reception|recibo|recepcion & ferme|fermee|trop tard|cerro|cierra|horario|tarde
SITEAQ nobody|noone|one|anyone|anybody|homeowner|recipient|customer|consignee|owner|contact|manager|mgr|foreman|super & sign|receive|home|there|onsite|unavailable|absent|around|vacation|gone & not|nobody|noone|no|isnt|wasnt|unavailable|absent|gone|away
SITEAQ recipient|homeowner|owner|foreman unavailable|absent|away|gone|not|wasnt|isnt
B8 no|need|needs|without|wrong|broken|waiting|cant & crane|forklift|telehandler|liftgate|dock|ramp|equipment|pump|hose|blower & unload|offload|jobsite|receiver|site|consignee|it|delivery|customer
B8 @receiver|customer & forklift|crane|dock|leveler|plate|ramp|loader & broke|broken|down|no|out|only
SITE @receiver|dock|docks|warehouse|they|dc & full|behind|backed|slammed|swamped|slow|overbooked|short|jammed|packed & hours|hrs|space|dock|door|doors|unload|unloading|room|trucks|crew
SITE @receiver|they full|slammed|swamped|overbooked|backed|jammed
SITE they|theyre|receiver|dc running & behind|late|slow & dock|docks|hours|hrs|unloading|receiving|warehouse
SITE wont|cant|couldnt|didnt|not|wouldnt get|take|let|put|pull him|us|her|it|driver|the|truck? in|into & until|till|til|door|dock|yet
SITE only|one|two|three|# guys|guy|people|person|man|men|receivers|workers|lumpers|doors|docks & unload|unloading|dock|working|today|receiving
SITE lumper|lumpers|unloaders|crew|dockhands & walked|late|noshow|quit|slow|short|waiting|waited|missing|didnt|one|out
SITE unload|unloading|unloaded|offload|dock & slow|hand|breaking|floor|pallets|hours|forever|taking|took|long & hand|floor|loaded|pallet|down|hours|hrs|forever|slow
SITE slow|long unload|offload|unloading
SITE no|out|without space|room|spot|spots & freezer|cooler|yard|warehouse|lot|dock|floor|drop|it|receiver
SITE systems|system|computers|computer|wms|power|internet|network & down|out|crashed|offline|outage & receiver|dc|dock|receiving|they|warehouse|unload
AG @receiver & late|slow|held|hold|hours|hrs|forever|until|till|til & took|unload|unloaded|unloading|door|dock|kept|sat|wait|waited|waiting|made|start|started
AD @customer|@receiver|they|he|she & wants|wanted|want|asked|pushed|moved|bumped|rescheduled|requested|delayed|changed|prefers & tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|later|next|instead|week|hold|until|till|til|out|#
AD not|isnt|wont|arent|werent ready to|for? it|delivery|receive|the|us|load|freight & @receiver|customer|jobsite|site|they|until
B5 cnee|consignee|receiver|held|hold|holding & hold|held|asked|wants|until|terminal|for|request|holding & consignee|cnee|receiver|terminal|hub
C5 @receiver|customer & strike|walkout|picketing|lockout
`,
}
