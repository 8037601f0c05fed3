/** Spanish. */
import { spanishNames } from '../../shared/insights/names-es.ts'
import { spanishAnswers } from './spanish-answers.ts'
import { spanishErrors } from './spanish-errors.ts'
import { spanishPanel } from './spanish-panel.ts'
import { spanishShortcuts } from './spanish-shortcuts.ts'
import type { Words } from './words.ts'

export const spanish: Words = {
  ...spanishAnswers,
  ...spanishPanel,
  ...spanishShortcuts,
  common: {
    ...spanishAnswers.common,
    copy: (what) => `Copiar ${what}`,
    command: 'el comando',
    copied: 'Copiado',
    cannotCopy: 'El navegador no permitió copiar. Seleccione el texto y cópielo.',
    cancel: 'Cancelar',
    more: 'Mostrar más',
    options: 'Opciones',
    of: (done, total) => `${done} de ${total}`,
  },
  errors: spanishErrors,
  names: spanishNames,
  link: {
    starting: 'Iniciando…',
    connecting: 'Conectando con el puente…',
    lookingAt: (address) => `Buscando en ${address}.`,
    connected: 'Conectado',
    thisBrowser: (name) => `Para el puente, este navegador es «${name}».`,
    notPaired: 'Aún sin vincular',
    typeDigits: 'El puente está en marcha. Escriba los seis dígitos que muestra.',
    notRunning: 'El puente no está en marcha',
    nothingAnswers: (address) =>
      `Nada responde en ${address}. Inicie el puente o corrija su dirección en las opciones.`,
    wrongPort: 'Responde otro programa',
    wrongPortNext: (address) =>
      `Lo que responde en ${address} no es el puente. Corrija la dirección en las opciones o inicie el puente en otro puerto.`,
    silent: 'El puente no responde',
    silentNext: (address) =>
      `Acepta conexiones en ${address} pero no dice nada. Si sigue así, deténgalo e inícielo de nuevo.`,
    bridgeOld: 'El puente es demasiado antiguo',
    extensionOld: 'La extensión es demasiado antigua',
    oldNext: 'Ponga ambos en la misma versión y reintente.',
    impostor: 'Este no es su puente',
    impostorNext: (address) =>
      `Lo que responde en ${address} no pudo probar que conoce este navegador. No se le dijo nada. Vincule de nuevo solo si usted mismo cambió el puente.`,
    signIn: 'Rose Rocket rechaza el acceso',
    upstream: 'Rose Rocket no responde',
    sandbox: 'Pruebas',
    publicShort: 'Abierto',
    publicLong: (until) =>
      `Abierto: se puede llegar desde fuera${until === null ? '' : ` hasta las ${until}`}. Mostrar el interruptor.`,
  },
  pairing: {
    code: 'Código de vinculación',
    pair: 'Vincular',
    paired: (name) => `Vinculado como «${name}».`,
    wrong: (left) =>
      `Ese no es el código. ${left === 1 ? 'Queda 1 intento' : `Quedan ${left} intentos`}.`,
    burnt: 'Cinco intentos fallidos: este código ya no sirve. Pida otro al puente.',
    expired: 'El código tiene más de diez minutos. Pida otro al puente.',
    none: 'El puente no tiene ningún código abierto. Pídale uno.',
    unreachable: 'El puente no respondió. Vea arriba qué falla.',
  },
}
