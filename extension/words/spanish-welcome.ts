/** Spanish for the welcome page. */
import type { englishWelcome } from './english-welcome.ts'

export const spanishWelcome: typeof englishWelcome = {
  title: 'Le damos la bienvenida a Rosebridge',
  lead: 'Junto a cada orden que abra en Rose Rocket verá cómo va, si está retrasada, por qué y quién lo dijo. Tres pasos hasta la primera respuesta.',
  steps: 'Pasos',
  done: 'hecho',
  start: 'Iniciar el puente',
  startWhy:
    'Es un pequeño programa en esta computadora. Solo él guarda la llave de su Rose Rocket, y responde a este navegador y a ChatGPT. En una terminal, en la carpeta de Rosebridge:',
  looking: (address) =>
    `Buscándolo en ${address}. Esta página se da cuenta por sí sola cuando responde.`,
  elsewhere: 'Está en otra dirección',
  found: (address) => `Responde en ${address}.`,
  pair: 'Escribir los seis dígitos',
  pairWhy:
    'El puente los muestra al iniciar («Pairing code»). Garantizan que solo este navegador tenga acceso.',
  pairNew: 'Para obtener otros, en otra terminal:',
  paired: (name) => `Vinculado. Para el puente, este navegador es «${name}».`,
  open: 'Ver la primera respuesta',
  openLater: 'El retraso de una orden, con quién dijo qué.',
  sandboxWhy:
    'Hasta que conecte su propia cuenta, el puente usa un entorno de prueba: una empresa de transporte que no existe. Una de sus órdenes está retrasada:',
  accountWhy: (name) =>
    `Abra una orden en Rose Rocket y las respuestas aparecerán al lado. El puente consulta la cuenta ${name}.`,
  openRoseRocket: 'Abrir Rose Rocket con el panel',
  findLate: 'Mostrar una orden retrasada',
  noneLate:
    'Ahora ninguna orden abierta está retrasada. Abra cualquiera y las respuestas aparecerán al lado.',
  openOrder: (order) => `Abrir ${order} con el panel al lado`,
  saidBy: (name, age) => `${name}, ${age}`,
  more: 'Conviene saber',
  tips: {
    select: (where) =>
      `Seleccione un número de PO o de carga en cualquier página, también en un correo, y elija «Buscar … en ${where}» en su menú.`,
    addressBar: 'En la barra de direcciones escriba rr, un espacio y cualquier referencia.',
    key: (keys) => `${keys} abre el panel junto a la página.`,
    noKey: 'Un clic en el icono de Rosebridge abre el panel junto a la página.',
  },
  options: 'Opciones',
}
