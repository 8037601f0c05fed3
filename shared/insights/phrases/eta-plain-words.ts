/** Words that may stand beside a bare arrival time without making it anything else. */

const lines = `
who: driver drivers drvr drv dvr dr drver he hes hell she shes shell they theyre theyll it itll its itd im ill we well were us him her truck trk unit carrier dispatch dispatcher chauffeur chofer operador camion il elle on nous
says: says saying said say confirms confirmed confirming confirm thinks figures figuring figure reckons claims quoting quotes quoted estimates estimate est estimated guessing guess swears promises advises advised advising reports telling tells told per via according dice confirma dit confirme calcula
is: is this be being are been was will gonna going should shld shd shoud looking looks look like more still now currently new updated update revised current make makes making call calls calling that got have has had s ll b est sera serait devrait va vamos estara
aims: aiming aim shooting shoot target targeting pace track on vise visons viser vise visent prevoit prevu prevue prevus
how: at by around about abt approx approximately roughly circa near close closer before after between and to or from til till until for a an the in of same just only then so maybe prob prolly probably likely possibly hopefully realistically realistic best worst case bet goal plan earliest latest soonest sharp ish nose dot exactly right not no later than past sooner if vers pour entre et ou a au la le las los como y de del en el por sobre
good: ok okay fine good all great thx thanks ty tks fyi yes yep yeah no not any issues issue problem problems worries still sorry typo oops meant correction corrected tight cutting it close easy easily np copy update merci gracias perdon
where: there here onsite site location door dock receiver rcvr consignee cnee dest destination final stop drop delivery del berth commissary store warehouse whse yard plant dc facility out back la-bas bas chez client livraison ici ahi alla entrega
when: hrs hr h hours heures horas am pm local lcl time today tonight clock oclock o heure hora morning matin soir manana tarde noche late early temprano tot tarde
`

/** Every word of the lines above. */
export const plainTimeWords: ReadonlySet<string> = new Set(
  lines
    .trim()
    .split('\n')
    .flatMap((line) => (line.split(': ')[1] ?? '').split(' ')),
)
