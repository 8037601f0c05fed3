/** Keeps one answer that cannot be drawn from taking the rest of the page with it. */
import { Component, type ComponentChildren } from 'preact'
import { words } from '../words/words.ts'
import { FailureNote } from './failure-note.tsx'

interface BoundaryState {
  readonly broken: boolean
}

export class Boundary extends Component<{ readonly children: ComponentChildren }, BoundaryState> {
  override state: BoundaryState = { broken: false }

  static override getDerivedStateFromError(): BoundaryState {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { broken, brokenNext } = words.value.common
    return <FailureNote error={{ kind: 'unreadable', message: broken, nextStep: brokenNext }} />
  }
}
