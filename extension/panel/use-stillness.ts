/** Lists that move: a click that was meant for another line must not count. */
import { useEffect, useState } from 'preact/hooks'

const stillForMs = 500

/** False for a moment after `ids`, of what is listed, has changed. */
export function useStillness(ids: string): boolean {
  const [still, setStill] = useState(ids)
  useEffect(() => {
    const timer = setTimeout(() => setStill(ids), stillForMs)
    return () => clearTimeout(timer)
  }, [ids])
  return still === ids
}
