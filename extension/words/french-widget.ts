/** French for what only the widget says. */
import type { englishWidget } from './english-widget.ts'

export const frenchWidget: typeof englishWidget = {
  more: 'Montrer plus',
  fewer: 'Montrer moins',
  all: (count) => `Tout montrer (${count})`,
  unreadable: 'Cette réponse ne peut pas être dessinée.',
  unreadableNext: 'Le texte de la réponse dans la conversation est complet.',
  cancelled: 'La question a été arrêtée avant d’avoir sa réponse.',
  notReached: 'La question n’a pas pu être reposée.',
  notReachedNext: 'Posez-la dans la conversation.',
  asOf: (time) => `État au ${time}`,
  evidence: (count) => `Preuves (${count})`,
  stops: (count) => `Arrêts (${count})`,
}
