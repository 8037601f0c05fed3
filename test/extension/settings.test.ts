/** Stored settings: whatever lies there, the extension starts. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import {
  defaultAddress,
  isAddress,
  loadSettings,
  onSettingsChange,
  parseSettings,
  saveSettings,
} from '../../extension/settings.ts'

const storage = vi.hoisted(() => {
  let stored: Record<string, unknown> = {}
  const listeners: ((changes: Record<string, { newValue: unknown }>) => void)[] = []
  return {
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (items: Record<string, unknown>) => {
      stored = { ...stored, ...items }
      const changes = Object.entries(items).map(([key, newValue]) => [key, { newValue }] as const)
      for (const listener of listeners) listener(Object.fromEntries(changes))
    },
    onChanged: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
    clear: () => {
      stored = {}
    },
  }
})
vi.mock('wxt/browser', () => ({ browser: { storage: { local: storage } } }))

beforeEach(() => storage.clear())

describe('settings', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'settings'],
    ['wrong fields', { address: 5, patterns: 'x', language: 'xx', theme: [], version: 9 }],
  ])('are the defaults where %s is stored', (_name, stored) => {
    expect(parseSettings(stored)).toEqual({
      version: 1,
      address: defaultAddress,
      patterns: [],
      language: 'auto',
      theme: 'auto',
      keys: true,
    })
  })

  it('lose only the field that is wrong', () => {
    const settings = parseSettings({ address: 'evil.test:80', theme: 'dark', keys: true })
    expect(settings).toMatchObject({ address: defaultAddress, theme: 'dark', keys: true })
  })

  it('are changed field by field, and whoever listens hears it', async () => {
    const heard: unknown[] = []
    onSettingsChange((settings) => heard.push(settings))
    await saveSettings({ theme: 'dark' })
    await saveSettings({ address: '[::1]:9000' })
    expect(await loadSettings()).toMatchObject({ theme: 'dark', address: '[::1]:9000' })
    expect(heard).toHaveLength(2)
  })

  it.each([
    ['127.0.0.1:8722', true],
    ['localhost:1', true],
    ['[::1]:65535', true],
    ['127.0.0.1', false],
    ['127.0.0.1:0', false],
    ['127.0.0.1:65536', false],
    ['192.168.1.5:8722', false],
    ['localhost.evil.test:8722', false],
    ['evil.test:8722', false],
    ['127.0.0.1:8722/path', false],
    ['', false],
  ])('%s as an address: %s', (address, allowed) => {
    expect(isAddress(address)).toBe(allowed)
  })
})
