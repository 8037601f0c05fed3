/** Spanish for errors. */
import type { ErrorWords } from './error-words.ts'

const list = new Intl.ListFormat('es-MX', { type: 'disjunction' })

export const spanishErrors: ErrorWords = {
  original: 'Mensaje original, en inglés',
  several: (orders) => `Esta referencia corresponde a varias órdenes: ${list.format(orders)}.`,
  waitFor: (seconds) => `Espere ${seconds} s y reintente.`,
  wrongNumber: {
    what: 'Ese no es el número de la solicitud.',
    next: 'Escriba el número que muestra la página del programa en su navegador. Si no ve esa página, rechace la solicitud.',
  },
  tunnel: {
    what: 'El túnel no funciona.',
    next: 'Vea el motivo en el mensaje original, corrija y reintente.',
  },
  kinds: {
    invalid_input: {
      what: 'Un valor de la solicitud no se acepta.',
      next: 'Corríjalo y reintente.',
    },
    unknown_object_key: {
      what: 'Ese tipo de ficha no existe.',
      next: 'Ponga la extensión y el puente en la misma versión.',
    },
    not_found: {
      what: 'No se encontró.',
      next: 'Revise la referencia, o busque el cliente o una parte del número.',
    },
    ambiguous: {
      what: 'Varias coinciden igual de bien.',
      next: 'Búsquela en «Buscar» y elija la correcta.',
    },
    no_order_on_screen: {
      what: 'No hay ninguna orden en pantalla.',
      next: 'Abra la orden en Rose Rocket, o búsquela.',
    },
    not_allowed: {
      what: 'Eso no está permitido aquí.',
      next: 'Vea en el mensaje original qué hace falta.',
    },
    approval_required: {
      what: 'Este cambio espera una autorización.',
      next: 'Autorícelo o recházelo en «Actividad».',
    },
    denied: { what: 'Rechazado. No se cambió nada.', next: 'Repítalo si fue un error.' },
    expired: { what: 'Se acabó el tiempo. No se cambió nada.', next: 'Vuelva a empezar.' },
    sign_in_failed: {
      what: 'Rose Rocket rechaza el acceso del puente.',
      next: 'Abra las opciones y revise la organización: el secreto cambió, o la cuenta ya no tiene acceso.',
    },
    forbidden: {
      what: 'El rol de esta cuenta no permite eso en Rose Rocket.',
      next: 'Pida a un administrador de Rose Rocket un rol que lo permita.',
    },
    rejected: {
      what: 'Rose Rocket no acepta esta solicitud.',
      next: 'Vea el motivo en el mensaje original, corrija y reintente.',
    },
    conflict: {
      what: 'Algo cambió mientras tanto.',
      next: 'Actualice y revise antes de repetirlo.',
    },
    rate_limited: {
      what: 'Se alcanzó el límite de solicitudes a Rose Rocket.',
      next: 'Espere un momento y reintente.',
    },
    upstream_unavailable: {
      what: 'Rose Rocket no funciona o no se puede alcanzar.',
      next: 'Revise la red y reintente en unos minutos.',
    },
    upstream_timeout: {
      what: 'Rose Rocket no respondió a tiempo.',
      next: 'Reintente en un momento.',
    },
    upstream_invalid_reply: {
      what: 'Rose Rocket dio una respuesta ilegible.',
      next: 'Reintente; si sigue igual, revise en las opciones la dirección de la API.',
    },
    outcome_unknown: {
      what: 'La respuesta se perdió: no se sabe si Rose Rocket lo hizo.',
      next: 'Revise la ficha en Rose Rocket antes de repetirlo.',
    },
    cancelled: { what: 'La solicitud se canceló.', next: 'Repítala si todavía la quiere.' },
    port_taken: {
      what: 'Otro programa ocupa ese puerto.',
      next: 'Inicie el puente en otro puerto.',
    },
    internal: {
      what: 'Algo falló en Rosebridge mismo.',
      next: 'Reintente; si vuelve a fallar, vea el registro del puente.',
    },
    not_paired: {
      what: 'Este navegador no está vinculado con el puente.',
      next: 'Pida al puente un código de vinculación y escríbalo en el panel.',
    },
    link_closed: {
      what: 'El enlace con el puente se cerró antes de la respuesta.',
      next: 'Espere a que vuelva el enlace y reintente.',
    },
    link_silent: {
      what: 'El puente no respondió a tiempo.',
      next: 'Vea si está funcionando y reintente.',
    },
  },
}
