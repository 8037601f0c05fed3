/** A process for the starvation test: calls a tool of one MCP server as fast as it can, many times at once. */
import { writeSync } from 'node:fs'

const [url = '', loops = '1'] = process.argv.slice(2)
const body = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'find_order', arguments: { query: 'O-100' } },
})
const headers = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
  'mcp-protocol-version': '2025-11-25',
}
for (let loop = 0; loop < Number(loops); loop += 1) void callForEver()

async function callForEver(): Promise<never> {
  for (;;) {
    const reply = await fetch(url, { method: 'POST', headers, body })
    const text = await reply.text()
    writeSync(1, text.includes('rate_limited') ? 'refused\n' : `answered ${reply.status}\n`)
  }
}
