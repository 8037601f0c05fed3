/** Words that deny, doubt or correct a cause, or that say whose fault it was. */
import type { PhraseTable } from '../phrase-language.ts'

/** Denials: what follows (or, `POST`, what comes before) is not the cause. */
export const denialPhrases: PhraseTable<'denial'> = {
  topic: 'denial',
  lines: `
# RETRACT takes back what was said, ADMIT does so beside another cause, TURN only says that something else is true.
PRE not
PRE not|isnt|wasnt|no because|due|caused of|to|by
PRE not|isnt|wasnt|aint|werent|arent|never a|an|the|any|about|anything|related|our|his|really|actually? to|with|do|the|a?
PRE no
# BACK takes the sentence's own claims back: "windy but not slowing him down".
BACK not|isnt|wasnt|didnt|doesnt|wont|aint|hasnt|never|havent|wouldnt|without|shouldnt slow|slowing|slowed|hurt|hurting|affect|affecting|affected|delay|delaying|delayed|impact|impacting|impacted|bother|bothering|matter|phase|cost|costing|hold|holding us|him|them|her|it|anything|me|things|the|up|down|truck|eta
BACK not|isnt|wasnt|no an|a|any|much? issue|problem|factor|impact|effect|concern|biggie
BACK no biggie|worries|bearing|problem
BACK ne? nous|le|la|l|les? ralentit|retarde|derange|affecte|nuit|derangera pas
BACK pas de? consequence|impact|incidence
BACK no nos|le|lo|les? afecta|afecto|retrasa|retraso|detiene|atrasa|perjudica
BACK sin afectar|afectacion|afectaciones|impacto
PRE no sign|signs|evidence|report|reports of
PRE nothing to do with
PRE nothing wrong with
PRE without|wo
PRE never had|a
PRE didnt|doesnt|dont|havent|hasnt|did|does not? have|had|hit|see|get|been a|any?
PRE rule|ruled|ruling out
PRE rather than
PRE instead of
PRE free|clear of|from
PRE neither|nor
PRE wasnt|isnt|wernt
PRE unrelated to
PRE pas|aucun|aucune|sans|ni de|d|du|la|le|les|l|un|une|a|cause|en|lie|liee|au|aux? de|la|le|du?
PRE n est pas|etait
PRE rien a voir avec
PRE no fue|es|era|hubo|hay|habia|por|son el|la|los|las|un|una|por|culpa|de? del|de|la|el?
PRE sin|ningun|ninguna|ni
PRE nada que ver con
POST fine|ok|okay|good|clear|light|normal|great|perfect|smooth|moving|alright
POST is|was|were|are|has|have|been|looks|looking|seems|all been|looking|running|all|totally|very? fine|ok|okay|good|clear|light|normal|great|perfect|smooth|moving|cooperating|nice|alright|dry|wide
POST not|isnt|wasnt|never|no longer? an|a|the|to|our|been|really? an|a|the|to|our|been? issue|problem|factor|reason|cause|blame|culprit|concern|fault|why
POST no|0|zero issue|issues|problem|problems|factor|delay
POST had nothing to do
POST ruled out
POST held up fine
POST didnt|doesnt|not affect|cause|delay|matter|slow
POST n est|etait pas
POST pas en cause|un|le|probleme
POST correct|correcte|belle|beau
POST no fue|es|era|tuvo|tiene|hubo
POST bien|bueno|buena|tranquilo|despejado|despejada|libre
POST estuvo|esta|estaba|iba|va|fluye bien|bueno|libre|despejado|normal|tranquilo
`,
}

/** Guesses and conditions: the clause states nothing. */
export const guessPhrases: PhraseTable<'guess'> = {
  topic: 'guess',
  lines: `
# NO: words that look like a guess and are none.
NO not|isnt|never|wasnt|soon|as|if|no|longer|whenever|longer longer? possible
NO possible due|because|to|as|until|now|today
NO might as well
NO as expected|anticipated|scheduled|planned|usual
NO longer|slower|worse|later|heavier than expected|anticipated|planned|forecasted|forecast|predicted
NO expected|expecting|anticipated to|at|by|in|around|eta|delivery|arrival|#|tomorrow|tonight|back|out|now
NO if|when you|u? need|needed|have|want|wondering|questions|asking|anyone
NO risk of? missing|detention
NO sounds|looks good
NO will|gonna let you|u|them|cust|customer know
-- possible|potential|potentially|likely
-- at risk
-- expecting|expect|expects|anticipating|anticipate|forecast|forecasted|predicting|calling|annonce|annoncent|prevoit|pronostican|pronostico .. @weather|delay|delays|traffic|issues|rough
-- told|tell|telling|remind|reminded|advised|warned .. to .. chain|slow|watch|park|stop|wait|avoid|reroute
-- may|might|could|will|gonna .. hit|see|run|get .. @weather|traffic|construction
-- will|would|gonna|going to? refuse|reject|turn|charge|close|cancel|bounce
-- attention|gare a|au|aux
-- prevoir|prevoyez|prevenir|cuidado|ojo con? la|el|de|du|plus|extra|un|le?
-- maybe|might|mightve|perhaps|possibly|probably|prob|prolly|probly|presumably|supposedly|allegedly|guess|guessing|guessed|suspect|suspects|suspecting|assume|assuming|assumed|wonder|wondering|unsure|unconfirmed|rumor|rumour|hunch|speculating|speculation|suppose|imagine
-- could|may|must be|have|of|been
-- coulda|couldve|mustve
-- ill|will|gonna|going|can|could|let to|me? call|check|ask|email|follow|reach|find|verify|confirm|look|get
-- i|we|they|he|she|dispatch|carrier think|thinks|thinking|thought|believe|believes|figure|figures
-- my|best|just|wild guess|bet|theory|hunch
-- betting|bet it|its|on|money
-- sounds|seems|seem|feels|looks like|as
-- not|isnt|arent|havent|hasnt sure|certain|confirmed|clear|heard
-- dont|dunno|doesnt|didnt|idk know|say|if|why
-- idk|dunno|tbd
-- no idea|clue|reason|explanation|word
-- either|whether
-- if
-- unless
-- in case
-- in the event
-- what if
-- should it|the|we|he|weather|snow|they|there
-- watch|watching|look|looking|lookout|beware|careful|heads up? for|out|of|up
-- watch|watching it|this|the
-- told|tell|telling|advised|advising|reminded|remind|warned|warn|asked him|her|driver|them|drvr to|about|that|of?
-- attention|prevoyez|prevoir|surveiller|cuidado|ojo|precaucion
-- something|somethin like|or something
-- monitor|monitoring|keeping|keep|eyeing
-- forecast|forecasted|forecasting|forecasts|predicted|predicting|predicts|expected|expecting|anticipate|anticipating|anticipated|calling|potential|potentially|possible|possibility|chance|risk|threat|threatening|looming|likely|probable to|for|of|in|with
-- calling for
-- forecast|forecasted|predicted|looming
-- may|might|could|would|can hit|delay|slow|affect|impact|cause|get|be|have|run|hold|see|need|become
-- avoid|avoiding|prevent|ahead|before of|the|any|being|getting|a
-- plan|planning|prepare|prepared|ready|allow for|around extra|time|delays|the|weather
-- make|making sure
-- ask|asked|asking|check|checking|find|finding|confirm|verify|see|need if|whether|out|to why|what|if|know
-- worried|worry|afraid|concerned|nervous|hope|hoping|hopefully|fingers about|of|it|they|that|crossed|not
-- drive|drives|stay safe|careful
-- please|pls|plz advise|check|confirm|call|verify|watch|avoid|make
-- peut|peutetre etre
-- probablement|possiblement|surement|sans doute|possible|suppose|pense|crois|semble|parait|soupconne
-- sans doute
-- je|on pense|crois|suppose
-- on|il dirait
-- au cas ou
-- risque|risques de|d
-- quiza|quizas|posiblemente|probablemente|supongo|creo|parece|pareciera|sospecho|acaso
-- tal vez
-- a lo mejor
-- puede|podria|pudiera ser|que|haber
-- en caso
-- no se si|por
-- sera que
-- habra
`,
}

/** Corrections: what came before them in the note, or in the writer's last note, no longer stands. */
export const correctionPhrases: PhraseTable<'correction'> = {
  topic: 'correction',
  lines: `
RETRACT scratch|strike that|this|my|last|previous|it|the
RETRACT correction|correcting|rectificacion|correccion|rectification
RETRACT disregard|ignore|nix|delete|retract|retracting|forget|undo|void|kill my|the|last|previous|prior|above|earlier|that|this|note|it|what|first
RETRACT disregard|nevermind|nvm|retracted|retract
ADMIT oops|whoops
RETRACT never mind
ADMIT my bad|mistake|error|apologies
ADMIT i was wrong|mistaken
ADMIT i misspoke|misheard|misread|mistyped|misunderstood
ADMIT that|it|which|note|reason|this|info was|is|were wrong|incorrect|mistaken
ADMIT not true|right|correct
RETRACT wrong info|note|load|order|information
ADMIT not what i|we
RETRACT erratum|oubliez|annule|annulez|oublie
ADMIT je me suis trompe
ADMIT erreur de ma part
RETRACT ignorez|oubliez|ignore ma|mon|la|le|derniere|dernier|note|message
ADMIT me equivoque|confundi
RETRACT corrijo|olviden|ignoren|descarten
ADMIT mi error
RETRACT fe de erratas
RETRACT hagan caso omiso
RETRACT ignora|ignorar|ignoren|olvida|olviden mi|la|el|nota|mensaje|ultimo|ultima|anterior|lo
TURN turns|turned out
TURN clarification|clarifying
TURN to clarify
TURN actually
TURN in fact|reality
TURN real|actual|true reason|cause|story
TURN en fait|realite
TURN en realidad
TURN resulta|resulto
`,
}

/** Whose fault it was, in words. */
export const blamePhrases: PhraseTable<'blame'> = {
  topic: 'blame',
  lines: `
SHIPPER shippers|shipper|vendor|vendors|origin fault|error|mistake|issue|screwup|end|problem|bad|doing|responsibility
SHIPPER fault|responsibility|mistake|error of|is|lies|on|by with|of|on? the|our? shipper|vendor|origin
SHIPPER blame|blaming|on|caused by|because? of|the|our? shipper|vendor
SHIPPER shipper at|is|was|admits|admitted|caused|takes|accepted|responsible|to fault|at|responsible|blame|responsibility|it
SHIPPER its|thats|this|it|all|100 is|was|on|percent on? the shipper
SHIPPER faute|erreur|cause de|par l? expediteur
SHIPPER culpa|error|causa|responsabilidad del|de embarcador|remitente|proveedor|cargador
CONSIGNEE receivers|receiver|consignees|consignee|cnee|dc fault|error|mistake|issue|screwup|end|problem|bad|doing|responsibility
CONSIGNEE fault|responsibility|mistake|error of|is|lies|on|by with|of|on? the|our? receiver|consignee|cnee|dc
CONSIGNEE blame|blaming|on|caused by|because? of|the|our? receiver|consignee|cnee
CONSIGNEE receiver|consignee|cnee at|is|was|admits|admitted|caused|takes|accepted|responsible|to fault|at|responsible|blame|responsibility|it
CONSIGNEE its|thats|this|it|all|100 is|was|on|percent on? the receiver|consignee|cnee
CONSIGNEE faute|erreur|cause du|de|par|le? destinataire|receveur
CONSIGNEE culpa|error|causa|responsabilidad del|de destinatario|consignatario|receptor
CARRIER carriers|carrier|drivers|driver|trucking|dispatchers fault|error|mistake|issue|screwup|end|problem|bad|doing|responsibility|dispatch
CARRIER fault|responsibility|mistake|error of|is|lies|on|by with|of|on? the|our? carrier|driver|dispatch|trucker
CARRIER blame|blaming|on|caused by|because? of|the|our? carrier|driver|dispatch
CARRIER carrier|driver at|is|was|admits|admitted|caused|takes|accepted|responsible|to fault|at|responsible|blame|responsibility|it
CARRIER our|my driver|dispatch|truck|guy? fault|error|mistake|bad
CARRIER its|thats|this|it|all|100 is|was|on|percent on? the carrier|driver|us
CARRIER faute|erreur|cause du|de|par|le? transporteur|chauffeur|repartiteur
CARRIER culpa|error|causa|responsabilidad del|de transportista|chofer|operador|linea
BROKER on|by us|we brokerage|broker|brokers
BROKER brokers|broker|brokerage fault|error|mistake|issue|screwup|end|problem|bad|doing|responsibility
BROKER fault|responsibility|mistake|error of|is|lies|on|by with|of|on? the|our|customs? broker|brokerage
BROKER blame|blaming|on|caused by|because? of|the|our|customs? broker
BROKER broker at|is|was|admits|admitted|caused|takes|accepted|responsible|to fault|at|responsible|blame|responsibility|it
BROKER its|thats|this|it|all|100 is|was|on|percent on? the|customs? broker
BROKER broker never|forgot|didnt|hasnt|failed|missed|late|wont|not|messed|screwed|delay|error|slow|still
BROKER waiting|wait|held|wtg on|for|by the|our|customs? broker
BROKER faute|erreur|cause du|de|par|le? broker|courtier
BROKER courtier .. pas|oublie|envoye|retard|tarde|jamais|erreur
BROKER broker|filer .. wrong|filed|mistake|refiled|refile|late|error|kicked
BROKER culpa|error|causa|responsabilidad del|de agente|broker|agencia
BROKER agente|agencia aduanal .. no|olvido|tarde|error|falto|culpa
CUSTOMER customers|customer|cust|clients|client fault|error|mistake|issue|screwup|end|problem|bad|doing|responsibility
CUSTOMER fault|responsibility|mistake|error of|is|lies|on|by with|of|on? the|our? customer|client
CUSTOMER blame|blaming|on|caused by|because? of|the|our? customer|client
CUSTOMER customer|client at|is|was|admits|admitted|caused|takes|accepted|responsible|to fault|at|responsible|blame|responsibility|it
CUSTOMER its|thats|this|it|all|100 is|was|on|percent on? the customer|client
CUSTOMER customer|cust|client requested|request|moved|rescheduled|changed|pushed|postponed|asked|wanted|wants|delayed
CUSTOMER per|at|by customer|customers|cust|client|clients request|req|requested
CUSTOMER customer|cust|client gave|provided|sent|put|entered .. wrong|bad|incorrect|old
CUSTOMER faute|erreur|cause|demande du|de client
CUSTOMER client demande|reporte|change|repousse
CUSTOMER culpa|error|solicitud|peticion del|de cliente
CUSTOMER cliente pidio|solicito|cambio|reprogramo|movio
SHIPPER shipper gave|provided|sent|put|entered|wrote|listed|had|loaded|didnt|never|forgot .. wrong|bad|incorrect|old|unevenly|secure|brace|strap|pars|docs|paperwork
CONSIGNEE receiver|consignee gave|provided|sent .. wrong|bad|incorrect|old
NOBODY nobodys|noones|no fault|one|ones s|fault?
NOBODY nobody at|is to|at? fault|blame
NOBODY act of god
`,
}
