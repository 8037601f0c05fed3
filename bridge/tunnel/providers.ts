/** The ways of being reached that this machine may have, made of what the environment says. */
import { createRequire } from 'node:module'
import type { Environment } from '../config.ts'
import type { StartChild } from './child.ts'
import { createCloudflared } from './cloudflared.ts'
import { findProgram } from './find-program.ts'
import { createNgrok } from './ngrok.ts'
import { createOpenai } from './openai.ts'
import type { TunnelProvider } from './tunnel.ts'

const packageName = '@ngrok/ngrok'

/** In the order in which they are preferred. */
export function createTunnelProviders(
  { programFolders, variables }: Pick<Environment, 'programFolders' | 'variables'>,
  {
    platform = process.platform,
    start,
  }: { readonly platform?: NodeJS.Platform; readonly start?: StartChild } = {},
): readonly TunnelProvider[] {
  const find = (name: string) => () => findProgram(name, { folders: programFolders, platform })
  const how = { environment: variables, ...(start === undefined ? {} : { start }) }
  return [
    createNgrok({ load: () => import('@ngrok/ngrok'), isInstalled }),
    createCloudflared({ ...how, find: find('cloudflared') }),
    createOpenai({ ...how, find: find('tunnel-client') }),
  ]
}

function isInstalled(): boolean {
  try {
    createRequire(import.meta.url).resolve(packageName)
    return true
  } catch {
    return false
  }
}
