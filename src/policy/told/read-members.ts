// A force's list of its people, as a CSV that its own system gives: who they are, in which role, since when.
import { parseCsv } from '../../vocabulary/csv.ts'
import { roleTypeNamed } from '../../vocabulary/force/role-types.ts'
import { dayTyped } from '../../wording/period-typed.ts'
import type { Member } from './member.ts'

export interface MembersRead {
  members: Member[]
  /** Rows that were left out, by their line in the file, each with what to do about it. */
  problems: { line: number; message: string }[]
}

/** The heads of the columns that are read, whatever their order and capitals; other columns are left alone. */
const HEADS: Record<keyof Member, readonly string[]> = {
  ref: ['number', 'staff number', 'collar number', 'warrant number', 'payroll', 'id', 'ref'],
  name: ['name', 'full name'],
  role: ['role', 'group', 'type', 'employee type'],
  email: ['email', 'e-mail', 'email address', 'e-mail address'],
  joined: ['joined', 'start', 'start date', 'joined on', 'from'],
  left: ['left', 'end', 'end date', 'left on', 'leaver', 'until'],
}

export function readMembers(text: string): MembersRead {
  const [head = [], ...rows] = parseCsv(text)
  const at = columnsOf(head)
  const missing = (['ref', 'name', 'role'] as const).filter((key) => at[key] < 0)
  if (missing.length > 0) {
    const heads = missing.map((key) => `“${HEADS[key][0]}”`).join(', ')
    return {
      members: [],
      problems: [{ line: 1, message: `No column is headed ${heads}: name it.` }],
    }
  }
  const seen = new Set<string>()
  const read: MembersRead = { members: [], problems: [] }
  rows.forEach((row, i) => {
    if (row.every((cell) => cell.trim() === '')) return
    const member = memberOf(row, at)
    const wrong = typeof member === 'string' ? member : twice(member, seen)
    if (typeof member === 'string' || wrong) {
      read.problems.push({ line: i + 2, message: wrong ?? '' })
      return
    }
    seen.add(member.ref)
    read.members.push(member)
  })
  return read
}

const twice = ({ ref }: Member, seen: ReadonlySet<string>): string | null =>
  seen.has(ref) ? `The number ${ref} stands in an earlier row too: one of them was left out.` : null

function memberOf(row: readonly string[], at: Record<keyof Member, number>): Member | string {
  const cell = (key: keyof Member): string => (row[at[key]] ?? '').trim()
  if (!cell('ref')) return 'It has no number: nobody else can be told apart from this person.'
  if (!cell('name')) return `${cell('ref')} has no name.`
  const role = roleTypeNamed(cell('role'))
  if (!role)
    return `“${cell('role')}” is no role that is known: write officer, staff, special, pcso, designated or volunteer.`
  const joined = dayOf(cell('joined'))
  const left = dayOf(cell('left'))
  if (joined === undefined || left === undefined)
    return `“${joined === undefined ? cell('joined') : cell('left')}” is no day: write it as 2024-03-31.`
  return {
    ref: cell('ref'),
    name: cell('name'),
    role: role.id,
    email: cell('email') || null,
    joined,
    left,
  }
}

const dayOf = (typed: string): string | null | undefined =>
  typed === '' ? null : (dayTyped(typed) ?? undefined)

function columnsOf(head: readonly string[]): Record<keyof Member, number> {
  const heads = head.map((one) =>
    one
      .trim()
      .toLowerCase()
      .replace(/^\ufeff/, ''),
  )
  const where = (key: keyof Member): number => heads.findIndex((one) => HEADS[key].includes(one))
  return {
    ref: where('ref'),
    name: where('name'),
    role: where('role'),
    email: where('email'),
    joined: where('joined'),
    left: where('left'),
  }
}
