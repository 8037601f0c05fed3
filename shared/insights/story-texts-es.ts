/** The sentences of an order’s story in Spanish. Stops are feminine (recolección, entrega), so one article fits all. */
import { spanishCauses, spanishConfidences } from './answer-texts-es.ts'
import { spanishNames } from './names-es.ts'
import type { StoryTexts } from './story-texts.ts'

const { fields } = spanishNames
const lateBases = {
  actual: ', según su llegada',
  eta: '',
  elapsed: ', y todavía sin llegar',
} as const
const states = {
  on_time: 'A tiempo',
  at_risk: 'En riesgo',
  late: 'Con retraso',
  delivered_on_time: 'Entregada a tiempo',
  delivered_late: 'Entregada con retraso',
  cancelled: 'Cancelada',
  unknown: 'No se puede evaluar: ninguna parada tiene hora prevista',
} as const
const contacts = {
  'phone number': 'teléfono',
  'e-mail address': 'correo electrónico',
  'web address': 'dirección web',
} as const
const records: Readonly<Record<string, string>> = {
  order: fields.order,
  task: fields.task,
  manifest: fields.manifest,
}
const plural = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`
const more = (count: number) => `${count} más`
/** The kind of a record in words; one that an organisation added stays as it is. */
const recordName = (objectKey: string) => records[objectKey] ?? objectKey

export const spanishStory: StoryTexts = {
  joint: '; ',
  andMore: (shown, count) =>
    count > 0 ? `${shown.join(', ')} y ${more(count)}` : shown.join(', '),
  unknownPerson: 'persona desconocida',
  machine: (label) =>
    label === null
      ? 'automatización'
      : label === 'integration'
        ? 'integración'
        : `integración ${label}`,
  values: { none: 'vacío', yes: 'sí', no: 'no', changed: 'un valor nuevo' },
  timeline: {
    planned: (kind, time) => `${kind === 'appointment' ? 'Cita' : 'Horario solicitado'}: ${time}`,
    arrived: (at, isLate) => `Llegada ${at}${isLate ? ', después de la hora prevista' : ''}`,
    completed: (at) => `Terminada ${at}`,
    departed: (at) => `Salida ${at}`,
    change: (field, before, after) =>
      before === undefined ? `${field}: ${after}` : `${field}: ${before} → ${after}`,
    moreFields: (count) => `y ${plural(count, 'campo más', 'campos más')}`,
    note: (quotation) => `Nota: ${quotation}`,
    message: (quotation) => `Mensaje: ${quotation}`,
    orderCreated: 'orden creada',
    created: 'creación',
    ofRecord: (record, text) => `${record}, ${text}`,
    byIntegration: (name) => `${name} (integración)`,
    undated: (count) =>
      count === 1
        ? '1 evento no tiene hora legible y no se puede ubicar.'
        : `${count} eventos no tienen hora legible y no se pueden ubicar.`,
  },
  brief: {
    forCustomer: (number, customer) => `${number} para ${customer}`,
    references: { poNum: 'OC', refNum: 'ref.', loadTenderNum: 'oferta', externalId: 'ext.' },
    noCarrier: 'sin transportista',
    ownFleet: 'flota propia',
    drivers: (names) => `${names.length === 1 ? 'conductor' : 'conductores'} ${names.join(' y ')}`,
    status: (status) => `estado: ${status}`,
    states,
    lateBy: (state, length, stop, basis) =>
      `${states[state]} de ${length} en la ${stop}${lateBases[basis]}`,
    eta: (moment) => `hora estimada: ${moment}`,
    noStops: 'Sin recolecciones ni entregas.',
    stops: (done, all, told) => `Paradas hechas: ${done} de ${all}; ${told}`,
    moreStops: more,
    stopDone: (stop, at) => (at === undefined ? `${stop} terminada` : `${stop} terminada ${at}`),
    stopArrived: (stop, at) => `${stop}, llegada ${at}`,
    stopPlanned: (stop, kind, time) =>
      `${stop}, ${kind === 'appointment' ? 'cita' : 'horario solicitado'} ${time}`,
    stopUnplanned: (stop) => `${stop}, sin hora prevista`,
    noUpdate: 'Última noticia: ninguna de una persona ni de una integración',
    lastUpdate: (at, by, quotation) => `Última noticia ${at}, de ${by}: ${quotation}`,
    sources: {
      user: 'una persona',
      automation: 'una automatización',
      integration: 'una integración',
    },
    causeNotStated: 'causa no indicada',
    cause: (category, code, confidence) =>
      `causa: ${spanishCauses[category]}${code}, ${spanishConfidences[confidence]}`,
    next: (action) => `Qué hacer: ${action}`,
    invoice: 'facturarla',
    nothingDue: 'nada pendiente según los registros',
    papersClosed: 'documentos no visibles',
    papersComplete: 'no falta ningún documento',
    papersMissing: (kinds) => `falta: ${kinds.map((kind) => fields[kind]).join(', ')}`,
    ready: 'lista para facturar',
  },
  papers: {
    missing: {
      billOfLading: 'Falta el conocimiento de embarque.',
      proofOfDelivery: 'Falta la prueba de entrega.',
      rateConfirmation: 'Falta la confirmación de tarifa.',
      customerPO: 'Falta la orden de compra del cliente.',
      refNum: 'Falta el número de referencia.',
      charges: 'Faltan los cargos.',
    },
    closed: 'No se pueden ver los documentos.',
    closedUnknown:
      'Este servidor no puede ver los documentos: no se sabe si hay conocimiento de embarque, prueba de entrega y confirmación de tarifa.',
    misfiled: (file) => ` Hay un archivo llamado ${file}, pero no está clasificado así.`,
    noProof: 'Entregada, y sin prueba de entrega en el expediente.',
    noProofSince: (moment) => `Entregada ${moment}, y sin prueba de entrega en el expediente.`,
    noLadingAfterPickup: 'Recogida, y sin conocimiento de embarque en el expediente.',
    noLadingYet: 'Aún no está en el expediente; hace falta en la recolección.',
    noCarrier: 'No hay transportista asignado, así que no se confirmó ninguna tarifa.',
    noRate: (carrier) => `La lleva ${carrier}, y no hay confirmación de tarifa en el expediente.`,
    noPo: 'La orden no tiene número de orden de compra ni orden de compra del cliente.',
    noPoNumber: 'La orden no tiene número de orden de compra.',
    noReference: 'La orden no tiene número de referencia.',
    noCharges: 'La orden no tiene conceptos de cargo ni monto total.',
    isOver: (status) => `La orden está ${status}.`,
    isInvoiced: 'La orden ya está facturada.',
    notDelivered: 'Aún sin entregar.',
    stopOpen: (stop) => `Aún sin entregar: ${stop} sigue pendiente.`,
  },
  gaps: {
    noZone: (stop, zone) => `La ${stop} no tiene zona horaria; se supone ${zone}.`,
    unreadable: (stop, names) => `Horas ilegibles en la ${stop}: ${names.join(', ')}.`,
    same: (count) => `Lo mismo vale para ${plural(count, 'parada más', 'paradas más')}.`,
    noStops: 'La orden no tiene recolecciones ni entregas.',
    eventsLeft: (count, objectKey, id) =>
      `no se leyeron ${plural(count, 'evento más antiguo', 'eventos más antiguos')} (${recordName(objectKey)} ${id})`,
    historyClosed: (objectKey, id) =>
      `no se pudo leer el historial (${recordName(objectKey)} ${id})`,
  },
  evidence: {
    stop: (stop, plan, actual) => `${stop}: prevista ${plan}, ${actual}`,
    noArrival: 'sin llegada',
    arrived: (at) => `llegada ${at}`,
    completed: (at) => `terminada ${at}`,
    reasonOnFile: (words) => `motivo del retraso en el expediente: ${words}`,
    change: (field, before, after) => `${field}: ${before}${after}`,
    moreChanges: more,
    changed: 'modificado',
    empty: 'vacío',
    entries: (count) => plural(count, 'entrada', 'entradas'),
    until: (from, to) => `${from} al ${to}`,
    status: (status) => `estado: ${status}`,
    created: (objectKey) => `creación (${recordName(objectKey)})`,
  },
  leftOut: {
    causeNotStated: 'La causa: nadie la ha indicado.',
    causeInferred: 'La causa: solo se deduce de los campos, nadie la indicó.',
    blame: 'Quién es responsable del retraso: un mensaje externo no culpa a nadie.',
    causeClosed: (category) => `La causa (${spanishCauses[category]}): no es para externos.`,
    notes: (count) =>
      `${plural(count, 'nota interna: escrita', 'notas internas: escritas')} para colegas, no para externos.`,
    money: 'Tarifas, cargos y otros montos: nunca van en estos mensajes.',
    contacts: (kinds) =>
      `Datos de contacto hallados en las notas (${kinds.map((kind) => contacts[kind]).join(', ')}): privados.`,
    carrier: 'Los nombres del transportista y del conductor: el cliente no los necesita.',
    customer: 'El nombre del cliente: el transportista trabaja con paradas y referencias.',
    unsafe: (field) => `El ${field}: parece un dato de contacto o un monto.`,
    noPlan: 'La hora prevista: la parada no tiene ninguna legible.',
    noEta: 'Una nueva hora estimada: no se conoce ninguna confiable.',
    notRead: (gap) => `No se leyó: ${gap}`,
  },
}
