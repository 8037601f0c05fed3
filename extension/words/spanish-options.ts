/** Spanish for the options page. */
import type { englishOptions } from './english-options.ts'

export const spanishOptions: typeof englishOptions = {
  title: 'Opciones de Rosebridge',
  bridge: 'Puente',
  address: 'Dirección del puente',
  addressHelp: (example) =>
    `Dónde escucha el puente en esta computadora, por ejemplo ${example}. Muestra su dirección al iniciar.`,
  saveAddress: 'Guardar y probar',
  test: 'Probar',
  wrongAddress: 'La dirección debe ser 127.0.0.1, localhost o [::1], luego dos puntos y un puerto.',
  unpair: 'Desvincular este navegador',
  sureUnpair:
    '¿Desvincular este navegador? No recibirá más respuestas hasta que escriba un código nuevo. Sus opciones se conservan.',
  look: 'Aspecto e idioma',
  theme: 'Tema',
  themes: { auto: 'Como el sistema', light: 'Claro', dark: 'Oscuro', contrast: 'Alto contraste' },
  language: 'Idioma',
  languageAuto: 'Como el navegador',
  atOnce: 'Estos cambios se aplican de inmediato.',
  keyboard: 'Teclado',
  keys: 'Atajos de una sola letra en el panel',
  keysHelp:
    'L para «¿Por qué se retrasa?», / para buscar y los demás. Desactívelos si dicta o si su lector de pantalla usa esas letras.',
  browserKeys: 'Atajos que sirven en cualquier página',
  commands: {
    _execute_action: 'Abrir Rosebridge junto a esta página',
    look_up: 'Buscar una orden',
    why_late: '¿Por qué se retrasa la orden en pantalla?',
  },
  noKey: 'ninguno',
  changeKeys: 'Cambiar estos atajos',
  pages: 'Páginas de Rose Rocket',
  patterns: 'Patrones propios',
  patternsHelp:
    'Para páginas que no se reconocen por sí solas. Uno por línea: el tipo de ficha, dos puntos y su dirección con {id} donde va el identificador, o el comienzo de su título. Por ejemplo:',
  save: 'Guardar',
  saved: 'Guardado.',
  wrongPattern: (line) => `Esta línea no es un patrón: ${line}`,
  rest: 'Todo',
  reset: 'Restablecer las opciones',
  resetHelp:
    'Dirección, patrones, tema, idioma y atajos como al principio. La vinculación se conserva.',
  resetDone: 'Todas las opciones están como al principio.',
  undo: 'Deshacer',
  undone: 'Todas las opciones están como antes.',
  welcome: 'Mostrar la página de bienvenida',
}
