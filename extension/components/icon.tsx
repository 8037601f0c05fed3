/** The few icons, drawn as lines in the colour of their text. */

const paths = {
  copy: 'M9 9h10v10H9zM5 15V5h10',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  refresh: 'M19 12a7 7 0 1 1-2.1-5M19 4v4h-4',
  options: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 5v4M9 15v4',
  open: 'M14 5h5v5M19 5l-8 8M10 6H5v13h13v-5',
  pickup: 'M12 19V6m-5 5l5-5 5 5',
  delivery: 'M12 5v13m-5-5l5 5 5-5',
  chat: 'M5 5h14v10h-8l-4 4v-4H5z',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3.5 3 3.5 15 0 18c-3.5-3-3.5-15 0-18',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 21h4',
  back: 'M11 6l-6 6 6 6M5 12h14',
} as const

/** Decoration only: what it means is said by the text or label beside it. */
export function Icon({
  name,
  size = 16,
}: {
  readonly name: keyof typeof paths
  readonly size?: number
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  )
}
