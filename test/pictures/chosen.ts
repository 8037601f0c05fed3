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

export interface WidgetPicture {
  readonly file: string
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
  readonly theme: 'light' | 'dark'
  readonly width: number
}

/** The widget's, in the page of a chat client. */
export const widgetPictures: readonly WidgetPicture[] = [
  {
    file: 'widget-delay.png',
    tool: 'explain_order_delay',
    input: { order: 'O-1042' },
    theme: 'light',
    width: 860,
  },
  {
    file: 'widget-timeline.png',
    tool: 'get_order_timeline',
    input: { order: 'O-1042' },
    theme: 'dark',
    width: 560,
  },
  {
    file: 'widget-exceptions.png',
    tool: 'list_order_exceptions',
    input: { limit: 4 },
    theme: 'light',
    width: 560,
  },
]
