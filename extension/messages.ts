/** What the extension's own parts say to each other. Types only: inside the extension nothing is parsed. */

import type { Waiting } from '../shared/wire/decision-exchanges.ts'
import type { CallFacts, Progress, ReplyOf, RequestOf } from '../shared/wire/exchange.ts'
import type { PairedExchanges } from '../shared/wire/messages.ts'
import type { OpenPage, PageSeen } from '../shared/wire/open-page.ts'
import type { WireErrorFacts } from '../shared/wire/wire-error-schema.ts'
import type { LinkState } from './link-state.ts'
import type { PagePattern } from './page/known-patterns.ts'

/** Content script → worker: what the tab shows; null where it is not Rose Rocket's web app. */
export interface PageReport {
  readonly seen: PageSeen | null
  readonly visible: boolean
  /** Instants (ISO 8601): last known on screen, last turned to by a person. */
  readonly seenAt: string
  readonly focusedAt: string
}

/** Worker → content script: the user's own patterns. */
export interface PageInstructions {
  readonly patterns: readonly PagePattern[]
}

/** A tab as a panel sees it: with its window, to find the one beside it. */
export type PanelPage = OpenPage & { readonly windowId: number }

/** What the worker tells a panel, at once and at every change. */
export interface Shown {
  readonly link: LinkState
  readonly pages: readonly PanelPage[]
  readonly waiting: Waiting
  /** An errand that waits for the panel of that window; `id` tells one from the next. */
  readonly errand: { readonly id: number; readonly windowId: number } | null
}

/** What a person asked for outside the panel. */
export type Errand =
  | { readonly kind: 'look_up'; readonly text: string }
  | { readonly kind: 'shortcut'; readonly name: string }
  | { readonly kind: 'decide' }

/** What came of a typed code; `unreachable`: there is no bridge to ask. */
export type PairOutcome =
  | { readonly state: 'paired'; readonly name: string }
  | { readonly state: 'wrong'; readonly left: number }
  | { readonly state: 'burnt' | 'expired' | 'none' | 'unreachable' }

/** Nothing but that it was done. */
export type Done = Readonly<Record<string, never>>

/** What a panel asks and the bridge answers. */
type Bridged = {
  readonly [N in keyof Omit<PairedExchanges, 'pages' | 'unpair' | 'waiting.watch'>]: {
    readonly request: RequestOf<PairedExchanges, N>
    readonly reply: ReplyOf<PairedExchanges, N>
  }
}

/** Everything a panel may ask: the worker's own matters, then the bridge's. */
export interface PanelExchanges extends Bridged {
  /** Whether somebody sees the panel; decides how closely the link is watched. */
  readonly visible: { readonly request: { readonly visible: boolean }; readonly reply: Done }
  readonly pair: { readonly request: { readonly code: string }; readonly reply: PairOutcome }
  readonly unpair: { readonly request: Done; readonly reply: Done }
  readonly retry: { readonly request: Done; readonly reply: Done }
  /** Leaves an errand for the panel of a window. */
  readonly leave_errand: {
    readonly request: { readonly errand: Errand; readonly windowId: number }
    readonly reply: Done
  }
  /** Takes the errand that waits for the panel of a window; null where another panel was quicker. */
  readonly take_errand: {
    readonly request: { readonly windowId: number }
    readonly reply: { readonly errand: Errand | null }
  }
}

/** One function per question. */
export type PanelAnswers<Names extends keyof PanelExchanges = keyof PanelExchanges> = {
  readonly [N in Names]: (
    request: PanelExchanges[N]['request'],
    facts: CallFacts,
  ) => Promise<PanelExchanges[N]['reply']> | PanelExchanges[N]['reply']
}

/** Panel → worker: a question, or that its answer is not wanted any more. */
export type PanelCall<Names extends keyof PanelExchanges = keyof PanelExchanges> = {
  readonly [N in Names]: {
    readonly type: 'ask'
    readonly id: number
    readonly name: N
    readonly request: PanelExchanges[N]['request']
  }
}[Names]
export type FromPanel = PanelCall | { readonly type: 'cancel'; readonly id: number }

/** Worker → panel: the present, or something about a question. */
export type ToPanel<Reply = unknown> =
  | { readonly type: 'shown'; readonly shown: Shown }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply }
  | { readonly type: 'failure'; readonly id: number; readonly error: WireErrorFacts }
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
