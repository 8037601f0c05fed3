/** The sentences of answers in Spanish. Stops are feminine (recolección, entrega), so one article fits all. */
import type { AnswerTexts } from './answer-texts.ts'

const states = {
  on_time: 'a tiempo',
  at_risk: 'en riesgo',
  late: 'con retraso',
  delivered_on_time: 'entregada a tiempo',
  delivered_late: 'entregada con retraso',
  cancelled: 'cancelada',
  unknown: 'no se puede evaluar',
} as const
const risks = {
  tight_eta: 'La hora estimada deja menos de media hora para',
  tracking: 'El rastreo advierte sobre',
  earlier_stop: 'Una parada anterior se retrasó y no hay una estimación más reciente para',
} as const
export const spanishCauses = {
  carrier_or_driver: 'transportista o conductor',
  equipment_or_accident: 'equipo o accidente',
  previous_stop: 'parada anterior',
  shipper: 'remitente',
  consignee: 'destinatario',
  appointment: 'cita',
  address_or_contact: 'dirección o contacto',
  weather_or_road: 'clima o camino',
  border_or_customs: 'frontera o aduana',
  other_mode: 'tren, barco o avión',
  credit_or_payment: 'crédito o pago',
  damage_or_return: 'daño o devolución',
  other: 'otra',
  not_stated: 'no indicada',
} as const
const neutral = {
  carrier_or_driver: 'un retraso en el transporte',
  equipment_or_accident: 'un problema con el equipo en el camino',
  previous_stop: 'un retraso en una parada anterior',
  shipper: 'un retraso en el origen',
  consignee: 'un retraso en el destino',
  appointment: 'la cita de entrega',
  address_or_contact: 'un dato de dirección o contacto',
  weather_or_road: 'el clima o el estado del camino',
  border_or_customs: 'trámites de frontera o aduana',
  other_mode: 'un retraso en tren, barco o avión',
  credit_or_payment: 'una retención administrativa',
  damage_or_return: 'el estado de la mercancía',
  other: 'otro motivo',
  not_stated: 'no indicada',
} as const
const parties = {
  carrier: 'transportista',
  shipper: 'remitente',
  consignee: 'destinatario',
  broker: 'agente',
  customer: 'cliente',
  nobody: 'nadie',
} as const
export const spanishConfidences = {
  stated: 'indicada',
  inferred: 'deducida',
  unknown: 'incierta',
} as const
const steps: Readonly<Record<string, string>> = {
  'roadside help arranged': 'auxilio en camino organizado',
  'replacement arranged': 'reemplazo organizado',
  'appointment changed': 'cita cambiada',
  'parties informed': 'partes informadas',
  'check call made': 'llamada de seguimiento hecha',
  'moving again': 'de nuevo en marcha',
}
const bases = { actual: 'llegó', eta: 'ahora se espera', elapsed: 'sin llegar al' } as const
const lateBases = {
  actual: 'según su llegada',
  eta: 'según su hora estimada',
  elapsed: 'y todavía sin llegar',
} as const
const more = (count: number) => (count > 0 ? ` y ${count} más` : '')
const contradiction = (what: string) => `Hay horas que se contradicen: ${what}.`

export const spanishAnswers: AnswerTexts = {
  impact: {
    missed: (kind, length, stop) =>
      `${kind === 'requested' ? 'Ventana solicitada perdida' : 'Cita perdida'} por ${length} en la ${stop}.`,
    atRisk: (reason, stop, plan) => `${risks[reason]} la ${stop}, prevista ${plan}.`,
    toCome: (stop, plan, count) => `Aún por hacer: ${stop}, prevista ${plan}${more(count)}.`,
    onSite: (stop, length) =>
      `En el lugar de la ${stop} desde hace ${length}: puede haber cargos por espera.`,
  },
  next: {
    recordReason: 'Anotar el motivo del retraso en la orden.',
    askReason: (carrier) =>
      `Pedir ${carrier === undefined ? 'al transportista' : `a ${carrier}`} el motivo del retraso y anotarlo.`,
    addStops: 'Agregar las paradas con sus horas previstas.',
    setPlan: (stop) => `Fijar una hora prevista para la ${stop}.`,
    nextUpdate: 'Le escribiremos en cuanto haya una nueva hora.',
    finish: (stop) =>
      `Averiguar cuándo termina la ${stop} y dar una nueva hora estimada a la siguiente parada.`,
    getEta: (carrier, stop) =>
      `Obtener ${carrier === undefined ? 'del transportista' : `de ${carrier}`} una nueva hora estimada para la ${stop}.`,
    tell: (party) =>
      `Dar la nueva hora al ${party === 'shipper' ? 'remitente' : 'destinatario'} y pedir que confirme o mueva la cita.`,
    check: (carrier, stop) =>
      `Verificar con ${carrier ?? 'el transportista'} que se cumplirá la hora de la ${stop}.`,
  },
  unknown: {
    noStops: 'La orden no tiene recolección ni entrega: no hay hora prevista con la que comparar.',
    noPlans:
      'Ninguna parada tiene una cita u hora prevista legible: no se puede saber si hay retraso.',
    noPlan: (stop) => `No hay hora prevista para la ${stop}.`,
    zoneMissing: (stop, count, zone) =>
      `Falta la zona horaria de la ${stop}${more(count)}: se supuso ${zone}, la de la organización.`,
    arrivalBeforeOrder: (stop) =>
      contradiction(`${stop} muestra una llegada anterior a la creación de la orden`),
    completedBeforeArrival: (stop) => contradiction(`${stop} terminó antes de la llegada`),
    reachedBeforeEarlier: (stop) =>
      contradiction(`${stop} se alcanzó antes que la parada anterior`),
    unreadable: (field, stop) => `${field} de la ${stop}`,
    unreadableTimes: (list) => `No se puede leer como hora: ${list}.`,
    deliveredWithoutTime:
      'La orden figura como entregada, pero su última entrega no tiene hora de llegada ni de fin.',
    etaPassed: (moment) =>
      `La última hora estimada, ${moment}, ya pasó y no se conoce otra más reciente.`,
    noEta: (stop) => `No hay hora estimada para la ${stop}.`,
    causeNotStated: 'Nadie indicó la causa.',
    undated: (count) => `${count} entradas del historial no tienen fecha legible y se omitieron.`,
    notSearched: (count) => `No se leyeron ${count} entradas más antiguas del historial.`,
  },
  summary: {
    noPlan: 'sin hora prevista',
    range: (from, to) => `${from} al ${to}`,
    late: ({ order, stop, length, plan, basis, compared }) =>
      `${order}: ${length} de retraso en la ${stop}; prevista ${plan}, ${bases[basis]} ${compared}.`,
    state: (order, state, why) =>
      why === undefined ? `${order}: ${states[state]}.` : `${order}: ${states[state]}. ${why}`,
    planned: (stop, plan) => `Próxima parada: ${stop}, prevista ${plan}.`,
    noPlannedTime: 'No hay hora prevista.',
    notStated: 'Causa: no indicada.',
    neutralCause: (category) => `Causa: ${neutral[category]}.`,
    cause({ category, code, confidence, by, at, quote }) {
      const who = (by === undefined ? '' : ` por ${by}`) + (at === undefined ? '' : ` ${at}`)
      const said = quote === undefined ? '' : `: ${quote}`
      return `Causa: ${spanishCauses[category]}${code === null ? '' : ` (${code})`}, ${spanishConfidences[confidence]}${who}${said}`
    },
    responsible: (party, carrier) =>
      ` Responsable: ${parties[party]}${carrier === undefined ? '' : ` (${carrier})`}.`,
    eta: (moment) => `Hora estimada: ${moment}.`,
    etaBefore: (moment) => `Antes, la hora estimada era ${moment}.`,
    lastUpdate: (by, moment) => `Última noticia${by === null ? '' : ` de ${by}`}, ${moment}.`,
    done: (names) => `Hecho hasta ahora: ${names.map((name) => steps[name] ?? name).join(', ')}.`,
    next: (action) => `Qué hacer: ${action}`,
    unknown: (gaps) => `No se sabe: ${gaps}`,
  },
  exceptions: {
    late: ({ length, stop, basis, plan }) =>
      `${length} de retraso en la ${stop}, ${lateBases[basis]} (prevista ${plan})`,
    getPosition: 'Obtener del transportista la posición y una nueva hora estimada.',
    tellCustomer:
      'Dar la nueva hora al cliente y pedir al destinatario que mantenga la carga en el programa.',
    atRisk: 'En riesgo de no cumplir su hora',
    confirmEta: 'Confirmar la hora estimada con el transportista antes de la cita.',
    pickupMissed: 'recolección perdida',
    pickupMissedAt: (stop, due) => `${stop} perdida, prevista a más tardar ${due}`,
    askPickup:
      'Preguntar al transportista si el camión está en la recolección, y sacar otra cita si no.',
    noCarrier: 'sin transportista ni conductor asignado',
    noCarrierFor: (stop, when) => `sin transportista ni conductor para la ${stop}, ${when}`,
    assign: (when) => `Asignar un transportista o conductor; la recolección está prevista ${when}.`,
    neverHeard: 'en tránsito, y nadie ha dado noticias',
    silent: (length) => `en tránsito, y sin noticias desde hace ${length}`,
    checkCall: 'Hacer una llamada de seguimiento: posición, hora estimada y cualquier obstáculo.',
    noProofForDay: 'entregada hace más de un día, y sin prueba de entrega en el expediente',
    noProof: (length) => `entregada hace ${length}, y sin prueba de entrega en el expediente`,
    askProof: 'Pedir al transportista la prueba de entrega firmada.',
  },
}
