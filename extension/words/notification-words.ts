/** The words of notifications: the worker has no page, so it keeps these few of each language. */
import { frenchTools } from './french-tools.ts'
import type { Language } from './language.ts'
import { spanishTools } from './spanish-tools.ts'

interface NotificationWords {
  readonly write: string
  readonly client: string
  readonly unnamed: string
  /** Titles of tools by name; one that is missing keeps its own. */
  readonly tools: Readonly<Record<string, string>>
  /** Who, what and on which record. */
  readonly asks: (client: string, title: string, label: string, more: number) => string
  readonly connects: (names: readonly string[]) => string
}

const list = (names: readonly string[], language: Language) =>
  new Intl.ListFormat(language).format(names)

export const notificationWords: Readonly<Record<Language, NotificationWords>> = {
  en: {
    write: 'A change in Rose Rocket waits for you',
    client: 'A program wants to connect',
    unnamed: 'A program',
    tools: {},
    asks: (client, title, label, more) =>
      `${client}: ${title}, ${label}${more === 0 ? '' : ` and ${more} more`}. Nothing happens until you allow it.`,
    connects: (names) => `${list(names, 'en')} asks to be let in. It needs the number on its page.`,
  },
  fr: {
    write: 'Une modification dans Rose Rocket vous attend',
    client: 'Un programme veut se connecter',
    unnamed: 'Un programme',
    tools: frenchTools,
    asks: (client, title, label, more) =>
      `${client}\u00a0: ${title}, ${label}${more === 0 ? '' : ` et ${more} autres`}. Rien ne se passe sans votre accord.`,
    connects: (names) =>
      `${list(names, 'fr')} demande l’accès. Il faut le numéro affiché sur sa page.`,
  },
  es: {
    write: 'Un cambio en Rose Rocket lo espera',
    client: 'Un programa quiere conectarse',
    unnamed: 'Un programa',
    tools: spanishTools,
    asks: (client, title, label, more) =>
      `${client}: ${title}, ${label}${more === 0 ? '' : ` y ${more} más`}. No pasa nada hasta que usted lo permita.`,
    connects: (names) =>
      `${list(names, 'es')} pide acceso. Hace falta el número que muestra su página.`,
  },
}
