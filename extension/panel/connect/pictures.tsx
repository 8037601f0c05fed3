/** Small drawings of the way from here to ChatGPT, of ChatGPT's dialog, and of the number that is compared. */
import { connectWords } from '../../words/connect-words.ts'
import { type ConnectStep, connectSteps } from './steps.ts'

/** Which stretches of the way are open: to the tunnel, and on to ChatGPT. */
export function RoutePicture({ next }: { readonly next: ConnectStep | 'done' }) {
  const { walk: say } = connectWords.value
  const reached = next === 'done' ? connectSteps.length : connectSteps.indexOf(next)
  const lit = (from: number) => (reached >= from ? 'open' : reached >= from - 1 ? 'busy' : 'shut')
  return (
    <div class="route" aria-hidden="true">
      <span class="place" data-lit="open">
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
          <rect x="5" y="6" width="22" height="15" rx="2" />
          <path d="M2 25h28M13 21v4m6-4v4" />
        </svg>
        {say.here}
      </span>
      <i data-lit={lit(1)} />
      <span class="place" data-lit={lit(2)}>
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
          <path d="M5 27V16a11 11 0 0 1 22 0v11M11 27V17a5 5 0 0 1 10 0v10M2 27h28" />
        </svg>
        {say.way}
      </span>
      <i data-lit={lit(4)} />
      <span class="place" data-lit={lit(5)}>
        <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
          <path d="M5 7h22v15H16l-6 6v-6H5zM10 13h12M10 17h8" />
        </svg>
        {say.there}
      </span>
    </div>
  )
}

/** ChatGPT's dialog, drawn by us, with what goes where; its labels are ChatGPT's own. */
export function DialogPicture(props: { readonly address: string; readonly isPrivate: boolean }) {
  const { dialog: say } = connectWords.value.walk
  return (
    <div class="dialog" role="img" aria-label={say.label}>
      <strong>{say.title}</strong>
      <span>{say.name}</span>
      <b>Rosebridge</b>
      <span>{say.connection}</span>
      <span class="choice">
        <em data-on={!props.isPrivate}>{say.server}</em>
        <em data-on={props.isPrivate}>{say.tunnel}</em>
      </span>
      <span />
      <b class="paste">{props.address}</b>
      <span>{say.authentication}</span>
      <b>{say.oauth}</b>
      <span class="risk">
        <i />
        {say.risk}
      </span>
      <span class="create">{say.create}</span>
    </div>
  )
}

/** The number on the page of the sign-in, and the same in this panel. */
export function NumberPicture() {
  const { walk: say } = connectWords.value
  return (
    <div class="number" role="img" aria-label={say.numberPicture}>
      <span class="page">
        <i />
        <b>481 516</b>
      </span>
      <svg viewBox="0 0 40 24" width="34" height="20" aria-hidden="true">
        <path d="M2 12h33M27 5l8 7-8 7" />
      </svg>
      <span class="panel">
        <b>481 516</b>
      </span>
    </div>
  )
}
