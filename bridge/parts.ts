/** The parts a bridge is built of that live in other rooms: tools, MCP, sandbox. */
import { RosebridgeError } from '../shared/errors.ts'
import type { BridgeParts } from './commands/setting.ts'

const missing = (what: string) =>
  new RosebridgeError('internal', `This build has no ${what}.`, {
    nextStep: 'Install a complete Rosebridge.',
  })

export const parts: BridgeParts = {
  toolNames: [],
  createServeMcp() {
    throw missing('MCP endpoint')
  },
  async startSandbox() {
    throw missing('sandbox')
  },
}
