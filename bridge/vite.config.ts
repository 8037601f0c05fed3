/** Bundles the bridge for the installed program: Node strips no types below node_modules. */
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

export default defineConfig({
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
