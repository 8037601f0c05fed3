/** French for errors. */
import type { ErrorWords } from './error-words.ts'

const list = new Intl.ListFormat('fr-CA', { type: 'disjunction' })

export const frenchErrors: ErrorWords = {
  original: 'Message d’origine, en anglais',
  several: (orders) =>
    `Cette référence convient à plusieurs commandes\u00a0: ${list.format(orders)}.`,
  waitFor: (seconds) => `Attendez ${seconds} s, puis réessayez.`,
  wrongNumber: {
    what: 'Ce n’est pas le numéro de la demande.',
    next: 'Tapez le numéro que montre la page du programme dans votre navigateur. Sans cette page, refusez la demande.',
  },
  tunnel: {
    what: 'Le tunnel ne fonctionne pas.',
    next: 'Voyez la raison dans le message d’origine, corrigez, puis réessayez.',
  },
  kinds: {
    invalid_input: {
      what: 'Une valeur de la demande n’est pas acceptée.',
      next: 'Corrigez-la, puis réessayez.',
    },
    unknown_object_key: {
      what: 'Ce type de fiche n’existe pas.',
      next: 'Mettez l’extension et le pont à la même version.',
    },
    not_found: {
      what: 'Introuvable.',
      next: 'Vérifiez la référence, ou cherchez le client ou une partie du numéro.',
    },
    ambiguous: {
      what: 'Plusieurs correspondent aussi bien.',
      next: 'Cherchez-la dans «\u00a0Chercher\u00a0» et choisissez la bonne.',
    },
    no_order_on_screen: {
      what: 'Aucune commande n’est à l’écran.',
      next: 'Ouvrez la commande dans Rose Rocket, ou cherchez-la.',
    },
    not_allowed: {
      what: 'Ce n’est pas permis ici.',
      next: 'Voyez dans le message d’origine ce qui manque.',
    },
    approval_required: {
      what: 'Cette modification attend une autorisation.',
      next: 'Autorisez-la ou refusez-la dans «\u00a0Activité\u00a0».',
    },
    denied: { what: 'Refusé. Rien n’a été modifié.', next: 'Recommencez si c’était une erreur.' },
    expired: { what: 'Le délai est écoulé. Rien n’a été modifié.', next: 'Recommencez.' },
    sign_in_failed: {
      what: 'Rose Rocket refuse la connexion du pont.',
      next: 'Ouvrez les options et vérifiez l’organisation\u00a0: le secret a été changé, ou le compte n’a plus accès.',
    },
    forbidden: {
      what: 'Le rôle de ce compte ne permet pas cela dans Rose Rocket.',
      next: 'Demandez à un administrateur de Rose Rocket un rôle qui le permet.',
    },
    rejected: {
      what: 'Rose Rocket n’accepte pas cette demande.',
      next: 'Voyez sa raison dans le message d’origine, corrigez, puis réessayez.',
    },
    conflict: {
      what: 'Entre-temps, quelque chose a changé.',
      next: 'Actualisez, et regardez avant de recommencer.',
    },
    rate_limited: {
      what: 'La limite de demandes à Rose Rocket est atteinte.',
      next: 'Attendez un moment, puis réessayez.',
    },
    upstream_unavailable: {
      what: 'Rose Rocket ne fonctionne pas ou ne peut pas être joint.',
      next: 'Vérifiez le réseau, puis réessayez dans quelques minutes.',
    },
    upstream_timeout: {
      what: 'Rose Rocket n’a pas répondu à temps.',
      next: 'Réessayez dans un moment.',
    },
    upstream_invalid_reply: {
      what: 'Rose Rocket a donné une réponse illisible.',
      next: 'Réessayez\u00a0; si cela dure, vérifiez dans les options l’adresse de l’API.',
    },
    outcome_unknown: {
      what: 'La réponse s’est perdue\u00a0: on ignore si Rose Rocket l’a fait.',
      next: 'Regardez la fiche dans Rose Rocket avant de recommencer.',
    },
    cancelled: { what: 'La demande a été annulée.', next: 'Recommencez si vous le voulez encore.' },
    port_taken: {
      what: 'Un autre programme occupe ce port.',
      next: 'Démarrez le pont sur un autre port.',
    },
    internal: {
      what: 'Quelque chose a échoué dans Rosebridge même.',
      next: 'Réessayez\u00a0; si cela échoue encore, voyez le journal du pont.',
    },
    not_paired: {
      what: 'Ce navigateur n’est pas jumelé avec le pont.',
      next: 'Demandez un code de jumelage au pont et tapez-le dans le panneau.',
    },
    link_closed: {
      what: 'Le lien avec le pont s’est fermé avant la réponse.',
      next: 'Attendez que le lien revienne, puis réessayez.',
    },
    link_silent: {
      what: 'Le pont n’a pas répondu à temps.',
      next: 'Voyez s’il fonctionne, puis réessayez.',
    },
  },
}
