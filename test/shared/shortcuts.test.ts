/** The chat shortcuts: all fifteen, each with a tool that answers it without a model. */
import { describe, expect, it } from 'vitest'
import { inputOf, promptOf, shortcuts } from '../../shared/shortcuts.ts'
import { catalog } from '../../shared/tools/catalog.ts'

const toolNames = new Set(catalog.map(({ name }) => name))
const answers: Readonly<Record<string, string>> = { text: 'Called the driver.' }

describe('the shortcuts', () => {
  it('are fifteen, each with a name, a title and a key of its own', () => {
    expect(shortcuts).toHaveLength(15)
    for (const of of ['name', 'title', 'key'] as const) {
      expect(new Set(shortcuts.map((shortcut) => shortcut[of])).size).toBe(15)
    }
    for (const { name, key, description } of shortcuts) {
      expect(name).toMatch(/^[a-z][a-z_]{2,31}$/)
      expect(key).toMatch(/^[a-z]$/)
      expect(description.length).toBeLessThanOrEqual(100)
    }
  })

  it.each(shortcuts)('$name is answered by its tool', (shortcut) => {
    const tool = catalog.find(({ name }) => name === shortcut.tool)
    if (tool === undefined) throw new Error(`there is no tool ${shortcut.tool}`)
    const asked = Object.fromEntries((shortcut.asks ?? []).map((name) => [name, answers[name]]))
    tool.input.parse(inputOf(shortcut, 'ord-1', asked))
    if (shortcut.asks === undefined && shortcut.orderField === 'order') {
      tool.input.parse(inputOf(shortcut, undefined))
    }
  })

  it.each(shortcuts)(
    '$name asks a model with tools that exist, and names no data',
    ({ prompt }) => {
      const named = prompt.match(/\b[a-z]+(?:_[a-z]+)+\b/g) ?? []
      const known = new Set(['pod_request', 'check_call', 'appointment_change'])
      expect(named.filter((word) => !toolNames.has(word) && !known.has(word))).toEqual([])
      expect(prompt).not.toMatch(/\bO-\d|PO-|@|https?:/)
      expect(prompt.length).toBeLessThanOrEqual(500)
    },
  )

  it('say which order they are about, if any', () => {
    const [first] = shortcuts
    const list = shortcuts.find(({ name }) => name === 'exceptions')
    if (first === undefined || list === undefined) throw new Error('a shortcut is missing')
    expect(promptOf(first, 'O-19')).toContain('The order: O-19')
    expect(promptOf(first, undefined)).toContain('on my screen')
    expect(promptOf(list, 'O-19')).toBe(list.prompt)
    expect(inputOf(list, 'O-19')).toEqual({})
  })
})
