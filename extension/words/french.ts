/** French. */
import { frenchAnswers } from './french-answers.ts'
import { frenchPanel } from './french-panel.ts'
import type { Words } from './words.ts'

export const french: Words = {
  ...frenchAnswers,
  ...frenchPanel,
  common: {
    ...frenchAnswers.common,
    copy: (what) => `Copier ${what}`,
    command: 'la commande à taper',
    copied: 'Copié',
    cannotCopy: 'Le navigateur n’a pas permis la copie. Sélectionnez le texte et copiez-le.',
    cancel: 'Annuler',
    close: 'Fermer',
    more: 'Montrer plus',
    options: 'Options',
    of: (done, total) => `${done} sur ${total}`,
  },
  link: {
    starting: 'Démarrage…',
    connecting: 'Connexion au pont…',
    lookingAt: (address) => `On regarde à ${address}.`,
    connected: 'Connecté',
    thisBrowser: (name) => `Pour le pont, ce navigateur est « ${name} ».`,
    notPaired: 'Pas encore jumelé',
    typeDigits: 'Le pont tourne. Tapez les six chiffres qu’il montre.',
    notRunning: 'Le pont ne tourne pas',
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
    signIn: 'Rose Rocket refuse l’accès',
    upstream: 'Rose Rocket ne répond pas',
    sandbox: 'Bac à sable',
  },
  pairing: {
    code: 'Code de jumelage',
    pair: 'Jumeler',
    paired: (name) => `Jumelé sous le nom « ${name} ».`,
    wrong: (left) => `Ce n’est pas le code. Encore ${left} ${left < 2 ? 'essai' : 'essais'}.`,
    burnt: 'Cinq essais faux : ce code est usé. Demandez-en un autre au pont.',
    expired: 'Le code a plus de dix minutes. Demandez-en un autre au pont.',
    none: 'Le pont n’a pas de code ouvert. Demandez-lui-en un.',
    unreachable: 'Le pont n’a pas répondu. Voyez plus haut ce qui ne va pas.',
  },
  options: {
    title: 'Options de Rosebridge',
    look: 'Aspect et langue',
    theme: 'Thème',
    themes: {
      auto: 'Comme le système',
      light: 'Clair',
      dark: 'Sombre',
      contrast: 'Contraste élevé',
    },
    language: 'Langue',
    languageAuto: 'Comme le navigateur',
    keys: 'Touches seules dans le panneau (L pourquoi ce retard, / chercher, et les autres)',
    bridge: 'Pont',
    address: 'Adresse du pont',
    pages: 'Pages',
    patterns:
      'Vos propres modèles, un par ligne, par exemple « order: /_/#/dispatch/load/{id} » ou « order: LD# »',
    save: 'Enregistrer',
    saved: 'Enregistré.',
    wrongAddress: 'L’adresse doit être 127.0.0.1, localhost ou [::1], deux-points et un port.',
    wrongPattern: (line) => `Cette ligne n’est pas un modèle : ${line}`,
    unpair: 'Défaire le jumelage',
    unpaired: 'Ce navigateur n’est plus jumelé.',
  },
}
