/** The README speaks the truth: its tables are fresh, and every script and file it names exists. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { root } from '../helpers/source-tree.ts'
import {
  chosenPictures,
  connectPicture,
  widgetPictures,
  windowPicture,
} from '../pictures/chosen.ts'
import { upToDate } from './up-to-date.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))

it('has its tables as the sources are (npm run readme)', () => {
  expect(readme).toBe(upToDate(readme))
})

it('shows every picture there is, together below 600 kB (npm run pictures)', () => {
  const files = [windowPicture, connectPicture, ...chosenPictures, ...widgetPictures].map(
    ({ file }) => `test/pictures/${file}`,
  )
  const shown = [...readme.matchAll(/<img src="([^"]+)"/g)].map(([, path]) => path ?? '')
  expect(shown.toSorted()).toEqual(files.toSorted())
  const bytes = files.map((path) => statSync(join(root, path)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000)
})

it('names only scripts and paths that are there', () => {
  const named = [...readme.matchAll(/npm run (?:-s )?([a-z]+)/g)].map(([, name]) => name ?? '')
  for (const name of named) expect(scripts).toHaveProperty(name)
  const paths = [...readme.matchAll(/`((?:shared|bridge|test)\/[\w./-]*)`/g)].map(
    ([, path]) => path ?? '',
  )
  expect(paths.length).toBeGreaterThan(2)
  for (const path of paths) expect(existsSync(join(root, path)), path).toBe(true)
})
