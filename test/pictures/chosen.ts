/** The pictures of the README, by the name of their file: which view, in which theme. */

export interface ChosenPicture {
  readonly file: string
  /** A name of `shown-views.ts`. */
  readonly view: string
  readonly theme: 'light' | 'dark' | 'contrast'
  /** In CSS pixels; what does not fit is cut off below. */
  readonly width: number
  readonly height: number
}

export const chosenPictures: readonly ChosenPicture[] = [
  { file: 'order-dark.png', view: 'order O-1042', theme: 'dark', width: 400, height: 860 },
  { file: 'shortcuts.png', view: 'shortcuts', theme: 'light', width: 400, height: 860 },
  { file: 'welcome.png', view: 'welcome, first answer', theme: 'light', width: 800, height: 720 },
]

/** A step of the way to ChatGPT, which needs a public address and so a bridge of its own. */
export const connectPicture = { file: 'connect.png', width: 400, height: 860 } as const

/** The whole window: the web app with the panel docked beside it. */
export const windowPicture = { file: 'window.png', width: 1280, height: 860 } as const
