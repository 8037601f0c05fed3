/** Every permission the extension asks for, in which builds, and why: the manifest and the README are made from it. */
import { demoSites, sites } from './sites.ts'

/** What a build is for. */
export interface Build {
  readonly browser: string
  /** `demo` builds also work on the sandbox's web app. */
  readonly mode: string
}

/** `manifestKey` is where the manifest lists it; `only` names the builds it is confined to. */
export interface AskedPermission {
  readonly name: string
  readonly manifestKey: 'permissions' | 'host_permissions'
  readonly only?: 'chromium' | 'demo'
  readonly reason: string
}

const asPermissions = { manifestKey: 'permissions' } as const
const asHosts = { manifestKey: 'host_permissions' } as const

/** The table. A permission that is not here is in no manifest. */
export const askedPermissions: readonly AskedPermission[] = [
  {
    ...asPermissions,
    name: 'storage',
    reason: 'Keeps your settings and the pairing with your bridge, on this computer only.',
  },
  {
    ...asPermissions,
    name: 'alarms',
    reason:
      'Looks for the bridge again every half minute after the browser put the worker to sleep.',
  },
  {
    ...asPermissions,
    name: 'scripting',
    reason: 'Starts in Rose Rocket tabs that were open before the extension was.',
  },
  {
    ...asPermissions,
    name: 'contextMenus',
    reason:
      'Adds “Look up in Rose Rocket” to the menu of selected text; only the selected text is read.',
  },
  {
    ...asPermissions,
    name: 'notifications',
    reason:
      'Tells you that a change waits for your decision though no panel is open: who asks, and on which record.',
  },
  {
    ...asPermissions,
    name: 'sidePanel',
    only: 'chromium',
    reason: 'Shows the panel beside the page. Firefox needs none for its sidebar.',
  },
  ...sites.map((name) => ({
    ...asHosts,
    name,
    reason:
      'Reads the address and the heading of the Rose Rocket page on screen; no cookie, no token.',
  })),
  ...demoSites.map((name) => ({
    ...asHosts,
    name,
    only: 'demo' as const,
    reason: 'The sandbox’s web app. No build that is released has it.',
  })),
]

/** What one build asks for, as its manifest lists it. */
export function permissionsOf({ browser, mode }: Build): {
  readonly permissions: string[]
  readonly host_permissions: string[]
} {
  const asked = askedPermissions.filter(
    ({ only }) => only === undefined || (only === 'demo' ? mode === 'demo' : browser !== 'firefox'),
  )
  const listed = (key: AskedPermission['manifestKey']) =>
    asked.filter(({ manifestKey }) => manifestKey === key).map(({ name }) => name)
  return { permissions: listed('permissions'), host_permissions: listed('host_permissions') }
}
