/** Timing that survives a noisy machine: interleaved rounds, medians, ratios. */

export interface Sample {
  readonly medianMs: number
  readonly p95Ms: number
}

/** Runs the contestants in turns, so that a slow moment of the machine hits all of them alike. */
export async function compare(
  contestants: Readonly<Record<string, () => Promise<unknown>>>,
  { rounds, warmUp }: { readonly rounds: number; readonly warmUp: number },
): Promise<Record<string, Sample>> {
  const times = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]))
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [name, run] of Object.entries(contestants)) {
      const elapsed = await timed(run)
      if (round >= 0) times.get(name)?.push(elapsed)
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, summarise(list)]))
}

/** Milliseconds one run takes. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Median and 95th percentile of some times. */
export function summarise(times: readonly number[]): Sample {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { medianMs: at(0.5), p95Ms: at(0.95) }
}

/** A table for a person. */
export function printTable(title: string, rows: readonly (readonly string[])[]) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  )
  console.log(`\n${title}`)
  for (const row of rows) {
    console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`)
  }
}
