/** Paired browsers: what is kept of each, and the name it goes by. */

/** A paired browser. `verifier` is derived from the device's secret and proves it: as good as the secret here. */
export interface PairedDevice {
  readonly id: string
  readonly name: string
  readonly verifier: string
  /** Origin of the extension that was paired; no other extension may use the device. */
  readonly origin: string
  readonly createdAt: string
  readonly lastSeenAt: string
}

/** Where paired browsers are kept. */
export interface DeviceStore {
  list(): readonly PairedDevice[]
  find(id: string): PairedDevice | undefined
  add(device: PairedDevice): void
  /** Notes that the device was seen (ISO 8601); an unknown id is ignored. */
  seen(id: string, at: string): void
  remove(id: string): void
}

/** A paired browser as it is shown: no secrets, but how many of it are connected now. */
export interface DeviceState {
  readonly id: string
  readonly name: string
  readonly createdAt: string
  readonly lastSeenAt: string
  readonly connections: number
}

/** The wanted name, numbered where it is taken: "Chrome on Linux", "Chrome on Linux 2". */
export function freeName(wanted: string, taken: readonly string[]): string {
  const base = wanted.replace(/\s+/g, ' ').trim() || 'Browser'
  if (!taken.includes(base)) return base
  let number = 2
  while (taken.includes(`${base} ${number}`)) number += 1
  return `${base} ${number}`
}
