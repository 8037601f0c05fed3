/** What is built: permissions, sizes, and a content script that takes nothing it should not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { byteBudgets, contentScriptBytes, firstLoadBytes } from '../budgets/bytes.ts'
import { builtExtension } from '../helpers/launch-extension.ts'

const manifest = z
  .object({
    permissions: z.array(z.string()),
    host_permissions: z.array(z.string()),
    content_scripts: z.array(z.object({ matches: z.array(z.string()) })),
    key: z.string(),
  })
  .parse(JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')))
const ownPages = readdirSync(builtExtension).filter((name) => name.endsWith('.html'))
const contentScript = readFileSync(join(builtExtension, 'content-scripts/content.js'), 'utf8')

describe('the release build', () => {
  it('asks for no more than it uses, and for no loopback', () => {
    expect(manifest.permissions.sort()).toEqual(['alarms', 'scripting', 'sidePanel', 'storage'])
    expect(manifest.host_permissions).toEqual(['https://*.roserocket.com/*'])
    expect(manifest.content_scripts).toMatchObject([{ matches: ['https://*.roserocket.com/*'] }])
  })

  it('keeps to its budgets of bytes', () => {
    expect(contentScriptBytes(builtExtension)).toBeLessThanOrEqual(byteBudgets.contentScript)
    expect(firstLoadBytes(builtExtension, 'sidepanel.html')).toBeLessThanOrEqual(byteBudgets.panel)
    for (const page of ownPages.filter((name) => name !== 'sidepanel.html')) {
      expect([page, firstLoadBytes(builtExtension, page) <= byteBudgets.otherPage]).toEqual([
        page,
        true,
      ])
    }
  })

  it('reads no cookie and no storage in the page', () => {
    expect(contentScript).not.toMatch(
      /document\.cookie|\.cookie\b|localStorage|sessionStorage|indexedDB/,
    )
  })

  it('holds no private key', () => {
    const names = readdirSync(builtExtension, { recursive: true }).map(String)
    expect(names.filter((name) => /\.(?:pem|key)$/.test(name))).toEqual([])
  })
})
