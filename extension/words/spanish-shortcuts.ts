/** Spanish for the answers of single shortcuts, and for sifting a board. */
import type { englishShortcuts } from './english-shortcuts.ts'

export const spanishShortcuts: typeof englishShortcuts = {
  verdict: {
    yes: 'Sí',
    no: 'No',
    perhaps: 'No es seguro',
    unknown: 'No se sabe',
    wasOnTime: 'Se entregó a tiempo.',
    wasLate: (duration) => `Se entregó con ${duration} de retraso.`,
    late: (duration, place) => `${duration} de retraso para ${place}.`,
    noEta: 'Nadie ha dado una hora estimada para la próxima parada.',
    eta: (time) => `Llegada estimada: ${time}.`,
    cancelled: 'La orden está cancelada.',
    noPlan: 'Ninguna parada tiene hora prevista.',
  },
  dwell: {
    title: 'Tiempo en las paradas',
    notThere: 'aún no ha llegado',
    noArrival: 'llegada no registrada',
    noCompletion: (time) => `allí desde ${time}, salida no registrada`,
    span: (from, to) => `de ${from} a ${to}`,
    freeTime: 'El tiempo libre y las tarifas están en el contrato; Rose Rocket no los indica.',
  },
  contacts: {
    kinds: { name: 'nombre', phone: 'teléfono', email: 'correo' },
    notHeld: (what) => `no está en Rose Rocket: ${what}`,
  },
  sifting: {
    label: 'Mostrar',
    all: 'Todo',
    theList: 'la lista',
  },
}
