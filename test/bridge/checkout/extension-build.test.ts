/** Building the extension from a checkout: only when it must, and never in the way of the bridge. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findCheckout } from '../../../bridge/checkout/checkout.ts'
import { buildExtension, extensionFolder } from '../../../bridge/checkout/extension-build.ts'

let root = ''
const { signal } = new AbortController()
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
/** A builder that counts its builds and writes down how it was called. */
const builder = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
const folder = process.argv[4] === 'demo' ? '.output/chrome-mv3-demo' : '.output/chrome-mv3'
mkdirSync(folder, { recursive: true })
appendFileSync('builds', process.argv.slice(2).join(' ') + '\\n')
writeFileSync(folder + '/manifest.json', '{}')
`
const builds = () => readFileSync(join(root, 'builds'), 'utf8').trim().split('\n')
const build = (mode: 'demo' | 'production' = 'demo') => buildExtension({ root, mode, signal })

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rosebridge-checkout-'))
  put('wxt.config.ts', '')
  put('extension/panel/app.tsx', '')
  put('shared/tool.ts', '')
  put('node_modules/wxt/bin/wxt.mjs', builder)
  const old = new Date(Date.now() - 60_000)
  for (const path of ['wxt.config.ts', 'extension/panel/app.tsx', 'shared/tool.ts']) {
    utimesSync(join(root, path), old, old)
  }
  for (const path of ['extension/panel', 'extension', 'shared']) {
    utimesSync(join(root, path), old, old)
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('building the extension', () => {
  it('happens once, and again for each source that changes, appears or goes', async () => {
    const folder = extensionFolder(root, 'demo')
    expect(await build()).toEqual({ folder, built: true })
    expect(await build()).toEqual({ folder, built: false })
    await new Promise((resolve) => setTimeout(resolve, 20))
    put('shared/tool.ts', 'changed')
    expect(await build()).toEqual({ folder, built: true })
    await new Promise((resolve) => setTimeout(resolve, 20))
    put('extension/words/klingon.ts', 'new')
    expect(await build()).toEqual({ folder, built: true })
    await new Promise((resolve) => setTimeout(resolve, 20))
    rmSync(join(root, 'extension/words/klingon.ts'))
    expect(await build()).toEqual({ folder, built: true })
    expect(await build()).toEqual({ folder, built: false })
    expect(builds()).toEqual(Array.from({ length: 4 }, () => 'build --mode demo'))
  })

  it('keeps what is published apart from the demo', async () => {
    await build()
    expect(await build('production')).toEqual({
      folder: join(root, '.output/chrome-mv3'),
      built: true,
    })
    expect(builds()).toEqual(['build --mode demo', 'build --mode production'])
  })

  it('says what the builder said when it fails', async () => {
    put('node_modules/wxt/bin/wxt.mjs', `console.error('no such icon'); process.exit(1)`)
    expect(await build()).toEqual({ problem: 'no such icon' })
  })

  it('says so when there is no builder', async () => {
    rmSync(join(root, 'node_modules'), { recursive: true })
    expect(await build()).toEqual({ problem: expect.stringContaining('npm ci') })
  })
})

describe('a checkout', () => {
  it('is where the sources are', () => {
    const found = findCheckout({ programFolder: join(root, 'bridge'), searchPath: '' })
    expect(found).toBeDefined()
  })

  it('is not where the program was installed', () => {
    rmSync(join(root, 'extension'), { recursive: true })
    expect(findCheckout({ programFolder: join(root, 'dist'), searchPath: '' })).toBeUndefined()
  })
})
