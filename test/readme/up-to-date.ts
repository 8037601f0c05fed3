/** The README with every generated part as the sources are now. */
import { askedPermissions } from '../../extension/permissions.ts'
import { catalog } from '../../shared/tools/catalog.ts'
import { withGeneratedPart } from './generated-part.ts'
import { permissionTable } from './permission-table.ts'
import { toolTable } from './tool-table.ts'

export function upToDate(readme: string): string {
  const parts: readonly (readonly [name: string, part: string])[] = [
    ['tools', toolTable(catalog)],
    ['permissions', permissionTable(askedPermissions)],
  ]
  return parts.reduce((text, [name, part]) => withGeneratedPart(text, name, part), readme)
}
