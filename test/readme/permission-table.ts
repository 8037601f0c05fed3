/** The README's table of what the extension may do in the browser, made from the list the manifest is made from. */
import type { AskedPermission } from '../../extension/permissions.ts'

const builds = { chromium: 'Chrome, Edge', demo: 'demo builds only' } as const

/** One row a permission: what it is called, which builds ask for it, and what for. */
export function permissionTable(asked: readonly AskedPermission[]): string {
  const rows = asked.map(
    ({ name, only, reason }) =>
      `| \`${name}\` | ${only === undefined ? 'all' : builds[only]} | ${reason} |`,
  )
  return ['| permission | builds | what for |', '|---|---|---|', ...rows].join('\n')
}
