/** `npm run budgets`: what the extension weighs and how quick it is, beside its bars. Times are told, bytes are also tested. */
import { readdirSync } from 'node:fs'
import { printTable } from '../bench/measure.ts'
import { builtExtension } from '../helpers/launch-extension.ts'
import { byteBudgets, contentScriptBytes, firstLoadBytes } from './bytes.ts'
import { measureHostPage } from './host-page.ts'
import { measureFirstPaint, measureFollowing } from './panel-times.ts'

const bars = { hostScriptMs: 5, longTasks: 0, firstPaintMs: 200, followingMs: 150 } as const

const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`
const milliseconds = (ms: number) => `${ms.toFixed(1)} ms`
const count = (number: number) => String(number)

const otherPages = readdirSync(builtExtension).filter(
  (name) => name.endsWith('.html') && name !== 'sidepanel.html',
)
const host = await measureHostPage({ rounds: 15 })
const paint = await measureFirstPaint({ rounds: 5 })
const following = await measureFollowing({ rounds: 10 })

printTable('Budgets of the extension', [
  ['', 'measured', 'bar', 'of the bar', 'beside it'],
  row('content script', contentScriptBytes(builtExtension), byteBudgets.contentScript, kilobytes),
  row(
    'panel, first load',
    firstLoadBytes(builtExtension, 'sidepanel.html'),
    byteBudgets.panel,
    kilobytes,
  ),
  ...otherPages.map((page) =>
    row(
      `${page}, first load`,
      firstLoadBytes(builtExtension, page),
      byteBudgets.otherPage,
      kilobytes,
    ),
  ),
  row(
    'host page, script time of a load and a navigation',
    Math.max(0, host.withMs - host.withoutMs),
    bars.hostScriptMs,
    milliseconds,
    `${milliseconds(host.withMs)} with, ${milliseconds(host.withoutMs)} without`,
  ),
  row(
    'host page, long tasks that are not its own',
    Math.max(0, host.longTasksWith - host.longTasksWithout),
    bars.longTasks,
    count,
  ),
  row(
    'panel, first paint in a browser just started',
    paint.panelMs,
    bars.firstPaintMs,
    milliseconds,
    `a bare page: ${milliseconds(paint.bareMs)}`,
  ),
  row('record named after a navigation', following.namedMs, bars.followingMs, milliseconds),
  row(
    'its card shown, without the time of the answer itself',
    Math.max(0, following.shownMs - following.askedMs),
    bars.followingMs,
    milliseconds,
    `the answer, asked by an MCP client: ${milliseconds(following.askedMs)}`,
  ),
])

function row(
  name: string,
  measured: number,
  bar: number,
  say: (value: number) => string,
  beside = '',
): readonly string[] {
  const share = bar === 0 ? (measured === 0 ? 'kept' : 'over') : `${(measured / bar).toFixed(2)} ×`
  return [name, say(measured), `≤ ${say(bar)}`, share, beside]
}
