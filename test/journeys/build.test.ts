/** What is built: permissions, sizes, and a content script that takes nothing it should not. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { askedPermissions, permissionsOf } from '../../extension/permissions.ts'
import { byteBudgets, contentScriptBytes, firstLoadBytes } from '../budgets/bytes.ts'
import { builtExtension } from '../helpers/launch-extension.ts'

const manifest = z
  .object({
    content_scripts: z.array(z.object({ matches: z.array(z.string()) })),
    key: z.string(),
  })
  .parse(JSON.parse(readFileSync(join(builtExtension, 'manifest.json'), 'utf8')))
const ownPages = readdirSync(builtExtension).filter((name) => name.endsWith('.html'))
const contentScript = readFileSync(join(builtExtension, 'content-scripts/content.js'), 'utf8')

const asksSchema = z.object({
  permissions: z.array(z.string()),
  host_permissions: z.array(z.string()),
  optional_permissions: z.undefined().optional(),
  optional_host_permissions: z.undefined().optional(),
})
const builds = [
  ['chrome-mv3', { browser: 'chrome', mode: 'production' }],
  ['edge-mv3', { browser: 'edge', mode: 'production' }],
  ['firefox-mv3', { browser: 'firefox', mode: 'production' }],
  ['chrome-mv3-demo', { browser: 'chrome', mode: 'demo' }],
] as const

describe.each(builds)('the permissions of %s', (folder, build) => {
  const asked = asksSchema.parse(
    JSON.parse(readFileSync(join(builtExtension, '..', folder, 'manifest.json'), 'utf8')),
  )
  const hosts = asked.host_permissions

  it('are those of the table, and no other', () => {
    const table = permissionsOf(build)
    expect(asked.permissions.sort()).toEqual(table.permissions.sort())
    expect(hosts.sort()).toEqual(table.host_permissions.sort())
  })

  it('reach loopback in the demo build only, and never every site', () => {
    const reachesLoopback = hosts.some((host) => /127\.0\.0\.1|localhost|\[::1\]/u.test(host))
    expect(reachesLoopback).toBe(build.mode === 'demo')
    expect(hosts.filter((host) => /<all_urls>|\/\/\*\/|^\*:/u.test(host))).toEqual([])
    expect(hosts.filter((host) => host.includes('roserocket.com'))).toEqual([
      'https://*.roserocket.com/*',
    ])
  })

  it('have a reason each', () => {
    for (const name of [...asked.permissions, ...hosts]) {
      const row = askedPermissions.find((known) => known.name === name)
      expect(row?.reason.length, name).toBeGreaterThan(20)
    }
  })
})

describe('the release build', () => {
  it('runs in Rose Rocket’s pages only', () => {
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
