/** French: organisations on the options page. */
import type { englishAccounts } from './english-accounts.ts'

const servers = (count: number) => `${count} ${count < 2 ? 'serveur' : 'serveurs'} MCP`

export const frenchAccounts: typeof englishAccounts = {
  title: 'Organisations',
  unseen: 'Elles s’afficheront ici dès que le pont sera connecté.',
  none: 'Aucune organisation Rose Rocket n’est encore connectée.',
  serviceAccount: (id) => `Compte de service ${id}`,
  signedInAs: (who) => `Session de ${who}`,
  servers,
  checked: (when) => `vérifiée ${when}`,
  works: 'Fonctionne',
  problems: {
    secret_refused: 'Secret refusé',
    account_revoked: 'Révoqué',
    no_permission: 'Droits insuffisants',
    wrong_organisation: 'Autre organisation',
    wrong_address: 'Mauvaise adresse',
    unreachable: 'Ne répond pas',
    rate_limited: 'Trop de connexions',
    secret_unreadable: 'Secret introuvable',
    other: 'En difficulté',
  },
  advice: {
    secret_refused:
      'Rose Rocket refuse le secret. Copiez le secret actuel dans Rose Rocket (Settings, Applications), puis connectez l’organisation de nouveau.',
    account_revoked:
      'Ce compte n’a plus accès à l’organisation. Connectez-vous de nouveau, ou demandez à un administrateur de vérifier le compte de service.',
    no_permission:
      'La connexion marche, mais le rôle du compte ne permet pas de lire les commandes. Demandez à un administrateur un rôle qui le permet, comme Manager, puis vérifiez de nouveau.',
    wrong_organisation: 'Ces identifiants sont ceux d’une autre organisation. Connectez la bonne.',
    wrong_address:
      'L’adresse semble fausse. Vérifiez les adresses et connectez l’organisation de nouveau.',
    unreachable:
      'Rose Rocket ne répond pas. Réessayez dans quelques minutes\u00a0; si cela dure, vérifiez le réseau.',
    rate_limited: 'Trop de connexions. Attendez un moment, puis vérifiez de nouveau.',
    secret_unreadable: 'Le pont ne peut pas lire le secret. Connectez l’organisation de nouveau.',
    other: 'Quelque chose ne va pas avec cette organisation.',
  },
  check: 'Vérifier',
  checkLong: (name) => `Vérifier ${name}`,
  checking: 'Vérification…',
  rename: 'Renommer',
  renameLong: (name) => `Renommer ${name}`,
  newName: 'Nouveau nom',
  save: 'Enregistrer le nom',
  remove: 'Retirer',
  removeLong: (name) => `Retirer ${name}`,
  removeSure: 'Oui, retirer',
  sure: (name, count) =>
    count === 0
      ? `Retirer ${name}\u00a0? Son secret sera détruit.`
      : `Retirer ${name}\u00a0? Son secret et ${count < 2 ? 'son' : 'ses'} ${servers(count)} seront détruits, et leurs utilisateurs seront coupés aussitôt.`,
  removed: (name) => `${name} est retirée.`,
  removedNotSecret: (name, entry) =>
    `${name} est retirée, mais son secret est peut-être encore dans le trousseau de cet ordinateur. Supprimez-y les entrées de rosebridge nommées ${entry}.`,
  places: {
    keychain: 'Le pont garde les secrets dans le trousseau de cet ordinateur.',
    encrypted_file: 'Le pont garde les secrets dans un fichier chiffré avec ROSEBRIDGE_KEY.',
    file: 'Le pont garde les secrets dans un fichier que vous seul pouvez lire.',
  },
  neverHere: 'Le navigateur n’en garde aucun.',
  sandbox: 'Le pont montre en ce moment des données inventées.',
  sandboxNext:
    'Ce que vous connectez ici est conservé\u00a0; le pont s’en servira une fois arrêté puis relancé\u00a0:',
  connectTitle: 'Connecter une organisation',
  how: 'Manière de se connecter',
  byServiceAccount: 'Avec un compte de service',
  byServiceAccountHelp:
    'Pour ce qui continue sans vous. Un administrateur le crée dans Rose Rocket, sous Settings, Applications.',
  bySignIn: 'Dans le navigateur, en votre nom',
  bySignInHelp:
    'Agit en votre nom, avec votre rôle. L’application dans Rose Rocket doit autoriser une adresse de retour sur cet ordinateur.',
  clientId: 'Identifiant client',
  clientSecret: 'Secret client',
  clientSecretOptional: 'Secret client (vide si l’application n’en a pas)',
  orgId: 'Identifiant de l’organisation',
  orgIdOptional: 'Identifiant de l’organisation (si Rose Rocket ne le donne pas)',
  userId: 'Identifiant du compte de service',
  name: 'Le nom que vous lui donnez (facultatif)',
  addresses: 'Autres adresses',
  apiUrl: 'Adresse de l’API',
  authUrl: 'Adresse de connexion',
  connect: 'Connecter',
  connecting: 'Rose Rocket est interrogé…',
  openSignIn: 'Ouvrir la page de connexion',
  waiting: 'Connectez-vous sur la page qui vient de s’ouvrir. Cette page vous attend.',
  openAgain: 'Rouvrir cette page',
  callback: 'L’application dans Rose Rocket doit comporter cette adresse de retour\u00a0:',
  connectedNow: (name) => `${name} est connectée et servie dès maintenant.`,
  connectedLater: (name) => `${name} est connectée. Le pont s’en servira quand il sera relancé.`,
}
