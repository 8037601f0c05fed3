/** Keeps one answer that cannot be drawn from taking the rest of the page with it. */
import { Component, type ComponentChildren } from 'preact'
import { answerWords } from '../words/answer-words.ts'
import { FailureNote } from './failure-note.tsx'

interface BoundaryState {
  readonly broken: boolean
}

interface BoundaryProps {
  readonly children: ComponentChildren
  /** What is said in place of the answer; absent = that it cannot be shown. */
  readonly instead?: ComponentChildren
}

export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: false }

  static override getDerivedStateFromError(): BoundaryState {
    return { broken: true }
  }

  /** What comes next may well be drawn. */
  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.broken && before.children !== this.props.children)
      this.setState({ broken: false })
  }

  override render() {
    const { children, instead } = this.props
    if (!this.state.broken) return children
    if (instead !== undefined) return instead
    const { broken, brokenNext } = answerWords.value.common
    return <FailureNote error={{ kind: 'unreadable', message: broken, nextStep: brokenNext }} />
  }
}
