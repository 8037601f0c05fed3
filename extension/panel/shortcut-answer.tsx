/** The answer to one shortcut, without a model: asked of its tool and drawn by that tool's own view. */
import './single-answers.css'
import { inputOf, type Shortcut } from '../../shared/shortcuts.ts'
import { SpokenFailure } from '../components/spoken-failure.tsx'
import { Waiting } from '../components/waiting.tsx'
import { words } from '../words/words.ts'
import { AddNote } from './add-note.tsx'
import { BriefLines, Documents, Letter } from './answers.tsx'
import { BoardView } from './board-view.tsx'
import { zonesOf } from './brief-zones.ts'
import { Contacts } from './contacts.tsx'
import { DelayCard } from './delay-card.tsx'
import { askTool, type Desk, idOf } from './desk.ts'
import { Dwell } from './dwell.tsx'
import { TimelineView } from './timeline-view.tsx'
import type { ToolAnswers } from './tool-answers.ts'
import { type AskingOptions, useAnswer } from './use-answer.ts'
import { Verdict } from './verdict.tsx'

interface Asked {
  readonly desk: Desk
  readonly shortcut: Shortcut
  readonly order: string
}

export function ShortcutAnswer(props: {
  readonly desk: Desk
  readonly shortcut: Shortcut
  readonly order: string | null
  readonly besidePage: string
}) {
  const { desk, shortcut, besidePage } = props
  const order = props.order ?? ''
  const asked = { desk, shortcut, order }
  switch (shortcut.tool) {
    case 'explain_order_delay':
      return <Delay {...asked} />
    case 'draft_order_update':
      return <Draft {...asked} />
    case 'check_order_documents':
      return <Papers {...asked} />
    case 'get_order_brief':
      return <Brief {...asked} />
    case 'get_order_timeline':
      return <Story {...asked} />
    case 'list_order_exceptions':
      return <BoardView desk={desk} boardId={undefined} besidePage={besidePage} />
    case 'create_a_roserocket_event':
      return <AddNote desk={desk} order={order} />
    default:
      return <Who {...asked} />
  }
}

/** Asks the shortcut's tool, where it is that tool. */
function useShortcut<N extends keyof ToolAnswers & string>(
  { desk, shortcut, order }: Asked,
  tool: N,
  extra: Readonly<Record<string, unknown>> = {},
) {
  return useAnswer({
    key: `${desk.accountId ?? ''} ${shortcut.name} ${order}`,
    isReady: desk.isConnected,
    ask: async (options: AskingOptions): Promise<ToolAnswers[N]> => {
      const about = shortcut.orderField === 'id' ? await idOf(desk, order, options) : order
      return await askTool(desk, tool, inputOf(shortcut, about, extra), options)
    },
  })
}

function Pending({ of }: { readonly of: ReturnType<typeof useAnswer> }) {
  const { answer, again, cancel } = of
  if (answer.state === 'failed') return <SpokenFailure error={answer.error} onAgain={again} />
  return (
    <Waiting
      lines={6}
      progress={answer.state === 'waiting' ? answer.progress : null}
      what={words.value.common.loading}
      onCancel={cancel}
    />
  )
}

function Delay(asked: Asked) {
  const { answer, ...rest } = useShortcut(asked, 'explain_order_delay')
  if (answer.state !== 'ready') return <Pending of={{ answer, ...rest }} />
  const { desk, order, shortcut } = asked
  const delay = answer.value
  const zones = [...(delay.late === null ? [] : [delay.late.planned.timezone]), ...desk.zones]
  return (
    <>
      {shortcut.name === 'will_it_make_it' ? <Verdict delay={delay} zones={zones} /> : null}
      <DelayCard desk={desk} order={order} delay={delay} zones={zones} />
    </>
  )
}

function Draft(asked: Asked) {
  const { answer, ...rest } = useShortcut(asked, 'draft_order_update', {
    language: words.value.language,
  })
  if (answer.state !== 'ready') return <Pending of={{ answer, ...rest }} />
  return <Letter draft={answer.value} />
}

function Papers(asked: Asked) {
  const { answer, ...rest } = useShortcut(asked, 'check_order_documents')
  if (answer.state !== 'ready') return <Pending of={{ answer, ...rest }} />
  return <Documents check={answer.value} />
}

function Brief(asked: Asked) {
  const { answer, ...rest } = useShortcut(asked, 'get_order_brief')
  if (answer.state !== 'ready') return <Pending of={{ answer, ...rest }} />
  return <BriefLines brief={answer.value} />
}

function Story({ desk, order, shortcut }: Asked) {
  const { answer, ...rest } = useShortcut(
    { desk, order, shortcut: briefOf(shortcut) },
    'get_order_brief',
  )
  if (answer.state !== 'ready') return <Pending of={{ answer, ...rest }} />
  const brief = answer.value
  const zones = zonesOf(brief, desk)
  return (
    <>
      {shortcut.name === 'detention_check' ? (
        <Dwell stops={brief.facts.stops} zones={zones} />
      ) : null}
      <TimelineView desk={desk} order={order} brief={brief} eta={null} />
    </>
  )
}

function Who(asked: Asked) {
  const { answer, ...rest } = useShortcut(asked, 'get_single_roserocket_object_by_id')
  if (answer.state !== 'ready') return <Pending of={{ answer, ...rest }} />
  return <Contacts record={answer.value} />
}

/** The drawing stands on the brief; the timeline asks for its own pages. */
function briefOf(shortcut: Shortcut): Shortcut {
  return { ...shortcut, tool: 'get_order_brief', input: {} }
}
