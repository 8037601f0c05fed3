/** One deed at a time: whether it is under way, and how it failed. */
import { useState } from 'preact/hooks'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { factsOf } from './use-answer.ts'

export interface Acting {
  readonly isBusy: boolean
  readonly failure: WireErrorFacts | null
  /** Resolves to whether it was done; what it throws is shown, not thrown on. */
  act(work: () => Promise<void>): Promise<boolean>
}

export function useAct(): Acting {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<WireErrorFacts | null>(null)
  return {
    isBusy,
    failure,
    async act(work) {
      setBusy(true)
      setFailure(null)
      try {
        await work()
        return true
      } catch (thrown) {
        setFailure(factsOf(thrown))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
