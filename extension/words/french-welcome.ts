/** French for the welcome page. */
import type { englishWelcome } from './english-welcome.ts'

export const frenchWelcome: typeof englishWelcome = {
  title: 'Bienvenue dans Rosebridge',
  lead: 'À côté de chaque commande ouverte dans Rose Rocket, vous verrez où elle en est, si elle est en retard, pourquoi, et qui l’a dit. Trois étapes jusqu’à la première réponse.',
  steps: 'Étapes',
  done: 'fait',
  start: 'Démarrer le pont',
  startWhy:
    'C’est un petit programme sur cet ordinateur. Lui seul détient la clé de votre Rose Rocket\u00a0; il répond à ce navigateur et à ChatGPT. Dans un terminal, dans le dossier de Rosebridge\u00a0:',
  looking: (address) =>
    `Recherche du pont à l’adresse ${address}. Cette page verra d’elle-même quand il répond.`,
  elsewhere: 'Il est à une autre adresse',
  found: (address) => `Il répond à l’adresse ${address}.`,
  pair: 'Taper les six chiffres',
  pairWhy:
    'Le pont les affiche à son démarrage («\u00a0Pairing code\u00a0»). Ils garantissent que seul ce navigateur a accès.',
  pairNew: 'Pour en obtenir d’autres, dans un autre terminal\u00a0:',
  paired: (name) => `C’est jumelé. Pour le pont, ce navigateur est «\u00a0${name}\u00a0».`,
  open: 'Voir la première réponse',
  openLater: 'Le retard d’une commande, avec qui a dit quoi.',
  sandboxWhy:
    'Tant que vous n’avez pas connecté votre compte, le pont utilise un bac à sable\u00a0: une entreprise de transport imaginaire. Une de ses commandes est en retard\u00a0:',
  accountWhy: (name) =>
    `Ouvrez une commande dans Rose Rocket\u00a0: les réponses s’affichent à côté. Le pont interroge le compte ${name}.`,
  openRoseRocket: 'Ouvrir Rose Rocket avec le panneau',
  findLate: 'Montrer une commande en retard',
  noneLate:
    'Aucune commande en cours n’est en retard. Ouvrez-en une\u00a0: les réponses s’affichent à côté.',
  openOrder: (order) => `Ouvrir ${order} avec le panneau à côté`,
  saidBy: (name, age) => `${name}, ${age}`,
  more: 'Bon à savoir',
  tips: {
    select: (where) =>
      `Sélectionnez un numéro de bon de commande ou de charge sur n’importe quelle page, même dans un courriel, et choisissez «\u00a0Chercher … dans ${where}\u00a0» dans son menu.`,
    addressBar: 'Dans la barre d’adresse, tapez rr, une espace, puis une référence.',
    key: (keys) => `${keys} ouvre le panneau à côté de la page.`,
    noKey: 'Un clic sur l’icône de Rosebridge ouvre le panneau à côté de la page.',
  },
  options: 'Options',
}
