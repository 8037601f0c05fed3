/** The welcome page's entry. */
import '../../theme.css'
import '../../components/forms.css'
import '../../panel/panel.css'
import '../../full-page.css'
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { type Appearance, loadAppearance, onAppearanceChange, wear } from '../../appearance.ts'
import { keepFocus } from '../../keep-focus.ts'
import { browserKeys } from '../../options/key-fields.tsx'
import { Welcome } from '../../welcome/app.tsx'
import { connectToWorker } from '../../worker-connection.ts'

const root = document.getElementById('root')
if (root !== null) {
  const worker = connectToWorker()
  root.tabIndex = -1
  keepFocus(root)
  // Both are wanted at the click that opens the panel, which leaves no time to ask.
  const [{ id: windowId }, keys] = await Promise.all([browser.windows.getCurrent(), browserKeys()])
  const panelKeys = keys.find(({ name }) => name === '_execute_action')?.keys ?? ''
  const draw = async (appearance: Appearance) => {
    await wear(appearance)
    render(<Welcome worker={worker} windowId={windowId ?? null} panelKeys={panelKeys} />, root)
  }
  onAppearanceChange((changed) => void draw(changed))
  await draw(await loadAppearance())
}
