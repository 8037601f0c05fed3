/** Counts what the bridge does, for `/metrics`: numbers only, no names and no ids. */

export interface Metrics {
  countRequest(method: string, status: number): void
  /** Counts a stream as open until the answered function is called. */
  openStream(): () => void
  /** The text format of Prometheus. */
  text(): string
}

/** Counters of one run. `uptimeSeconds` and `memoryBytes` are asked when the text is made. */
export function createMetrics(options: {
  readonly uptimeSeconds: () => number
  readonly memoryBytes: () => number
}): Metrics {
  const requests = new Map<string, number>()
  let openStreams = 0
  return {
    countRequest(method, status) {
      const labels = `method="${/^[A-Z]{3,7}$/.test(method) ? method : 'OTHER'}",status="${status}"`
      requests.set(labels, (requests.get(labels) ?? 0) + 1)
    },
    openStream() {
      openStreams += 1
      let isOpen = true
      return () => {
        if (isOpen) openStreams -= 1
        isOpen = false
      }
    },
    text() {
      const lines = [
        '# HELP rosebridge_http_requests_total Requests answered.',
        '# TYPE rosebridge_http_requests_total counter',
        ...[...requests].map(
          ([labels, count]) => `rosebridge_http_requests_total{${labels}} ${count}`,
        ),
        '# HELP rosebridge_open_streams MCP answers being sent right now.',
        '# TYPE rosebridge_open_streams gauge',
        `rosebridge_open_streams ${openStreams}`,
        '# HELP process_uptime_seconds Seconds since the bridge started.',
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${Math.round(options.uptimeSeconds())}`,
        '# HELP process_resident_memory_bytes Memory the process holds.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${options.memoryBytes()}`,
      ]
      return `${lines.join('\n')}\n`
    },
  }
}
