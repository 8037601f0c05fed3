/** Spanish for what only the widget says. */
import type { englishWidget } from './english-widget.ts'

export const spanishWidget: typeof englishWidget = {
  more: 'Mostrar más',
  fewer: 'Mostrar menos',
  all: (count) => `Mostrar todo (${count})`,
  unreadable: 'Esta respuesta no se puede dibujar.',
  unreadableNext: 'El texto de la respuesta en la conversación está completo.',
  cancelled: 'La pregunta se detuvo antes de tener respuesta.',
  notReached: 'No se pudo volver a preguntar.',
  notReachedNext: 'Pregúntelo en la conversación.',
  asOf: (time) => `Estado al ${time}`,
  evidence: (count) => `Pruebas (${count})`,
  stops: (count) => `Paradas (${count})`,
}
