/** `npm run readme`: brings the generated parts of the README up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalog } from '../../shared/tools/catalog.ts'
import { root } from '../helpers/source-tree.ts'
import { withToolTable } from './tool-table.ts'

const path = join(root, 'README.md')
writeFileSync(path, withToolTable(readFileSync(path, 'utf8'), catalog))
console.log('README.md is up to date.')
