/** Turns whatever the worker's own code threw into the published shape of an error. */
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'

/** A stranger's error keeps its details to itself. */
export function describeFailure(_thrown: unknown): WireErrorFacts {
  return {
    kind: 'internal',
    message: 'Something in the extension itself failed.',
    nextStep: 'Try once more; if it fails again, reload the extension.',
  }
}
