/** The side panel's entry. */
import '../../theme.css'
import '../../components/forms.css'
import '../../panel/panel.css'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { type Appearance, loadAppearance, onAppearanceChange, wear } from '../../appearance.ts'
import { App } from '../../panel/app.tsx'
import { connectToWorker } from '../../worker-connection.ts'

const root = document.getElementById('root')
const worker = connectToWorker()
if (root !== null) {
  let settings = await loadAppearance()
  let windowId: number | null = null
  let isShell = true
  const draw = () => {
    // What stood here before is the page's own; it goes in the very frame the panel comes.
    if (isShell) root.replaceChildren()
    isShell = false
    render(<App worker={worker} windowId={windowId} hasKeys={settings.keys} />, root)
  }
  const change = async (changed: Appearance) => {
    settings = changed
    await wear(settings)
    draw()
  }
  onAppearanceChange((changed) => void change(changed))
  await change(settings)
  windowId = (await browser.windows.getCurrent()).id ?? null
  draw()
}
