/** The sentences of answers in French. Stops are feminine (collecte, livraison), so one article fits all. */
import type { AnswerTexts } from './answer-texts.ts'

const states = {
  on_time: 'dans les temps',
  at_risk: 'à risque',
  late: 'en retard',
  delivered_on_time: 'livrée à temps',
  delivered_late: 'livrée en retard',
  cancelled: 'annulée',
  unknown: 'impossible à juger',
} as const
const risks = {
  tight_eta: 'L’heure estimée laisse moins d’une demi-heure pour',
  tracking: 'Le suivi donne l’alerte pour',
  earlier_stop: 'Un arrêt précédent a pris du retard et il n’y a pas de nouvelle estimation pour',
} as const
export const frenchCauses = {
  carrier_or_driver: 'transporteur ou chauffeur',
  equipment_or_accident: 'équipement ou accident',
  previous_stop: 'arrêt précédent',
  shipper: 'expéditeur',
  consignee: 'destinataire',
  appointment: 'rendez-vous',
  address_or_contact: 'adresse ou contact',
  weather_or_road: 'météo ou route',
  border_or_customs: 'frontière ou douane',
  other_mode: 'rail, mer ou avion',
  credit_or_payment: 'crédit ou paiement',
  damage_or_return: 'dommage ou retour',
  other: 'autre',
  not_stated: 'non indiquée',
} as const
const neutral = {
  carrier_or_driver: 'un retard de transport',
  equipment_or_accident: 'un problème d’équipement sur la route',
  previous_stop: 'un retard à un arrêt précédent',
  shipper: 'un retard au départ',
  consignee: 'un retard à destination',
  appointment: 'le rendez-vous de livraison',
  address_or_contact: 'un détail d’adresse ou de contact',
  weather_or_road: 'la météo ou l’état des routes',
  border_or_customs: 'les formalités de frontière ou de douane',
  other_mode: 'un retard sur le rail, en mer ou en avion',
  credit_or_payment: 'une retenue administrative',
  damage_or_return: 'l’état de la marchandise',
  other: 'une autre raison',
  not_stated: 'non indiquée',
} as const
const parties = {
  carrier: 'transporteur',
  shipper: 'expéditeur',
  consignee: 'destinataire',
  broker: 'courtier',
  customer: 'client',
  nobody: 'personne',
} as const
export const frenchConfidences = {
  stated: 'indiquée',
  inferred: 'déduite',
  unknown: 'incertaine',
} as const
const steps: Readonly<Record<string, string>> = {
  'roadside help arranged': 'dépannage organisé',
  'replacement arranged': 'remplacement organisé',
  'appointment changed': 'rendez-vous modifié',
  'parties informed': 'parties prévenues',
  'check call made': 'appel de suivi fait',
  'moving again': 'de nouveau en route',
}
const bases = {
  actual: 'arrivée',
  eta: 'maintenant attendue',
  elapsed: 'pas encore là au',
} as const
const lateBases = {
  actual: 'd’après l’arrivée',
  eta: 'd’après l’heure estimée',
  elapsed: 'et pas encore sur place',
} as const
const more = (count: number) => (count > 0 ? ` et ${count} de plus` : '')
const contradiction = (what: string) => `Des heures se contredisent\u00a0: ${what}.`

export const frenchAnswers: AnswerTexts = {
  impact: {
    missed: (kind, length, stop) =>
      `${kind === 'requested' ? 'Plage demandée manquée' : 'Rendez-vous manqué'} de ${length} pour la ${stop}.`,
    atRisk: (reason, stop, plan) => `${risks[reason]} la ${stop}, prévue ${plan}.`,
    toCome: (stop, plan, count) => `Encore à venir\u00a0: ${stop}, prévue ${plan}${more(count)}.`,
    onSite: (stop, length) =>
      `Sur place pour la ${stop} depuis ${length}\u00a0: des frais d’attente sont possibles.`,
  },
  next: {
    recordReason: 'Noter la raison du retard sur la commande.',
    askReason: (carrier) =>
      `Demander la raison du retard ${carrier === undefined ? 'au transporteur' : `à ${carrier}`} et la noter.`,
    addStops: 'Ajouter les arrêts avec leurs heures prévues.',
    setPlan: (stop) => `Fixer une heure prévue pour la ${stop}.`,
    nextUpdate: 'Nous vous écrirons dès qu’une nouvelle heure sera connue.',
    finish: (stop) =>
      `Se renseigner sur la fin de la ${stop} et donner une nouvelle heure estimée à l’arrêt suivant.`,
    getEta: (carrier, stop) =>
      `Obtenir ${carrier === undefined ? 'du transporteur' : `de ${carrier}`} une nouvelle heure estimée pour la ${stop}.`,
    tell: (party) =>
      `Donner la nouvelle heure ${party === 'shipper' ? 'à l’expéditeur' : 'au destinataire'} et faire confirmer ou déplacer le rendez-vous.`,
    check: (carrier, stop) =>
      `Vérifier ${carrier === undefined ? 'avec le transporteur' : `avec ${carrier}`} que l’heure de la ${stop} sera tenue.`,
  },
  unknown: {
    noStops: 'La commande n’a ni collecte ni livraison\u00a0: aucune heure prévue à comparer.',
    noPlans:
      'Aucun arrêt n’a de rendez-vous ou d’heure prévue lisible\u00a0: le retard ne peut pas être connu.',
    noPlan: (stop) => `Pas d’heure prévue pour la ${stop}.`,
    zoneMissing: (stop, count, zone) =>
      `Fuseau horaire manquant pour la ${stop}${more(count)}\u00a0: ${zone}, celui de l’organisation, a été supposé.`,
    arrivalBeforeOrder: (stop) =>
      contradiction(`${stop} montre une arrivée antérieure à la création de la commande`),
    completedBeforeArrival: (stop) => contradiction(`${stop} a été terminée avant l’arrivée`),
    reachedBeforeEarlier: (stop) =>
      contradiction(`${stop} a été atteinte avant l’arrêt qui la précède`),
    unreadable: (field, stop) => `${field} de la ${stop}`,
    unreadableTimes: (list) => `Illisible comme heure\u00a0: ${list}.`,
    deliveredWithoutTime:
      'La commande est dite livrée, mais sa dernière livraison n’a ni heure d’arrivée ni heure de fin.',
    etaPassed: (moment) =>
      `La dernière heure estimée, ${moment}, est passée et on n’en connaît pas de plus récente.`,
    noEta: (stop) => `Pas d’heure estimée pour la ${stop}.`,
    causeNotStated: 'Personne n’a indiqué la cause.',
    undated: (count) =>
      `${count} entrées de l’historique n’ont pas de date lisible et ont été écartées.`,
    notSearched: (count) => `${count} entrées plus anciennes de l’historique n’ont pas été lues.`,
  },
  summary: {
    noPlan: 'sans heure prévue',
    range: (from, to) => `${from} au ${to}`,
    late: ({ order, stop, length, plan, basis, compared }) =>
      `${order}\u00a0: ${length} de retard pour la ${stop}\u00a0; prévue ${plan}, ${bases[basis]} ${compared}.`,
    state: (order, state, why) =>
      why === undefined
        ? `${order}\u00a0: ${states[state]}.`
        : `${order}\u00a0: ${states[state]}. ${why}`,
    planned: (stop, plan) => `Prochain arrêt\u00a0: ${stop}, prévue ${plan}.`,
    noPlannedTime: 'Aucune heure prévue.',
    notStated: 'Cause\u00a0: non indiquée.',
    neutralCause: (category) => `Cause\u00a0: ${neutral[category]}.`,
    cause({ category, code, confidence, by, at, quote }) {
      const who = (by === undefined ? '' : ` par ${by}`) + (at === undefined ? '' : ` ${at}`)
      const said = quote === undefined ? '' : `\u00a0: ${quote}`
      return `Cause\u00a0: ${frenchCauses[category]}${code === null ? '' : ` (${code})`}, ${frenchConfidences[confidence]}${who}${said}`
    },
    responsible: (party, carrier) =>
      ` Responsable\u00a0: ${parties[party]}${carrier === undefined ? '' : ` (${carrier})`}.`,
    eta: (moment) => `Heure estimée\u00a0: ${moment}.`,
    etaBefore: (moment) => `Avant cela, l’heure estimée était ${moment}.`,
    lastUpdate: (by, moment) => `Dernière nouvelle${by === null ? '' : ` de ${by}`}, ${moment}.`,
    done: (names) =>
      `Fait jusqu’ici\u00a0: ${names.map((name) => steps[name] ?? name).join(', ')}.`,
    next: (action) => `À faire\u00a0: ${action}`,
    unknown: (gaps) => `Inconnu\u00a0: ${gaps}`,
  },
  exceptions: {
    late: ({ length, stop, basis, plan }) =>
      `${length} de retard pour la ${stop}, ${lateBases[basis]} (prévue ${plan})`,
    getPosition: 'Obtenir du transporteur une position et une nouvelle heure estimée.',
    tellCustomer:
      'Donner la nouvelle heure au client et demander au destinataire de garder le chargement au programme.',
    atRisk: 'Risque de manquer son heure',
    confirmEta: 'Confirmer l’heure estimée avec le transporteur avant le rendez-vous.',
    pickupMissed: 'collecte manquée',
    pickupMissedAt: (stop, due) => `${stop} manquée, attendue au plus tard ${due}`,
    askPickup:
      'Demander au transporteur si le camion est à la collecte, et reprendre un rendez-vous sinon.',
    noCarrier: 'aucun transporteur ni chauffeur assigné',
    noCarrierFor: (stop, when) => `aucun transporteur ni chauffeur pour la ${stop}, ${when}`,
    assign: (when) =>
      `Assigner un transporteur ou un chauffeur\u00a0; la collecte est prévue ${when}.`,
    neverHeard: 'en transit, et personne n’en a jamais donné de nouvelles',
    silent: (length) => `en transit, et sans nouvelles depuis ${length}`,
    checkCall: 'Faire un appel de suivi\u00a0: position, heure estimée et tout obstacle.',
    noProofForDay: 'livrée depuis plus d’un jour, et aucune preuve de livraison au dossier',
    noProof: (length) => `livrée depuis ${length}, et aucune preuve de livraison au dossier`,
    askProof: 'Demander au transporteur la preuve de livraison signée.',
  },
}
