/** `npm run demo`: a real bridge, its sandbox and a real MCP client do the main job; exit code 0 only if all holds. */
import { z } from 'zod'
import { defaultWorld } from '../../bridge/sandbox/worlds/default-world.ts'
import { startBridgeProcess } from '../helpers/bridge-process.ts'
import { connectClient } from '../helpers/mcp-client.ts'
import { delayWorkflow } from './delay-workflow.ts'
import { singlePrompts } from './single-prompts.ts'
import { Demo } from './steps.ts'
import { teamWorkflow } from './team-workflow.ts'

await using bridge = await startBridgeProcess()
await using connected = await connectClient(bridge.mcpUrl)
const demo = new Demo(connected)
demo.say(
  `Bridge ${bridge.ready.bridgeUrl}, Rose Rocket sandbox ${bridge.sandboxUrl}, client @modelcontextprotocol/client.`,
)

await delayWorkflow(demo)
await teamWorkflow(demo)
await singlePrompts(demo, {
  now: await sandboxTime(bridge.sandboxUrl),
  timezone: defaultWorld().org.timezone,
})

if (demo.failures.length === 0) {
  demo.heading('Every step holds.')
} else {
  demo.heading(`${demo.failures.length} steps do not hold:`)
  for (const failure of demo.failures) demo.say(`  ✘ ${failure}`)
  process.exitCode = 1
}

async function sandboxTime(sandboxUrl: string): Promise<Date> {
  const reply = await fetch(`${sandboxUrl}/__sandbox/clock`)
  return new Date(z.object({ now: z.string() }).parse(await reply.json()).now)
}
