/** Shorthand and the usual misspellings of the trade: each line is a word and the ways people write it. */

const lines = `
waiting: wtg waitng wating watin waitin wtng waitg
delivery: dlvry dlvy delvy dely delivry dlv deliv
delivered: dlvd dlvrd delvd
delay: dly delys delya dlay
delayed: dlyd dlayed delyd
closed: clsd clozed clsed closd
receiver: rcvr rcvrs recvr reciever recever rec'vr recvrs recr rcver
shipper: shpr shipr shiper shppr shippr shpper
consignee: cnee cons cosignee consigne consgnee cnsgn consig
customer: cust custmer cstmr custy
driver: drvr drv dr dvr drver drivr dirver drvrs
truck: trk trck truk trcuk
trucks: trks trcks
trailer: trl trlr tralier trailr
broke: brok brke
breakdown: brkdwn brkdn brkdown brkdwon breakdwn brakedown
broken: brkn brokn
break: brk
weather: wx wether weahter
traffic: trfc trffc trafic traffice traffick
unloading: unldng unlding unloadng unloding offldng
unloaded: unlded unldd unlded
loading: lding loadng ldng loding
loaded: ldd lded
still: stil stll
slow: slwo sloww
start: strt
mechanic: mech mec mechnic
mechanical: mechancial mechincal
appointment: apptmt apptment appoinment appointmnt apointment appontment aptmt appmt
hours: hrs hs
accident: acident accidnt accdnt axident
paperwork: pprwrk paperwrk ppwk ppw pwk
overweight: ovrwt overwt ovrweight ovrwght
because: bc becuase becasue cuz coz bcuz becaus
address: adress addy addrs addr
road: rd
highway: hwy hiway
interstate: intrst
construction: constr const contruction
refused: rfsd refsd refussed
rejected: rjctd rejcted
damaged: dmgd damged damgd dmged
shortage: shrtg
customs: custms custums cstms
border: boarder bordr brdr
transmission: trans tranny tranmission trasmission
equipment: equip eqpt equipmnt
temperature: temp temps
holiday: hol holliday
available: avail avl avlbl availble availabe
assigned: assgnd asgnd
dispatch: disp dsptch dispach dispatchd
warehouse: whse wrhse wh whs
check: chk
checked: chkd chckd
shut: shutt
snow: snwo
not: nt
because of: boc
repair: rpr repr
ready: rdy redy
midnight: midnite midnit mdnite
before: befor bfor b4
needed: neded
forklift: frklft forklft fork-lift
production: prod prodn
product: prdct prodct
pickup: pkup pckup pku
scheduled: schd schdld
reschedule: resched
rescheduled: reskd rescheded reshceduled
hospital: hosp
emergency: emerg emer
tomorrow: tmrw tmw tomorow tommorow tommorrow tomorro tmro
arrival: arival arrivl arrivial arrval arvl
arrive: arive arrvie
arriving: ariving arrivng arrivin
arrived: arived arrvd arvd
before: befor b4 bfore
expected: expcted expectd expeted
estimated: estimted estimatd
should: shoud shuld shold shld shd
arround: arund aroud
about: abt abuot
landing: landng
driving: drivng
looking: lookin lookng
running: runnin runing
until: untill unitl
confirms: cnfrms confrms
moved: movd
pushed: pushd
rolling: rollin rollng
`

const byVariant = new Map<string, string>()
for (const line of lines.trim().split('\n')) {
  const [word = '', variants = ''] = line.split(': ')
  for (const variant of variants.split(' ')) byVariant.set(variant.replaceAll(/[^a-z]/gu, ''), word)
}

/** The word that a shorthand or misspelling stands for; any other word as it is. */
export function plainSpelling(word: string): string {
  return byVariant.get(word) ?? word
}
