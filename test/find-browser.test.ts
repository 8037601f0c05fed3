/** The journeys find their browsers, have them installed, or say in one sentence what to run. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBrowser } from './helpers/find-browser.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rosebridge-browsers-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string): string {
  const path = join(folder, name)
  writeFileSync(path, '')
  chmodSync(path, 0o755)
  return path
}

describe.each([
  ['chromium', 'chromium', 'CHROMIUM'],
  ['firefox', 'firefox-esr', 'FIREFOX'],
] as const)('%s', (name, program, variable) => {
  it('is taken from where the variable says, before all others', () => {
    const chosen = put('mine')
    put(program)
    expect(
      findBrowser(name, { PATH: folder, [variable]: chosen }, { install: null, places: [] }),
    ).toBe(chosen)
  })

  it('is found on the search path', () => {
    const path = put(program)
    expect(findBrowser(name, { PATH: folder }, { install: null, places: [] })).toBe(path)
  })

  it('is installed where that is possible', () => {
    const asked: string[] = []
    const install = (apt: string) => {
      asked.push(apt)
      put(program)
    }
    expect(findBrowser(name, { PATH: folder }, { install, places: [] })).toBe(join(folder, program))
    expect(asked).toEqual([program])
  })

  it('is asked for in one sentence with the command', () => {
    const sentence = new RegExp(
      `^The journeys need ${name} .*: run "sudo apt-get install -y ${program}", or set ${variable} .*\\.$`,
    )
    expect(() => findBrowser(name, { PATH: folder }, { install: null, places: [] })).toThrow(
      sentence,
    )
    const install = () => {
      throw new Error('no network')
    }
    expect(() => findBrowser(name, { PATH: folder }, { install, places: [] })).toThrow(/no network/)
  })
})
