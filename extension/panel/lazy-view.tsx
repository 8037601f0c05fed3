/** A view whose code is fetched when the panel has time, or when it is opened. */
import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Skeleton } from '../components/skeleton.tsx'

const idleAfterMs = 400

/** Wraps it; until its code is here, a skeleton stands in its place. */
export function lazyView<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: { readonly View: ComponentType<Props> } | null = null
  let loading: Promise<void> | null = null
  const fetchOnce = () => {
    loading ??= load().then((View) => {
      loaded = { View }
    })
    return loading
  }
  setTimeout(() => void fetchOnce(), idleAfterMs)

  return function LazyView(props: Props) {
    const [, setArrived] = useState(loaded !== null)
    useEffect(() => {
      if (loaded === null) void fetchOnce().then(() => setArrived(true))
    }, [])
    if (loaded === null) {
      return (
        <section class="card" aria-busy="true">
          <Skeleton lines={6} />
        </section>
      )
    }
    return <loaded.View {...props} />
  }
}
