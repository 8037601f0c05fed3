/** The side panel's entry. */
import { render } from 'preact'
import { browser } from 'wxt/browser'
import { App } from '../../panel/app.tsx'
import { connectToWorker } from '../../worker-connection.ts'

const root = document.getElementById('root')
const worker = connectToWorker()
if (root !== null) {
  render(<App worker={worker} windowId={null} />, root)
  const { id } = await browser.windows.getCurrent()
  render(<App worker={worker} windowId={id ?? null} />, root)
}
