/** The sentences of an order’s story in French. Stops are feminine (collecte, livraison), so one article fits all. */
import { frenchCauses, frenchConfidences } from './answer-texts-fr.ts'
import { frenchNames } from './names-fr.ts'
import type { StoryTexts } from './story-texts.ts'

const { fields } = frenchNames
const lateBases = {
  actual: ', d’après l’arrivée',
  eta: '',
  elapsed: ', et pas encore sur place',
} as const
const states = {
  on_time: 'Dans les temps',
  at_risk: 'À risque',
  late: 'En retard',
  delivered_on_time: 'Livrée à temps',
  delivered_late: 'Livrée en retard',
  cancelled: 'Annulée',
  unknown: 'Impossible à juger : aucun arrêt n’a d’heure prévue',
} as const
const contacts = {
  'phone number': 'téléphone',
  'e-mail address': 'courriel',
  'web address': 'adresse web',
} as const
const records: Readonly<Record<string, string>> = {
  order: fields.order,
  task: fields.task,
  manifest: fields.manifest,
}
const plural = (count: number, one: string, several: string) =>
  `${count} ${count < 2 ? one : several}`
const more = (count: number) => `${count} de plus`
/** The kind of a record in words; one that an organisation added stays as it is. */
const recordName = (objectKey: string) => records[objectKey] ?? objectKey

export const frenchStory: StoryTexts = {
  joint: ' ; ',
  andMore: (shown, count) =>
    count > 0 ? `${shown.join(', ')} et ${more(count)}` : shown.join(', '),
  unknownPerson: 'personne inconnue',
  machine: (label) =>
    label === null ? 'automate' : label === 'integration' ? 'intégration' : `intégration ${label}`,
  values: { none: 'vide', yes: 'oui', no: 'non', changed: 'une nouvelle valeur' },
  timeline: {
    planned: (kind, time) =>
      `${kind === 'appointment' ? 'Rendez-vous' : 'Plage demandée'} : ${time}`,
    arrived: (at, isLate) => `Arrivée ${at}${isLate ? ', après l’heure prévue' : ''}`,
    completed: (at) => `Terminée ${at}`,
    departed: (at) => `Départ ${at}`,
    change: (field, before, after) =>
      before === undefined ? `${field} : ${after}` : `${field} : ${before} → ${after}`,
    moreFields: (count) => `et ${plural(count, 'autre champ', 'autres champs')}`,
    note: (quotation) => `Note : ${quotation}`,
    message: (quotation) => `Message : ${quotation}`,
    orderCreated: 'commande créée',
    created: 'création',
    ofRecord: (record, text) => `${record}, ${text}`,
    byIntegration: (name) => `${name} (intégration)`,
    undated: (count) =>
      count === 1
        ? '1 événement n’a pas d’heure lisible et ne peut pas être placé.'
        : `${count} événements n’ont pas d’heure lisible et ne peuvent pas être placés.`,
  },
  brief: {
    forCustomer: (number, customer) => `${number} pour ${customer}`,
    references: { poNum: 'BC', refNum: 'réf.', loadTenderNum: 'offre', externalId: 'ext.' },
    noCarrier: 'sans transporteur',
    ownFleet: 'flotte interne',
    drivers: (names) => `${names.length < 2 ? 'chauffeur' : 'chauffeurs'} ${names.join(' et ')}`,
    status: (status) => `statut : ${status}`,
    states,
    lateBy: (state, length, stop, basis) =>
      `${states[state]} de ${length} pour la ${stop}${lateBases[basis]}`,
    eta: (moment) => `heure estimée : ${moment}`,
    noStops: 'Aucune collecte ni livraison.',
    stops: (done, all, told) => `Arrêts faits : ${done} sur ${all} ; ${told}`,
    moreStops: more,
    stopDone: (stop, at) => (at === undefined ? `${stop} terminée` : `${stop} terminée ${at}`),
    stopArrived: (stop, at) => `${stop}, arrivée ${at}`,
    stopPlanned: (stop, kind, time) =>
      `${stop}, ${kind === 'appointment' ? 'rendez-vous' : 'plage demandée'} ${time}`,
    stopUnplanned: (stop) => `${stop}, sans heure prévue`,
    noUpdate: 'Dernière nouvelle : aucune d’une personne ni d’une intégration',
    lastUpdate: (at, by, quotation) => `Dernière nouvelle ${at}, de ${by} : ${quotation}`,
    sources: { user: 'une personne', automation: 'un automate', integration: 'une intégration' },
    causeNotStated: 'cause non indiquée',
    cause: (category, code, confidence) =>
      `cause : ${frenchCauses[category]}${code}, ${frenchConfidences[confidence]}`,
    next: (action) => `À faire : ${action}`,
    invoice: 'la facturer',
    nothingDue: 'rien d’après le dossier',
    papersClosed: 'documents non visibles',
    papersComplete: 'aucun document ne manque',
    papersMissing: (kinds) => `il manque : ${kinds.map((kind) => fields[kind]).join(', ')}`,
    ready: 'prête à facturer',
  },
  papers: {
    missing: {
      billOfLading: 'Il manque le connaissement.',
      proofOfDelivery: 'Il manque la preuve de livraison.',
      rateConfirmation: 'Il manque la confirmation de tarif.',
      customerPO: 'Il manque le bon de commande du client.',
      refNum: 'Il manque le numéro de référence.',
      charges: 'Il manque les frais.',
    },
    closed: 'Les documents ne sont pas visibles.',
    closedUnknown:
      'Ce serveur ne peut pas voir les documents : on ignore s’il y a connaissement, preuve de livraison et confirmation de tarif.',
    misfiled: (file) => ` Un fichier nommé ${file} est là, mais n’est pas classé ainsi.`,
    noProof: 'Livrée, et aucune preuve de livraison au dossier.',
    noProofSince: (moment) => `Livrée ${moment}, et aucune preuve de livraison au dossier.`,
    noLadingAfterPickup: 'Ramassée, et aucun connaissement au dossier.',
    noLadingYet: 'Pas encore au dossier ; il le faut à la collecte.',
    noCarrier: 'Aucun transporteur n’est assigné : aucun tarif n’a été confirmé.',
    noRate: (carrier) => `Transportée par ${carrier}, et aucune confirmation de tarif au dossier.`,
    noPo: 'La commande n’a ni numéro de bon de commande ni bon de commande du client.',
    noPoNumber: 'La commande n’a pas de numéro de bon de commande.',
    noReference: 'La commande n’a pas de numéro de référence.',
    noCharges: 'La commande n’a ni lignes de frais ni montant total.',
    isOver: (status) => `La commande est ${status}.`,
    isInvoiced: 'La commande est déjà facturée.',
    notDelivered: 'Pas encore livrée.',
    stopOpen: (stop) => `Pas encore livrée : ${stop} reste à faire.`,
  },
  gaps: {
    noZone: (stop, zone) => `La ${stop} n’a pas de fuseau horaire ; ${zone} est supposé.`,
    unreadable: (stop, names) => `Heures illisibles pour la ${stop} : ${names.join(', ')}.`,
    same: (count) => `Il en va de même pour ${plural(count, 'autre arrêt', 'autres arrêts')}.`,
    noStops: 'La commande n’a ni collecte ni livraison.',
    eventsLeft: (count, objectKey, id) =>
      `${plural(count, 'événement plus ancien', 'événements plus anciens')} (${recordName(objectKey)} ${id}) non lus`,
    historyClosed: (objectKey, id) =>
      `l’historique (${recordName(objectKey)} ${id}) n’a pas pu être lu`,
  },
  evidence: {
    stop: (stop, plan, actual) => `${stop} : prévue ${plan}, ${actual}`,
    noArrival: 'pas d’arrivée',
    arrived: (at) => `arrivée ${at}`,
    completed: (at) => `terminée ${at}`,
    reasonOnFile: (words) => `raison du retard au dossier : ${words}`,
    change: (field, before, after) => `${field} : ${before}${after}`,
    moreChanges: more,
    changed: 'modifié',
    empty: 'vide',
    entries: (count) => plural(count, 'entrée', 'entrées'),
    until: (from, to) => `${from} au ${to}`,
    status: (status) => `statut : ${status}`,
    created: (objectKey) => `création (${recordName(objectKey)})`,
  },
  leftOut: {
    causeNotStated: 'La cause : personne n’en a indiqué.',
    causeInferred: 'La cause : elle est seulement déduite des champs, personne ne l’a indiquée.',
    blame: 'Le responsable du retard : un message à l’externe ne blâme personne.',
    causeClosed: (category) =>
      `La cause (${frenchCauses[category]}) : elle ne regarde pas l’externe.`,
    notes: (count) =>
      `${plural(count, 'note interne : écrite', 'notes internes : écrites')} pour les collègues, pas pour l’externe.`,
    money: 'Tarifs, frais et autres montants : jamais dans ces messages.',
    contacts: (kinds) =>
      `Coordonnées trouvées dans les notes (${kinds.map((kind) => contacts[kind]).join(', ')}) : privées.`,
    carrier: 'Les noms du transporteur et du chauffeur : le client n’en a pas besoin.',
    customer: 'Le nom du client : le transporteur travaille avec les arrêts et les références.',
    unsafe: (field) => `Le ${field} : on dirait une coordonnée ou un montant.`,
    noPlan: 'L’heure prévue : l’arrêt n’en a aucune de lisible.',
    noEta: 'Une nouvelle heure estimée : on n’en connaît pas de fiable.',
    notRead: (gap) => `Non lu : ${gap}`,
  },
}
