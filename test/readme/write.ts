/** `npm run readme`: brings the generated parts of the README up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../helpers/source-tree.ts'
import { upToDate } from './up-to-date.ts'

const path = join(root, 'README.md')
writeFileSync(path, upToDate(readFileSync(path, 'utf8')))
console.log('README.md is up to date.')
