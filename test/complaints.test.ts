/** The known complaints about extensions with a local process, each beside the tests that would show it here. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './helpers/source-tree.ts'

/** Complaint → the file and the title of each test about it. */
const complaints: Readonly<Record<string, readonly (readonly [file: string, title: string])[]>> = {
  'the link dies with the worker or the laptop’s sleep, and nobody notices': [
    ['journeys/link.test.ts', 'is back within 2 s of the worker’s end, with the same answer'],
    ['journeys/link.test.ts', 'is back within 2 s of a restart with only a tab open'],
    [
      'journeys/known-complaints.test.ts',
      'a bridge that is put to sleep is told of within a second',
    ],
    ['journeys/known-complaints.test.ts', 'a laptop that sleeps, bridge and browser alike'],
    ['journeys/idle.test.ts', 'holds a link that is idle'],
  ],
  'it says connected although the server never started': [
    ['journeys/known-complaints.test.ts', 'says so from the first moment, names the command'],
    ['journeys/link.test.ts', 'is told of within 1 s when the bridge hangs'],
    ['journeys/link.test.ts', 'is told of within 1 s when the bridge stops'],
  ],
  'the port is taken, and two programs fight for it': [
    ['bridge/cli-start.test.ts', 'by Rosebridge: says so, names a free port, and leaves it alone'],
    ['bridge/cli-start.test.ts', 'by another program: says so, and names a port that is free'],
    ['journeys/link.test.ts', 'is told apart from another program on the port'],
    ['journeys/link.test.ts', 'moves when the address is changed in the options'],
  ],
  'with several profiles a question goes to the wrong one, or hangs for ever': [
    ['journeys/known-complaints.test.ts', 'a second profile answers for itself'],
    ['journeys/known-complaints.test.ts', 'a browser that vanishes leaves an answer at once'],
    ['journeys/known-complaints.test.ts', 'a page of another organisation is not taken for one'],
    ['bridge/link/link.test.ts', 'keeps both connections of a copied profile'],
  ],
  'a second client throws the first one out': [
    ['journeys/link.test.ts', 'gets a name of its own and throws nobody out'],
    ['bridge/link/link.test.ts', 'are each named, and none is evicted'],
  ],
  'any site or extension may call the local port': [
    ['journeys/link.test.ts', 'is refused to a page that is not the extension'],
    ['bridge/link/link.test.ts', 'counts only from the extension that was paired'],
    ['bridge/link/link.test.ts', 'comes before everything else'],
  ],
  'the browser’s rules for local addresses break the call': [
    // Only the worker talks to the bridge, without any permission for local addresses.
    ['journeys/build.test.ts', 'reach loopback in the demo build only, and never every site'],
    ['journeys/link.test.ts', 'takes the six digits, and says what is wrong with others'],
  ],
  'three parts are too hard to install': [
    ['journeys/start-open.test.ts', 'shows a late order with the panel beside it'],
    ['bridge/panel-beside.test.ts', 'are printed with the folder, the web app and the code'],
  ],
  'the web app changed, and the answer is gone': [
    ['journeys/known-complaints.test.ts', 'a web app that looks different is known by its address'],
    ['extension/detect.test.ts', '$name matches $count in $page'],
  ],
  'the two halves are of different versions': [
    ['journeys/known-complaints.test.ts', 'is named, with the command that mends it'],
    ['bridge/link/link.test.ts', 'says which side is too old'],
  ],
  'the answer of one record is shown beside another': [
    ['journeys/stale.test.ts', 'shows the card, the delay and the timeline of the order on screen'],
  ],
  'it is connected but has no tools, or a list that is stale': [
    [
      'bridge/mcp/stale-list.test.ts',
      'a changed server, until the client has fetched its list again',
    ],
  ],
  'the answer is too big': [
    ['bridge/mcp/results.test.ts', 'names what was cut from a single record'],
  ],
  'allowing and asking happen on the same page': [
    ['bridge/oauth/abuse.test.ts', 'is not given without the number'],
    ['bridge/oauth/abuse.test.ts', 'is decided by managers only'],
  ],
  'it cannot be stopped while a browser is connected': [
    ['bridge/link/real-bridge.test.ts', 'ends soon though a browser that %s is connected'],
  ],
}

describe.each(Object.entries(complaints))('%s', (_complaint, tests) => {
  it.each(tests)('%s: %s', (file, title) => {
    expect(readFileSync(join(root, 'test', file), 'utf8')).toContain(title)
  })
})
