/** The packages for the stores: what is in them, what is not, and that Firefox's reviewers can build theirs. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { root } from '../helpers/source-tree.ts'

const folder = mkdtempSync(join(tmpdir(), 'rosebridge-packages-'))
/** Runs a script as somebody would by hand: the test runner's own mode would reach into what is built. */
const run = (script: string, args: readonly string[], cwd = root) =>
  promisify(execFile)(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', HOME: folder },
  })
const wxt = 'wxt/bin/wxt.mjs'
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
const manifestSchema = z.object({
  manifest_version: z.literal(3),
  version: z.literal(version),
  host_permissions: z.array(z.string()),
  content_scripts: z.array(z.object({ matches: z.array(z.string()) })),
})
const lintSchema = z.object({
  errors: z.array(z.object({ code: z.string() })),
  warnings: z.array(z.object({ code: z.string() })),
})

const packages = new Map<string, Map<string, Buffer>>()

/** The files of a package, by name. */
async function unpack(path: string): Promise<Map<string, Buffer>> {
  const zip = await JSZip.loadAsync(readFileSync(path))
  const files = Object.values(zip.files).filter(({ dir }) => !dir)
  const read = files.map(async (file) => [file.name, await file.async('nodebuffer')] as const)
  return new Map(await Promise.all(read))
}

beforeAll(async () => {
  for (const browser of ['chrome', 'edge', 'firefox']) {
    await run(wxt, ['zip', '-b', browser])
  }
  for (const name of ['chrome', 'edge', 'firefox', 'sources']) {
    packages.set(name, await unpack(join(root, `.output/rosebridge-${version}-${name}.zip`)))
  }
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const namesIn = (name: string) => [...(packages.get(name)?.keys() ?? [])]

describe.each(['chrome', 'edge', 'firefox'])('the package for %s', (browser) => {
  it('is of the third manifest, for Rose Rocket and nothing on this computer', () => {
    const text = packages.get(browser)?.get('manifest.json')?.toString('utf8') ?? ''
    const manifest = manifestSchema.parse(JSON.parse(text))
    const sites = ['https://*.roserocket.com/*']
    expect(manifest.host_permissions).toEqual(sites)
    expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([sites])
  })

  it('holds what is run and nothing else', () => {
    expect(namesIn(browser)).toContain('sidepanel.html')
    const strange = namesIn(browser).filter(
      (name) =>
        !/^(manifest\.json|[\w-]+\.(html|js)|(chunks|assets|content-scripts|icon|_locales)\/.+\.(js|css|json|png))$/.test(
          name,
        ),
    )
    expect(strange).toEqual([])
  })
})

it.each(['chrome', 'edge', 'firefox', 'sources'])(
  'the package "%s" holds no secret and no test',
  (name) => {
    const found = namesIn(name).filter(
      (path) =>
        /\.(pem|key|p12|env)$|(^|\/)\.env/.test(path) || /^(test|bridge)\/|\.test\.ts$/.test(path),
    )
    expect(found).toEqual([])
    const withKeys = [...(packages.get(name) ?? [])].filter(([, data]) =>
      data.includes('PRIVATE KEY-----'),
    )
    expect(withKeys).toEqual([])
  },
)

it('passes the linter of Firefox without errors; the one warning is the view library’s own', async () => {
  const asked = ['lint', '--source-dir', join(root, '.output/firefox-mv3'), '--output', 'json']
  const { stdout } = await run('web-ext/bin/web-ext.js', asked)
  const { errors, warnings } = lintSchema.parse(JSON.parse(stdout))
  expect(errors).toEqual([])
  expect(warnings.map(({ code }) => code)).toEqual(['UNSAFE_VAR_ASSIGNMENT'])
})

it('gives reviewers of Firefox sources that build the very same extension', async () => {
  for (const [name, data] of packages.get('sources') ?? []) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), data)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  await run(wxt, ['build', '-b', 'firefox'], folder)
  const built = (name: string) => readFileSync(join(folder, '.output/firefox-mv3', name))
  const different = [...(packages.get('firefox') ?? [])]
    .filter(([name, data]) => !built(name).equals(data))
    .map(([name]) => name)
  expect(different).toEqual([])
}, 60_000)
