/** French for the options page. */
import type { englishOptions } from './english-options.ts'

export const frenchOptions: typeof englishOptions = {
  title: 'Options de Rosebridge',
  bridge: 'Pont',
  address: 'Adresse du pont',
  addressHelp: (example) =>
    `Où le pont écoute sur cet ordinateur, par exemple ${example}. Il affiche son adresse au démarrage.`,
  saveAddress: 'Enregistrer et tester',
  test: 'Tester',
  wrongAddress: 'L’adresse doit être 127.0.0.1, localhost ou [::1], puis deux-points et un port.',
  unpair: 'Annuler le jumelage',
  sureUnpair:
    'Annuler le jumelage\u00a0? Ce navigateur n’obtiendra plus de réponses tant que vous n’aurez pas tapé un nouveau code. Vos options restent.',
  look: 'Apparence et langue',
  theme: 'Thème',
  themes: { auto: 'Comme le système', light: 'Clair', dark: 'Sombre', contrast: 'Contraste élevé' },
  language: 'Langue',
  languageAuto: 'Comme le navigateur',
  atOnce: 'Ces changements prennent effet tout de suite.',
  keyboard: 'Clavier',
  keys: 'Raccourcis à une lettre dans le panneau',
  keysHelp:
    'L pour «\u00a0Pourquoi ce retard\u00a0?\u00a0», / pour chercher, et les autres. Désactivez-les si vous dictez ou si votre lecteur d’écran utilise ces lettres.',
  browserKeys: 'Raccourcis valables sur toutes les pages',
  commands: {
    _execute_action: 'Ouvrir Rosebridge à côté de cette page',
    look_up: 'Chercher une commande',
    why_late: 'Pourquoi la commande à l’écran est-elle en retard\u00a0?',
  },
  noKey: 'aucun',
  changeKeys: 'Modifier ces raccourcis',
  pages: 'Pages de Rose Rocket',
  patterns: 'Vos propres modèles',
  patternsHelp:
    'Pour les pages qui ne sont pas reconnues d’elles-mêmes. Un par ligne\u00a0: le type de fiche, deux-points, puis son adresse avec {id} à la place de l’identifiant, ou le début de son titre. Par exemple\u00a0:',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  wrongPattern: (line) => `Cette ligne n’est pas un modèle\u00a0: ${line}`,
  rest: 'Tout',
  reset: 'Réinitialiser les options',
  resetHelp:
    'Adresse, modèles, thème, langue et raccourcis comme au début. Le jumelage est conservé.',
  resetDone: 'Toutes les options sont comme au début.',
  undo: 'Rétablir',
  undone: 'Toutes les options sont comme avant.',
  welcome: 'Afficher la page d’accueil',
}
