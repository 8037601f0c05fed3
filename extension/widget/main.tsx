/** Starts the widget: joins the host around it, shows what the host tells, and says how large it has become. */
import { render } from 'preact'
import '../theme.css'
import '../components/answers.css'
import './widget.css'
import { App, type HostAbilities } from './app.tsx'
import { createConversation } from './conversation.ts'
import { type Host, joinHost } from './host.ts'
import { isObject, textOf } from './json.ts'
import { speakAs } from './language.ts'

const root = document.body.appendChild(document.createElement('div'))
let abilities: HostAbilities = { canCallTools: false }
const conversation = createConversation({
  callTool: (name, input) => host.callTool(name, input),
  onChange: draw,
})
speakAs(navigator.language)

const host: Host = joinHost(window, {
  onInput: conversation.takeInput,
  onResult: conversation.takeResult,
  onCancelled: conversation.cancel,
  onContext: wear,
})
host.joined.then(
  ({ canCallTools, canOpenLinks }) => {
    abilities = { canCallTools, onOpenLink: canOpenLinks ? host.openLink : undefined }
    draw()
  },
  // A host that does not know these messages may still send a result: that is shown all the same.
  () => undefined,
)
draw()
new ResizeObserver(() => {
  const { height } = document.documentElement.getBoundingClientRect()
  host.tellSize({ width: innerWidth, height: Math.ceil(height) })
}).observe(document.documentElement)

function draw(): void {
  render(<App conversation={conversation} abilities={abilities} />, root)
}

/** Theme, language and tool as the host has them; what it does not say stays. */
function wear({ theme, locale, toolInfo }: Readonly<Record<string, unknown>>): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  const spoken = textOf(locale)
  if (spoken !== undefined) speakAs(spoken)
  const tool =
    isObject(toolInfo) && isObject(toolInfo.tool) ? textOf(toolInfo.tool.name) : undefined
  if (tool === undefined) draw()
  else conversation.takeTool(tool)
}
