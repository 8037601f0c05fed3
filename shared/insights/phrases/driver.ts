/** Words for causes at the driver: sleep, hours of service, stops, police, sickness, nobody to drive. */
import type { CausePhrases } from './cause-phrases.ts'

export const driverPhrases: CausePhrases = {
  topic: 'carrier_or_driver',
  lines: `
# driver
AH driver overslept|slept
AH overslept|oversleep|oversleeping
AH fell|falls|falling|dozed asleep|off
AH slept through|in|past
AH driver lost|late|tardy|confused
AH he|she lost|confused
AH got|get|gets|getting|was|is lost
AH missed his|the|her exit|turn|alarm
AH forgot|didnt .. alarm|wake|clock
AH took|takes|made|taking a? the? wrong exit|turn|route|way
AH wrong exit|turn
AH stopped|stop for a? # hr|hour|min|minute? nap
AH driver stopped|took .. nap|break|sleep
AH unauthorized|unscheduled|unplanned stop|stops|break
AH driver error|issue|issues|related|delay|mistake|fault|caused
AH driver .. started|start|left|leaving|rolled|got late
AH driver .. late start|departure
AH late start|departure by? driver|he?
AH started late
AH driver not|wont|didnt|refused|refuses|refusing to? moving|move|driving|drive|run|go|leave|rolling
AH driver asleep|sleeping
AH driver went home
AH stopped|went|stop|goes|detoured|swung at|by|to|home home|house|family|casino|gym
AH log|logs|eld|elog|clock wont|wouldnt|didnt|doesnt|not let|allow|work|sync|connect
AH went home .. weekend|night
AH ran out of fuel|diesel|gas
AH out of fuel|diesel|gas
AH ran out of? hours|hrs|hos|clock|time|drive
AH out of|o o? hours|hrs|hos|clock|drivetime
AH out of drive|driving|service|available time|hours|hrs
AH run|ran|runs|running|ran him|her out of? .. hours|hrs|hos
AH hours|hrs of service
AH hos violation|issue|issues|limit|limits|ran|reset|break|problem|clock|expired|delay
AH hos
AH no hours|hrs|clock|hos left|remaining|available
AH hours|hrs|clock ran|run|expired|up|short|done out?
AH timed out
AH drivers|driver|his|her|he|she 14|11|70|60|clock|hours|day is|was|s|has|are|were|ran? up|done|out|expired|over|gone|short
AH low|short on hours|hos|clock|time
AH wont|cant|couldnt|doesnt|not have .. hours|hos|clock
AH hours|clock wont|dont work|allow|reach|make
AH 70|60 hr|hour clock|limit|rule|up
AH # hr|hour|hrs|hours reset|restart|break
AH #hr|34hr|10hr|30hr reset|restart|break
AH 34|10 reset|restart
AH taking|take|took|takes|on|needs|doing his|a|her|the # hr|hour|hrs? break|reset|rest|restart
AH taking|take|took|on|doing|needs his|her a? 10|34|ten
AH has|had|have to take .. reset|break|10|34|rest
AH shut down for|on .. hours|hrs|hos|10|34|reset|night|break
AH mandatory|required|legal break|reset|rest
AH eld|elog|elogs|logbook|logs issue|issues|violation|malfunction|down|problem|locked|failure|out
AH log|logbook|logs violation|violations
AH oos on|for hrs|hours|hos|logs|log
AH placed|put|put him|her|shut out|oos of? service
AH out of service .. driver|log|logs|hours
AH dot inspection|inspect|stop|pulled|check
AH level # inspection
AH roadside inspection
AH weigh station .. held|inspection|pulled
AH pulled over|in .. dot|inspection|cops|police|trooper
AH speeding ticket
AH arrested|jailed|jail
AH failed|fail drug test
AH license|licence|cdl|med|medical|twic|medcard card? suspended|expired|revoked|issue
AH chauffeur en retard|perdu|endormi|malade|absent
AH panne|manque|plus d heures
AH heures de service|conduite
AH plus|pu heures|heure
AH logbook|log full|plein
AH chauffeur s est perdu|endormi
AH pause obligatoire
AH chofer|operador|conductor se quedo? dormido|perdido|durmio|perdio
AH se quedo dormido
AH se perdio
AH sin horas
AH se le acabaron|terminaron las? horas
AH horas de servicio|manejo|conduccion
AH falta de horas
AH descanso obligatorio
# nobody to drive
D2 no driver|drivers|drvr available|avail|yet|assigned|until|for
D2 no driver|drivers|drvr
D2 driver not available|avail
D2 driver unavailable
D2 driver shortage|short
D2 short on|of drivers
D2 short drivers
D2 without|wo|w o a? driver
D2 driver called|calls|calling|cld in? sick|out|off
D2 called|calls|cld in|out sick
D2 driver .. sick|ill|hospital|hospitalized|hurt|injured|er|covid|flu|fever
D2 driver got|is|was|fell|feeling sick|ill|hurt|injured
D2 driver .. emergency
D2 driver|he|she .. to the? er|hospital|doctor|dentist|clinic|doctors|vet
D2 doesnt|dont|didnt|not|cant|couldnt|hasnt|havent have|find|got|get|found a|any? driver|drivers|chauffeur
D2 driver .. funeral|death|baby|labor|vacation|pto|home time|hometime
D2 driver .. didnt|never|not|failed come|came|report|reported|arrive
D2 family|personal|medical emergency
D2 dont|doesnt|nobody|noone|no|not|without have|one? anyone|anybody|one|body|someone? to run|drive|take|haul|pull|cover it|this|load|the|tonight
D2 dont|doesnt|didnt have anyone|anybody|someone
D2 walked off|out
D2~ swapping|switching|changing|swap|switched|swapped drivers|driver
D2 did not|didnt|never|not show up|to|for|at
D2 find|finding|found someone|somebody else
D2 driver quit|resigned|walked|bailed|fired|abandoned off|out?
D2 driver no|noshow|didnt|never show|showed
D2 driver no called|call
D2 driver noshow|noshowed|ncns
D2 driver .. no show|noshow
D2 no call no show
D2 ncns
D2 truck abandoned
D2 waiting|waitin|wtg on|for a? another? relief|new|team|driver|drvr driver
D2 waiting on|for a? driver
D2 need|needs|needed|find|finding|looking a|for? relief|replacement|new|another driver
D2 relief driver late|delayed
D2 pas|aucun de? chauffeur|conducteur
D2 chauffeur malade|absent|blesse|manquant|indisponible
D2 manque de chauffeur|chauffeurs|conducteur|conducteurs
D2 sin chofer|operador|conductor
D2 chofer|operador|conductor enfermo|enferma|lesionado|renuncio|ausente|incapacitado
D2 falta de chofer|operador|operadores|choferes|conductor|conductores
D2 no hay|habia|tienen|tenemos|tenia|tenian|teniamos|tuvo|tuvieron|consiguio|consiguen chofer|operador|conductor
D2 chofer|operador|conductor no se? llego|aparecio|aparece|presento|vino
D2 se enfermo .. chofer|operador|conductor
# in any order
AH @sleep & @driver
AH slept|dozed|nodded|drifted in|off|thru|through|past|late
AH fell|falling|was|still asleep
AH alarm didnt|never|not|failed|hadnt
AH missed|through|thru|set|forgot|ignored|past|without .. alarm
AH wake|woke|waking|wakeup up? late
AH didnt|never|not|couldnt wake|woke|get|got up
AH @driver & left|leaving|departed|started|start|rolled|rolling|starting & late|behind
AH started|left|rolled|departed|starting|leaving # hours|hrs|hr|hour|min|mins|minutes late|behind
AH late|slow start|departure|leaving|getting|getting|rolling|going
AH @driver & forgot|overslept|confused|misread|misunderstood|misunderstanding|mixup|dawdling|dragging|slacking|careless|goofed|wandered|tardy
AH @driver & home|house|family|wife|girlfriend|casino|gym|walmart|friend|laundry & stopped|stop|visit|visiting|see|detour|swung|decided
AH @driver & stopped|stops|stopping & dinner|lunch|breakfast|eat|food|shower|coffee|shop|shopping|sleep
AH @driver & missed|passed|blew|overshot|drove & exit|turn|turnoff|ramp
AH missed|passed|overshot exit|turn|turnoff
AH @driver hit|hits|reached his|her|the? 14|11|70|60|clock
AH turned around
AH clock|hours is|are? toast|gone|shot|done
AH hors d? heures
AH @driver & gps|navigation & wrong
D2 pas|non disponible|dispo & chauffeur|conducteur
D2 nobody|noone|one|anyone|somebody & drive|run|haul|pull|drives & available|avail|today|tonight|left|to
D2 no llego|vino|aparecio|presento .. operador|chofer|conductor
AH #|ten|34 hour|hr|hrs break|reset
AH @driver & sat|sitting|hung|hanging|dawdled|lingered & truckstop|pilot|loves|petro|rest|long
AH @driver & logs|log|eld|logbook & messed|screwed|violation|wrong|cant|fix|edit|out|down|issue|certify
AH dot|scales|scale|coop|weighstation & level|inspection|stopped|pulled|held|inspected|citation
AH @driver & scenic|long|wrong|own & route|way|detour
AH @driver & unaware|didnt know|realize|understand
D2 @kin & issue|issues|problem|matter|emergency|situation|home|sick
AH @driver & 70|14|11|60|hos|clock & out|ran|hit|maxed|burned|burnt|max|up|over|exceeded|short|low|expired|done|used|blew|blown|capped|timed|reached|full
AH @driver & hours|hrs & ran|hit|maxed|burned|burnt|max|exceeded|expired|used|blew|blown|capped|timed
AH not|isnt|wasnt|doesnt|didnt|wont|dont|never|barely enough|have|got|enough .. hours|hrs|clock|hos|drivetime
AH maxed|burned|burnt|used|blew|timed up|out? .. hours|hrs|clock|hos|14|11|70
AH needs|needed|need|had|has|taking|took|takes|require|requires|required|get|finish|complete to|take|his|her|a? 34|10|ten|30|reset|restart|sleeper|layover
AH 34|10 hour|hr|hrs? reset|restart|break|off
AH @driver & resetting|restarting|34|recap|recaps
AH log|logs|logbook|eld|elog|hos book|book? violation|violations|full|maxed|issue|issues|down|locked|malfunction|malfunctioning|disconnected|not
AH eld|elog|tablet|samsara|motive|keeptruckin .. down|not|disconnected|malfunctioning|malfunction|broken|froze|wont|issue|dead
AH @driver & ticketed|ticket|cited|citation|police|cop|cops|trooper|dui|dot|inspected|warrant|jail|arrested|locked
AH got|been|was|getting pulled over
AH @driver & cdl|license|licence|medcard|twic|hazmat|passport & expired|suspended|missing|lapsed|forgot|denied|invalid|lost
AH @driver & fight|argument|argued|kicked|banned
D2 @driver & @kin & @ill|emergency|died|death|passed|labor|accident|funeral|birth
D2 @kin & emergency|hospital|labor|funeral|died|passed
D2 @driver & @ill
D2 @driver & emergency|funeral|death|died|deceased|bereavement|vacation|pto|jury|court|wedding|birth|labor|quit|resigned|fired|terminated|demissionne|renuncio|let go
D2 let .. driver go
D2 death in .. family
D2 no|without|nobody|noone|need|needs|find|finding|looking|hasnt|not|unassigned|still|never|havent|waiting|wait|short|lacking|awaiting & driver|drivers|drvr assigned|assignment|assign|available|avail|yet|pool
D2 hasnt|not|havent|never|still|waiting|wait|yet & assign|assigned|assignment|assigning & driver|drivers
D2 @driver & abandoned|walked|deserted|refused|refusing|refuses & load|truck|off|out|go|drive|job|run
D2 @driver & vanished|awol|mia|disappeared|ghosted|unreachable|noshow|noshowed
D2 @driver never|didnt|not|hasnt|failed to? showed|show|came|come|reported|report|turned|arrived & work|up|in|shift|today|terminal|yard|truck
D2 slip seat
D2 codriver|co driver & sick|quit|late|missing|no
AH chauffeur|conducteur|gars|camionneur & retard|perdu|endormi|dormi|dort|trompe|rate|manque|oublie|repos|leve|reveille|arrete|egare
AH passe|passer|passee tout droit
AH cadran|alarme|reveil & sonne|pas|entendu|manque
AH plus|pu|pus|manque|epuise|epuisees|ecoule|ecoulees|fini|bout d|de|des|ses|les? heures
AH heures|temps conduite|service .. depasse|depassees|epuise|epuisees|fini|finies|atteint|ecoule|maximum
AH coupure|repos|pause obligatoire|reglementaire|de|#
AH logbook|journal & plein|full|depasse|infraction|violation
AH controle routier|saaq|mto
D2 @driver & demissionne|quitte|lache|hospitalise|blesse|accouche|deces|decede|mortalite|absent|pogne
D2 @driver & pas presente|rentre|venu
D2 personne|pas pour de? conduire|chauffeur|chauffeurs|conducteur
D2 manque|penurie de? chauffeur|chauffeurs
AH operador|chofer|conductor|chava & perdio|perdido|dormido|durmio|equivoco|tarde|olvido|desperto|paso|descanso|descansando|alarma|extravio|desvio|detuvieron|transito|infraccion
AH no sono .. alarma|despertador
AH no .. tiene|tenia|quedan|alcanzan|alcanzaron|alcanza|trae|traia las|sus|mas|el|ya? horas
AH sin|acabaron|agoto|agotaron|termino|terminaron|tiene|tenia|quedan|alcanzan|alcanzaron|alcanza las|sus|mas|el|ya? horas
AH se paso de? la? salida|entrada|caseta
AH descanso|descansando|descansar|pausa & horas|obligatorio|10|8|34|operador|chofer
AH federal|federales|policia|transito|guardia & detuvo|detuvieron|paro|pararon|multa|infraccion|infraccionaron
D2 operador|chofer|conductor & enfermo|hospital|internado|renuncio|lesionado|incapacitado|incapacidad|falto|ausente|imss|fallecio|corrieron|despidieron|llego|presento
D2 no hay|tenemos|tienen|tiene|habia & quien|operador|chofer & maneje|lleve|mueva|saque|maneja|disponible
D2 familiar|esposa|hijo|hija|mama|papa & operador|chofer|conductor
`,
}
