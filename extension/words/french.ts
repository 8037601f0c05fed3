/** French. */
import { frenchNames } from '../../shared/insights/names-fr.ts'
import { frenchAnswers } from './french-answers.ts'
import { frenchErrors } from './french-errors.ts'
import { frenchPanel } from './french-panel.ts'
import { frenchShortcuts } from './french-shortcuts.ts'
import type { Words } from './words.ts'

export const french: Words = {
  ...frenchAnswers,
  ...frenchPanel,
  ...frenchShortcuts,
  common: {
    ...frenchAnswers.common,
    copy: (what) => `Copier ${what}`,
    command: 'la commande à taper',
    copied: 'Copié',
    cannotCopy: 'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le.',
    cancel: 'Annuler',
    more: 'Afficher plus',
    options: 'Options',
    of: (done, total) => `${done} sur ${total}`,
  },
  errors: frenchErrors,
  names: frenchNames,
  link: {
    starting: 'Démarrage…',
    connecting: 'Connexion au pont…',
    lookingAt: (address) => `Recherche à l’adresse ${address}.`,
    connected: 'Connecté',
    thisBrowser: (name) => `Pour le pont, ce navigateur est «\u00a0${name}\u00a0».`,
    notPaired: 'Pas encore jumelé',
    typeDigits: 'Le pont fonctionne. Tapez les six chiffres qu’il affiche.',
    notRunning: 'Le pont n’est pas démarré',
    nothingAnswers: (address) =>
      `Rien ne répond à ${address}. Démarrez le pont, ou corrigez son adresse dans les options.`,
    wrongPort: 'Un autre programme répond',
    wrongPortNext: (address) =>
      `Ce qui répond à ${address} n’est pas le pont. Corrigez l’adresse dans les options, ou démarrez le pont sur un autre port.`,
    silent: 'Le pont ne répond pas',
    silentNext: (address) =>
      `Il accepte les connexions à ${address} mais ne dit rien. Si cela dure, arrêtez-le et redémarrez-le.`,
    bridgeOld: 'Le pont est trop ancien',
    extensionOld: 'L’extension est trop ancienne',
    oldNext: 'Mettez les deux à la même version, puis réessayez.',
    impostor: 'Ce n’est pas votre pont',
    impostorNext: (address) =>
      `Ce qui répond à ${address} n’a pas pu prouver qu’il connaît ce navigateur. Rien ne lui a été dit. Ne jumelez à nouveau que si vous avez remplacé le pont vous-même.`,
    signIn: 'Rose Rocket refuse la connexion',
    upstream: 'Rose Rocket ne répond pas',
    sandbox: 'Bac à sable',
    publicShort: 'Ouvert',
    publicLong: (until) =>
      `Ouvert\u00a0: joignable de l’extérieur${until === null ? '' : ` jusqu’à ${until}`}. Montrer l’interrupteur.`,
  },
  pairing: {
    code: 'Code de jumelage',
    pair: 'Jumeler',
    paired: (name) => `Jumelé sous le nom «\u00a0${name}\u00a0».`,
    wrong: (left) => `Ce n’est pas le bon code. Encore ${left} ${left < 2 ? 'essai' : 'essais'}.`,
    burnt: 'Cinq essais erronés\u00a0: ce code n’est plus valable. Demandez-en un autre au pont.',
    expired: 'Le code a plus de dix minutes. Demandez-en un autre au pont.',
    none: 'Le pont n’a aucun code en attente. Demandez-lui-en un.',
    unreachable: 'Le pont n’a pas répondu. Voyez plus haut ce qui ne va pas.',
  },
}
