/** Builds the widget into one HTML file that needs nothing else: `bridge/mcp/widget.html`, which the bridge serves. */
import { resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'

const fileName = 'widget.html'

/** Puts script and style into the page itself; a host lets it load nothing. */
function oneFile(): Plugin {
  return {
    name: 'one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let script = ''
      let style = ''
      for (const [name, output] of Object.entries(bundle)) {
        if (output.type === 'chunk') script += output.code
        else style += String(output.source)
        delete bundle[name]
      }
      const source = [
        '<!doctype html>',
        '<html lang="en">',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width">',
        '<meta name="color-scheme" content="light dark">',
        '<title>Rosebridge</title>',
        `<style>${style.trim()}</style>`,
        '<body>',
        `<script type="module">${script.trim().replaceAll('</', '<\\/')}</script>`,
        '',
      ].join('\n')
      this.emitFile({ type: 'asset', fileName, source })
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [preact(), oneFile()],
  build: {
    target: 'es2022',
    // Whatever has light-dark() needs no second set of colours; every host has had it for two years.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    outDir: resolve(import.meta.dirname, '../../bridge/mcp'),
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    rolldownOptions: { input: resolve(import.meta.dirname, 'main.tsx') },
  },
})
