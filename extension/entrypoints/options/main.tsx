/** The options page's entry. */
import '../../theme.css'
import '../../components/forms.css'
import '../../panel/panel.css'
import '../../full-page.css'
import { render } from 'preact'
import { wear } from '../../appearance.ts'
import { keepFocus } from '../../keep-focus.ts'
import { Options } from '../../options/app.tsx'
import { loadSettings, onSettingsChange, type Settings } from '../../settings.ts'
import { connectToWorker } from '../../worker-connection.ts'

const root = document.getElementById('root')
if (root !== null) {
  const worker = connectToWorker()
  root.tabIndex = -1
  keepFocus(root)
  const draw = async (settings: Settings) => {
    await wear(settings)
    render(<Options settings={settings} worker={worker} />, root)
  }
  onSettingsChange((settings) => void draw(settings))
  await draw(await loadSettings())
}
