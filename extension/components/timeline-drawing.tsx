/** The drawing: a row per stop with planned against actual, and a lane of events one can move along. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { DrawnStop } from '../../shared/insights/order-drawing.ts'
import type { Timeline } from '../../shared/insights/timeline.ts'
import { answerWords } from '../words/answer-words.ts'
import { axisTick, inZone, zoneOf } from './time-words.ts'
import { axisZone } from './timeline-axis.ts'
import {
  axisHeight,
  eventsHeight,
  layOut,
  type MarkLayout,
  markSize,
  rowHeight,
  type StopRowLayout,
} from './timeline-layout.ts'

/** Narrower than this nothing can be told apart. */
const leastWidth = 200
/** How much of a row its words take, from its top. */
const nameHeight = 18
/** Left of this the word for now would stand on the one for events. */
const eventsWordWidth = 100

/** A letter of a zone's name, and half the words of a tick; a tick that would stand on the name keeps its line only. */
const letterWidth = 7.5
const tickHalf = 18

const legend = [
  ['legendPlanned', 'border:1.5px solid var(--line-strong)'],
  ['legendActual', 'background:var(--good)'],
  ['legendLate', 'background:var(--bad)'],
  ['legendEvent', 'background:var(--calm);width:8px;border-radius:50%'],
] as const

export function TimelineDrawing(props: {
  readonly stops: readonly DrawnStop[]
  readonly entries: Timeline['entries']
  readonly etaAt: string | null
  /** The zones its moments are told in. */
  readonly zones: readonly string[]
  readonly now: number
  readonly shownId: string
  readonly onShow: (id: string) => void
}) {
  const { zones, shownId, onShow } = props
  const { timeline: say } = answerWords.value
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(leastWidth)
  const [current, setCurrent] = useState(0)
  // Measured before the first painting: a guess would be seen to jump.
  useLayoutEffect(() => {
    if (frame.current === null) return
    const fill = (room: number) => setWidth(Math.max(leastWidth, Math.floor(room)))
    fill(frame.current.clientWidth)
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) fill(entry.contentRect.width)
    })
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  const zone = axisZone(props.stops, zones)
  const { height, nowX, ticks, zoneName, rows, marks } = layOut({ ...props, width, zone })
  const zoneEnd = zoneName.length * letterWidth + 8
  const eventsTop = height - eventsHeight
  const shown = Math.min(current, marks.length - 1)

  // Broken where words stand: a line through a name makes both hard to read.
  const spans = [
    [axisHeight - 4, axisHeight],
    ...rows.map(({ top }) => [top + nameHeight, top + rowHeight]),
    [eventsTop + nameHeight, height],
  ]
  const upright = (x: number) => spans.map(([from, to]) => `M${x} ${from}V${to}`).join('')

  const move = (event: KeyboardEvent) => {
    const to = { ArrowRight: shown + 1, ArrowLeft: shown - 1, Home: 0, End: marks.length - 1 }[
      event.key
    ]
    if (to !== undefined) {
      event.preventDefault()
      const next = Math.max(0, Math.min(marks.length - 1, to))
      setCurrent(next)
      frame.current?.querySelectorAll<HTMLElement>('button')[next]?.focus()
    }
  }
  return (
    <div ref={frame} class="timeline">
      <svg
        class="drawing"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-hidden="true"
      >
        <text x={0} y={11} font-weight={600}>
          {zoneName}
        </text>
        {ticks.map(({ x, atMs, isDay }) => (
          <g key={atMs}>
            <path class="grid" d={upright(x)} />
            {x - tickHalf < zoneEnd ? null : (
              <text x={Math.min(x, width - 22)} y={11} text-anchor="middle">
                {axisTick(atMs, isDay, zone)}
              </text>
            )}
          </g>
        ))}
        {nowX === null ? null : (
          <g>
            <path class="now" d={upright(nowX)} />
            <text
              class="now-word"
              x={Math.max(nowX, eventsWordWidth)}
              y={eventsTop + 13}
              text-anchor={nowX > width - 34 ? 'end' : nowX < eventsWordWidth ? 'start' : 'middle'}
            >
              {say.now}
            </text>
          </g>
        )}
        {rows.map((row) => (
          <StopDrawing key={row.stop.id} row={row} width={width} />
        ))}
        <path class="grid" d={`M0 ${eventsTop + 1}H${width}`} />
        <text x={0} y={eventsTop + 13}>
          {say.events}
        </text>
      </svg>
      <div
        class="marks"
        role="toolbar"
        aria-label={say.drawing}
        style={{ top: `${eventsTop + 15}px` }}
        onKeyDown={move}
      >
        {marks.map((mark, index) => (
          <Mark
            key={mark.x}
            words={markWords(mark, zones)}
            count={mark.entries.length}
            x={mark.x}
            isShown={mark.entries.some(({ id }) => id === shownId)}
            isCurrent={index === shown}
            onPress={() => {
              setCurrent(index)
              const id = mark.entries[0]?.id
              if (id !== undefined) onShow(id)
            }}
          />
        ))}
      </div>
      <p class="legend" aria-hidden="true">
        {legend.map(([key, style]) => (
          <span key={key}>
            <i style={style} />
            {say[key]}
          </span>
        ))}
      </p>
    </div>
  )
}

function StopDrawing({ row, width }: { readonly row: StopRowLayout; readonly width: number }) {
  const { stop, top, planned, actual, isLate, delay, etaAt } = row
  const middle = top + 29
  const letters = Math.floor(width / 7.2)
  const whole = `${stop.stop.slice(0, 1).toUpperCase()}${stop.stop.slice(1)}`
  const name = whole.length > letters ? `${whole.slice(0, letters - 1)}…` : whole
  return (
    <g>
      <text class="stop-name" x={0} y={top + 14}>
        {name}
      </text>
      <path class="grid" d={`M0 ${middle}H${width}`} />
      {delay === null ? null : <path class="delay" d={`M${delay.left} ${middle}h${delay.width}`} />}
      {planned === null ? null : (
        <rect
          class="planned"
          x={planned.left}
          y={middle - 7}
          width={planned.width}
          height={14}
          rx={3}
        />
      )}
      {actual === null ? null : (
        <rect
          class="actual"
          data-late={isLate}
          x={actual.left}
          y={middle - 4}
          width={actual.width}
          height={8}
          rx={2}
        />
      )}
      {etaAt === null ? null : <path class="expected" d={`M${etaAt} ${middle - 6}l6 6-6 6-6-6z`} />}
    </g>
  )
}

function Mark(props: {
  readonly words: string
  readonly count: number
  readonly x: number
  readonly isShown: boolean
  readonly isCurrent: boolean
  readonly onPress: () => void
}) {
  const { words, count, x, isShown, isCurrent, onPress } = props
  return (
    <button
      type="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={words}
      title={words}
      aria-pressed={isShown}
      style={{ left: `${x - markSize / 2}px` }}
      onClick={onPress}
    >
      <span>{count === 1 ? '' : count > 99 ? '99+' : count}</span>
    </button>
  )
}

function markWords({ entries }: MarkLayout, zones: readonly string[]): string {
  const local = (at: string) => inZone(at, zoneOf(at, zones))
  const newest = entries[0]?.entry
  const oldest = entries.at(-1)?.entry
  if (newest === undefined || oldest === undefined) return ''
  if (entries.length === 1) {
    return [local(newest.at), newest.by, newest.text].filter((part) => part).join(', ')
  }
  return answerWords.value.timeline.several(entries.length, local(oldest.at), local(newest.at))
}
