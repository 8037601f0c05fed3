/** The people of the default company and the groups they work in. */
import { stableUuid } from '../stable-uuid.ts'
import type { WorldUser, WorldUserGroup } from '../world/world.ts'

function person(id: string, firstName: string, lastName: string, role: string): WorldUser {
  const plain = `${firstName}.${lastName}`.normalize('NFD').replace(/[^A-Za-z.]/g, '')
  return { id, firstName, lastName, role, email: `${plain.toLowerCase()}@prairiestar.example.test` }
}

export const users: readonly WorldUser[] = [
  person('usr_100', 'Service', 'Account', 'manager'),
  person('usr_101', 'Dana', 'Whitfield', 'admin'),
  person('usr_102', 'Marcus', 'Bell', 'operations'),
  person('usr_103', 'Ana', 'Ruiz', 'operations'),
  person('usr_105', 'Tanya', 'Kovacs', 'operations'),
  person('usr_106', 'Étienne', 'Gagnon', 'csr'),
  person('usr_107', 'Rosa', 'Delgado', 'csr'),
  person('usr_108', 'Pete', 'Lindqvist', 'operations'),
  person('usr_109', 'Kelly', 'Tran', 'sales'),
  person('usr_110', 'Omar', 'Haddad', 'manager'),
  person('usr_77889', 'Imani', 'Brooks', 'operations'),
  person('usr_201', 'Walt', 'Jessup', 'driver'),
  person('usr_202', 'Luis', 'Ortega', 'driver'),
  person('usr_203', 'Connie', 'Marsh', 'driver'),
  person('usr_204', 'Sukhdeep', 'Gill', 'driver'),
  person('usr_301', 'Beth', 'Amari', 'customer'),
  person('usr_302', 'Ron', 'Tillman', 'partner'),
  person('usr_edi', 'EDI', 'Gateway', 'integration'),
]

function group(name: string, description: string, members: readonly string[]): WorldUserGroup {
  return { id: stableUuid(`group:${name}`), name, description, members }
}

export const userGroups: readonly WorldUserGroup[] = [
  group('Day Shift Ops', '06:00–18:00 Central', ['usr_102', 'usr_103', 'usr_105', 'usr_77889']),
  group('Night Shift Ops', '18:00–06:00 Central', ['usr_108']),
  group('Night Shift Dispatchers', 'Who takes the phones after six', ['usr_108', 'usr_105']),
  group('Weekend Operations', 'Saturday and Sunday cover', ['usr_110']),
  group('Customer Service', 'CSR desk, English, French and Spanish', ['usr_106', 'usr_107']),
]
