/** Bundles the bridge for the installed program: Node strips no types below node_modules. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

/** The widget is read as a file, beside whatever chunk reads it. */
function withWidget(): Plugin {
  return {
    name: 'with-widget',
    generateBundle() {
      const source = readFileSync(resolve(import.meta.dirname, 'mcp/widget.html'), 'utf8')
      this.emitFile({ type: 'asset', fileName: 'widget.html', source })
    },
  }
}

export default defineConfig({
  plugins: [withWidget()],
  build: {
    ssr: true,
    target: 'node22',
    outDir: resolve(import.meta.dirname, '../dist'),
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        bin: resolve(import.meta.dirname, 'bin.ts'),
        // Started by its path, as a process of its own.
        'keychain-process': resolve(import.meta.dirname, 'secrets/keychain-process.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
