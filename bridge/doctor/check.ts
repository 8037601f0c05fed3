/** The shape of a check: one link of the chain from this machine to Rose Rocket, looked at and put into words. */
import type { Registries } from '../registries.ts'
import type { SecretStore } from '../secrets/secret-store.ts'

/** What a check found. `nextStep` says what mends it, or what could come next where all is well. */
export interface Finding {
  readonly state: 'ok' | 'warn' | 'fail'
  readonly message: string
  readonly nextStep: string | null
}

/** What checks are handed. */
export interface DoctorParts {
  readonly dataDir: string
  readonly secrets: SecretStore
  readonly now: () => Date
  readonly signal: AbortSignal
}

/** A check that needs no store, so that it can be made when that is broken. `title` is a short noun. */
export interface Check<Parts = DoctorParts> {
  readonly name: string
  readonly title: string
  run(parts: Parts): Promise<readonly Finding[]> | readonly Finding[]
}

/** A check of what the store holds. */
export type StoreCheck = Check<DoctorParts & { readonly registries: Registries }>

export function ok(message: string, nextStep: string | null = null): Finding {
  return { state: 'ok', message, nextStep }
}

export function warn(message: string, nextStep: string): Finding {
  return { state: 'warn', message, nextStep }
}

export function fail(message: string, nextStep: string): Finding {
  return { state: 'fail', message, nextStep }
}
