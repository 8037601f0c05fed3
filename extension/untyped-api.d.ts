/** The address of our own pages; WXT leaves its type to generated files. */
import 'wxt/browser'

declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string
  }
}
