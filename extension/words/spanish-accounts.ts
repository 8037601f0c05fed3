/** Spanish: organisations on the options page. */
import type { englishAccounts } from './english-accounts.ts'

const servers = (count: number) => `${count} ${count === 1 ? 'servidor' : 'servidores'} MCP`

export const spanishAccounts: typeof englishAccounts = {
  title: 'Organizaciones',
  unseen: 'Se mostrarán aquí en cuanto el puente esté conectado.',
  none: 'Todavía no hay ninguna organización de Rose Rocket conectada.',
  serviceAccount: (id) => `Cuenta de servicio ${id}`,
  signedInAs: (who) => `Sesión de ${who}`,
  servers,
  checked: (when) => `comprobada ${when}`,
  works: 'Funciona',
  problems: {
    secret_refused: 'Secreto rechazado',
    account_revoked: 'Revocada',
    no_permission: 'Sin permiso',
    wrong_organisation: 'Otra organización',
    wrong_address: 'Dirección equivocada',
    unreachable: 'No responde',
    rate_limited: 'Demasiados inicios de sesión',
    secret_unreadable: 'Falta el secreto',
    other: 'Con problemas',
  },
  advice: {
    secret_refused:
      'Rose Rocket rechaza el secreto. Copie el secreto actual en Rose Rocket (Settings, Applications) y conecte la organización de nuevo.',
    account_revoked:
      'Esta cuenta ya no tiene acceso a la organización. Inicie sesión de nuevo, o pida a un administrador que revise la cuenta de servicio.',
    no_permission:
      'El acceso funciona, pero el rol de la cuenta no permite leer las órdenes. Pida a un administrador un rol que lo permita, como Manager, y revise de nuevo.',
    wrong_organisation: 'Estas credenciales son de otra organización. Conecte la correcta.',
    wrong_address:
      'La dirección parece equivocada. Revise las direcciones y conecte la organización de nuevo.',
    unreachable:
      'Rose Rocket no responde. Reintente en unos minutos; si sigue igual, revise la red.',
    rate_limited: 'Demasiados accesos. Espere un momento y revise de nuevo.',
    secret_unreadable: 'El puente no puede leer el secreto. Conecte la organización de nuevo.',
    other: 'Algo anda mal con esta organización.',
  },
  check: 'Comprobar',
  checkLong: (name) => `Comprobar ${name}`,
  checking: 'Comprobando…',
  rename: 'Cambiar el nombre',
  renameLong: (name) => `Cambiar el nombre de ${name}`,
  newName: 'Nombre nuevo',
  save: 'Guardar el nombre',
  remove: 'Quitar',
  removeLong: (name) => `Quitar ${name}`,
  removeSure: 'Sí, quitarla',
  sure: (name, count) =>
    count === 0
      ? `¿Quitar ${name}? Su secreto se destruye.`
      : `¿Quitar ${name}? Su secreto y ${count === 1 ? 'su' : 'sus'} ${servers(count)} se destruyen, y quienes los usan quedan desconectados al instante.`,
  removed: (name) => `${name} se ha quitado.`,
  removedNotSecret: (name, entry) =>
    `${name} se ha quitado, pero su secreto puede seguir en el llavero de este equipo. Elimine allí las entradas de rosebridge llamadas ${entry}.`,
  places: {
    keychain: 'El puente guarda los secretos en el llavero de este equipo.',
    encrypted_file: 'El puente guarda los secretos en un archivo cifrado con ROSEBRIDGE_KEY.',
    file: 'El puente guarda los secretos en un archivo que solo usted puede leer.',
  },
  neverHere: 'El navegador no guarda ninguno.',
  sandbox: 'El puente muestra ahora datos inventados.',
  sandboxNext:
    'Lo que conecte aquí se conserva, y se usará cuando detenga el puente y lo vuelva a iniciar:',
  connectTitle: 'Conectar una organización',
  how: 'Forma de iniciar sesión',
  byServiceAccount: 'Con una cuenta de servicio',
  byServiceAccountHelp:
    'Para el trabajo que sigue sin usted. Un administrador la crea en Rose Rocket, en Settings, Applications.',
  bySignIn: 'En el navegador, en su nombre',
  bySignInHelp:
    'Actúa en su nombre, con su rol. La aplicación en Rose Rocket debe permitir una dirección de retorno en este equipo.',
  clientId: 'Id de cliente',
  clientSecret: 'Secreto de cliente',
  clientSecretOptional: 'Secreto de cliente (vacío si la aplicación no tiene)',
  orgId: 'Id de la organización',
  orgIdOptional: 'Id de la organización (si Rose Rocket no lo indica)',
  userId: 'Id de usuario de la cuenta de servicio',
  name: 'Cómo la llama usted (opcional)',
  addresses: 'Otras direcciones',
  apiUrl: 'Dirección de la API',
  authUrl: 'Dirección de inicio de sesión',
  connect: 'Conectar',
  connecting: 'Preguntando a Rose Rocket…',
  openSignIn: 'Abrir el inicio de sesión',
  waiting: 'Inicie sesión en la página que se ha abierto. Esta página le espera.',
  openAgain: 'Abrir esa página otra vez',
  callback: 'La aplicación en Rose Rocket debe incluir esta dirección de retorno:',
  connectedNow: (name) => `${name} está conectada y se usa desde ahora.`,
  connectedLater: (name) => `${name} está conectada. El puente la usará cuando se inicie de nuevo.`,
}
