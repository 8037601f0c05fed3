/** French for the answers of single shortcuts, and for sifting a board. */
import type { englishShortcuts } from './english-shortcuts.ts'

export const frenchShortcuts: typeof englishShortcuts = {
  verdict: {
    yes: 'Oui',
    no: 'Non',
    perhaps: 'Pas sûr',
    unknown: 'On ne sait pas',
    wasOnTime: 'La livraison a été faite à l’heure.',
    wasLate: (duration) => `La livraison a eu ${duration} de retard.`,
    late: (duration, place) => `${duration} de retard pour ${place}.`,
    noEta: 'Personne n’a donné d’heure d’arrivée prévue pour le prochain arrêt.',
    eta: (time) => `Arrivée prévue\u00a0: ${time}.`,
    cancelled: 'La commande est annulée.',
    noPlan: 'Aucun arrêt n’a d’heure prévue.',
  },
  dwell: {
    title: 'Temps passé aux arrêts',
    notThere: 'pas encore sur place',
    noArrival: 'arrivée non notée',
    noCompletion: (time) => `sur place depuis ${time}, fin non notée`,
    span: (from, to) => `de ${from} à ${to}`,
    freeTime: 'Le temps franc et les tarifs sont au contrat\u00a0; Rose Rocket ne les donne pas.',
  },
  contacts: {
    kinds: { name: 'nom', phone: 'téléphone', email: 'courriel' },
    notHeld: (what) => `absent de Rose Rocket\u00a0: ${what}`,
  },
  sifting: {
    label: 'Montrer',
    all: 'Tout',
    theList: 'la liste',
  },
}
