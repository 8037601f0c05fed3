/** What is built: permissions, sizes, and a content script that takes nothing it should not. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { builtExtension } from '../helpers/launch-extension.ts'

const manifest = z
  .object({
    permissions: z.array(z.string()),
    host_permissions: z.array(z.string()),
    content_scripts: z.array(z.object({ matches: z.array(z.string()) })),
    key: z.string(),
  })
  .parse(JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')))
const contentScript = readFileSync(join(builtExtension, 'content-scripts/content.js'), 'utf8')

describe('the release build', () => {
  it('asks for no more than it uses, and for no loopback', () => {
    expect(manifest.permissions.sort()).toEqual([
      'alarms',
      'notifications',
      'scripting',
      'sidePanel',
      'storage',
    ])
    expect(manifest.host_permissions).toEqual(['https://*.roserocket.com/*'])
    expect(manifest.content_scripts).toMatchObject([{ matches: ['https://*.roserocket.com/*'] }])
  })

  it('keeps the content script below 25 kB', () => {
    expect(Buffer.byteLength(contentScript)).toBeLessThanOrEqual(25_000)
  })

  it('reads no cookie and no storage in the page', () => {
    expect(contentScript).not.toMatch(
      /document\.cookie|\.cookie\b|localStorage|sessionStorage|indexedDB/,
    )
  })

  it('loads at most 90 kB for the panel', () => {
    const html = readFileSync(join(builtExtension, 'sidepanel.html'), 'utf8')
    const first = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
      ([, path]) => path ?? '',
    )
    expect(first.length).toBeGreaterThan(0)
    const bytes = first.map((path) => statSync(join(builtExtension, path)).size)
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(90_000)
  })

  it('holds no private key', () => {
    const names = readdirSync(builtExtension, { recursive: true }).map(String)
    expect(names.filter((name) => /\.(?:pem|key)$/.test(name))).toEqual([])
  })
})
