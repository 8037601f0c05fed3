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
  unknown: 'Impossible à juger\u00a0: aucun arrêt n’a d’heure prévue',
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
  joint: '\u00a0; ',
  andMore: (shown, count) =>
    count > 0 ? `${shown.join(', ')} et ${more(count)}` : shown.join(', '),
  unknownPerson: 'personne inconnue',
  machine: (label) =>
    label === null ? 'automate' : label === 'integration' ? 'intégration' : `intégration ${label}`,
  values: { none: 'vide', yes: 'oui', no: 'non', changed: 'une nouvelle valeur' },
  timeline: {
    planned: (kind, time) =>
      `${kind === 'appointment' ? 'Rendez-vous' : 'Plage demandée'}\u00a0: ${time}`,
    arrived: (at, isLate) => `Arrivée ${at}${isLate ? ', après l’heure prévue' : ''}`,
    completed: (at) => `Terminée ${at}`,
    departed: (at) => `Départ ${at}`,
    change: (field, before, after) =>
      before === undefined ? `${field}\u00a0: ${after}` : `${field}\u00a0: ${before} → ${after}`,
    moreFields: (count) => `et ${plural(count, 'autre champ', 'autres champs')}`,
    note: (quotation) => `Note\u00a0: ${quotation}`,
    message: (quotation) => `Message\u00a0: ${quotation}`,
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
    status: (status) => `statut\u00a0: ${status}`,
    states,
    lateBy: (state, length, stop, basis) =>
      `${states[state]} de ${length} pour la ${stop}${lateBases[basis]}`,
    eta: (moment) => `heure estimée\u00a0: ${moment}`,
    noStops: 'Aucune collecte ni livraison.',
    stops: (done, all, told) => `Arrêts faits\u00a0: ${done} sur ${all}\u00a0; ${told}`,
    moreStops: more,
    stopDone: (stop, at) => (at === undefined ? `${stop} terminée` : `${stop} terminée ${at}`),
    stopArrived: (stop, at) => `${stop}, arrivée ${at}`,
    stopPlanned: (stop, kind, time) =>
      `${stop}, ${kind === 'appointment' ? 'rendez-vous' : 'plage demandée'} ${time}`,
    stopUnplanned: (stop) => `${stop}, sans heure prévue`,
    noUpdate: 'Dernière nouvelle\u00a0: aucune d’une personne ni d’une intégration',
    lastUpdate: (at, by, quotation) => `Dernière nouvelle ${at}, de ${by}\u00a0: ${quotation}`,
    sources: { user: 'une personne', automation: 'un automate', integration: 'une intégration' },
    causeNotStated: 'cause non indiquée',
    cause: (category, code, confidence) =>
      `cause\u00a0: ${frenchCauses[category]}${code}, ${frenchConfidences[confidence]}`,
    next: (action) => `À faire\u00a0: ${action}`,
    invoice: 'la facturer',
    nothingDue: 'rien d’après le dossier',
    papersClosed: 'documents non visibles',
    papersComplete: 'aucun document ne manque',
    papersMissing: (kinds) => `il manque\u00a0: ${kinds.map((kind) => fields[kind]).join(', ')}`,
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
      'Ce serveur ne peut pas voir les documents\u00a0: on ignore s’il y a connaissement, preuve de livraison et confirmation de tarif.',
    misfiled: (file) => ` Un fichier nommé ${file} est là, mais n’est pas classé ainsi.`,
    noProof: 'Livrée, et aucune preuve de livraison au dossier.',
    noProofSince: (moment) => `Livrée ${moment}, et aucune preuve de livraison au dossier.`,
    noLadingAfterPickup: 'Ramassée, et aucun connaissement au dossier.',
    noLadingYet: 'Pas encore au dossier\u00a0; il le faut à la collecte.',
    noCarrier: 'Aucun transporteur n’est assigné\u00a0: aucun tarif n’a été confirmé.',
    noRate: (carrier) => `Transportée par ${carrier}, et aucune confirmation de tarif au dossier.`,
    noPo: 'La commande n’a ni numéro de bon de commande ni bon de commande du client.',
    noPoNumber: 'La commande n’a pas de numéro de bon de commande.',
    noReference: 'La commande n’a pas de numéro de référence.',
    noCharges: 'La commande n’a ni lignes de frais ni montant total.',
    isOver: (status) => `La commande est ${status}.`,
    isInvoiced: 'La commande est déjà facturée.',
    notDelivered: 'Pas encore livrée.',
    stopOpen: (stop) => `Pas encore livrée\u00a0: ${stop} reste à faire.`,
  },
  gaps: {
    noZone: (stop, zone) => `La ${stop} n’a pas de fuseau horaire\u00a0; ${zone} est supposé.`,
    unreadable: (stop, names) => `Heures illisibles pour la ${stop}\u00a0: ${names.join(', ')}.`,
    same: (count) => `Il en va de même pour ${plural(count, 'autre arrêt', 'autres arrêts')}.`,
    noStops: 'La commande n’a ni collecte ni livraison.',
    eventsLeft: (count, objectKey, id) =>
      `${plural(count, 'événement plus ancien', 'événements plus anciens')} (${recordName(objectKey)} ${id}) non lus`,
    historyClosed: (objectKey, id) =>
      `l’historique (${recordName(objectKey)} ${id}) n’a pas pu être lu`,
  },
  evidence: {
    stop: (stop, plan, actual) => `${stop}\u00a0: prévue ${plan}, ${actual}`,
    noArrival: 'pas d’arrivée',
    arrived: (at) => `arrivée ${at}`,
    completed: (at) => `terminée ${at}`,
    reasonOnFile: (words) => `raison du retard au dossier\u00a0: ${words}`,
    change: (field, before, after) => `${field}\u00a0: ${before}${after}`,
    moreChanges: more,
    changed: 'modifié',
    empty: 'vide',
    entries: (count) => plural(count, 'entrée', 'entrées'),
    until: (from, to) => `${from} au ${to}`,
    status: (status) => `statut\u00a0: ${status}`,
    created: (objectKey) => `création (${recordName(objectKey)})`,
  },
  leftOut: {
    causeNotStated: 'La cause\u00a0: personne n’en a indiqué.',
    causeInferred:
      'La cause\u00a0: elle est seulement déduite des champs, personne ne l’a indiquée.',
    blame: 'Le responsable du retard\u00a0: un message à l’externe ne blâme personne.',
    causeClosed: (category) =>
      `La cause (${frenchCauses[category]})\u00a0: elle ne regarde pas l’externe.`,
    notes: (count) =>
      `${plural(count, 'note interne\u00a0: écrite', 'notes internes\u00a0: écrites')} pour les collègues, pas pour l’externe.`,
    money: 'Tarifs, frais et autres montants\u00a0: jamais dans ces messages.',
    contacts: (kinds) =>
      `Coordonnées trouvées dans les notes (${kinds.map((kind) => contacts[kind]).join(', ')})\u00a0: privées.`,
    carrier: 'Les noms du transporteur et du chauffeur\u00a0: le client n’en a pas besoin.',
    customer:
      'Le nom du client\u00a0: le transporteur travaille avec les arrêts et les références.',
    unsafe: (field) => `Le ${field}\u00a0: on dirait une coordonnée ou un montant.`,
    noPlan: 'L’heure prévue\u00a0: l’arrêt n’en a aucune de lisible.',
    noEta: 'Une nouvelle heure estimée\u00a0: on n’en connaît pas de fiable.',
    notRead: (gap) => `Non lu\u00a0: ${gap}`,
  },
}
