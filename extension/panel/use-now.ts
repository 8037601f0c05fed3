/** This machine's clock as a view holds it. */
import { useEffect, useState } from 'preact/hooks'

/** Milliseconds since 1970, renewed every so often. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
