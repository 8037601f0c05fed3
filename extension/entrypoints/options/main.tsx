/** The options page's entry. */
import { render } from 'preact'
import { Options } from '../../options/app.tsx'
import { loadSettings } from '../../settings.ts'

const root = document.getElementById('root')
if (root !== null) render(<Options settings={await loadSettings()} />, root)
