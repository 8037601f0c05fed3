/** Our own pages' addresses and our own messages; WXT leaves their types to generated files. */
import 'wxt/browser'

declare module 'wxt/browser' {
  interface WxtRuntime {
    getURL(path: string): string
  }
  interface WxtI18n {
    getMessage(name: string): string
  }
}
