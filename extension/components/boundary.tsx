/** Keeps one answer that cannot be drawn from taking the rest of the page with it. */
import { Component, type ComponentChildren } from 'preact'
import type { WireErrorFacts } from '../../shared/wire/wire-error-schema.ts'
import { answerWords } from '../words/answer-words.ts'
import { FailureNote } from './failure-note.tsx'

interface BoundaryState {
  readonly broken: boolean
}

interface BoundaryProps {
  readonly children: ComponentChildren
  /** What is said in place of the answer; absent = that it cannot be shown. */
  readonly instead?: WireErrorFacts
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false }

  static override getDerivedStateFromError(): BoundaryState {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { broken, brokenNext } = answerWords.value.common
    const { instead = { kind: 'unreadable', message: broken, nextStep: brokenNext } } = this.props
    return <FailureNote error={instead} />
  }
}
