// A register kept elsewhere, row by row: which matters it tells, what of it no list knows, and which rows tell none.
import type {
  AllegationSaid,
  Breach,
  Deed,
  MatterKind,
  SubjectSaid,
} from '../../vocabulary/conduct/matter.ts'
import { dayTyped } from '../../wording/period-typed.ts'
import { KINDS, type MatterSaid } from '../forms/matter-form.ts'
import { LEGACY_FIELDS, listOf, plainly, valueGuessed } from './fields.ts'

export interface LegacyMap {
  /** By the field: its column, from 0. */
  columns: Record<string, number>
  /** By the field, and its value as plainly written: what a person said that it means. */
  values: Record<string, Record<string, string>>
}

export interface LegacyMatter {
  reference: string
  opened: MatterSaid
  /** Each row of the matter: its subject and what is alleged. */
  rows: LegacyRow[]
}

interface LegacyRow {
  subject: SubjectSaid
  allegation: AllegationSaid
  /** What it tells and has no place. */
  notes: string[]
  /** As it is written, by the field. */
  ink: Record<string, string>
}

export interface LegacyRead {
  matters: LegacyMatter[]
  /** Rows that are left out, by their line. */
  left: { line: number; why: string; ink: string }[]
  /** Values that no list knows: kept as notes, word for word. */
  unknown: { field: string; ink: string; many: number }[]
  rows: number
}

/** `rows` without their head, which is line 1. */
export function readLegacy(
  rows: readonly (readonly string[])[],
  map: LegacyMap,
  today: string,
): LegacyRead {
  const matters = new Map<string, LegacyMatter>()
  const left: LegacyRead['left'] = []
  const unknown = new Map<string, { field: string; ink: string; many: number }>()
  let many = 0
  for (const [i, row] of rows.entries()) {
    if (row.every((ink) => ink.trim() === '')) continue
    many++
    const told = rowTold(row, map, today)
    for (const one of told.unknown) {
      const key = `${one.field}\t${plainly(one.ink)}`
      const before = unknown.get(key)
      unknown.set(key, { ...one, many: (before?.many ?? 0) + 1 })
    }
    if ('why' in told) left.push({ line: i + 2, why: told.why, ink: row.join(' | ').slice(0, 200) })
    else addTo(matters, told)
  }
  return {
    matters: [...matters.values()],
    left,
    unknown: [...unknown.values()].sort((a, b) => b.many - a.many),
    rows: many,
  }
}

type Told = { unknown: { field: string; ink: string }[] } & ({ why: string } | LegacyMatter)

function rowTold(row: readonly string[], map: LegacyMap, today: string): Told {
  const ink = (field: string): string => row[map.columns[field] ?? -1]?.trim() ?? ''
  const unknown: { field: string; ink: string }[] = []
  const known = (field: string): string | null => {
    const written = ink(field)
    if (written === '') return null
    const id = map.values[field]?.[plainly(written)] ?? valueGuessed(field, written)
    if (id === null || !listOf(field).some((word) => word.id === id)) {
      unknown.push({ field, ink: written })
      return null
    }
    return id
  }
  const day = (field: string): string | null => {
    const written = ink(field).replace(/[T ]\d{1,2}:\d{2}(:\d{2})?.*$/, '')
    const read = written === '' ? null : dayTyped(written)
    if (written !== '' && (read === null || read > today)) unknown.push({ field, ink: ink(field) })
    return read !== null && read <= today ? read : null
  }
  const reference = ink('reference')
  const cameToAttention = day('cameToAttention')
  if (reference === '') return { unknown: [], why: 'it has no reference' }
  if (reference.length > LONGEST) return { unknown: [], why: 'its reference is too long' }
  if (cameToAttention === null)
    return {
      unknown: [],
      why:
        ink('cameToAttention') === ''
          ? 'it has no day on which it came to attention'
          : `“${ink('cameToAttention')}” is no day that has been`,
    }
  const made = day('complaintOn')
  const isLate = made !== null && made > cameToAttention
  const opened: MatterSaid = {
    kind: kindOf(known('kind')),
    cameToAttention,
    complaintOn: isLate ? null : made,
    summary: ink('summary') || ink('words') || 'Not told by the register it was kept in.',
  }
  const subject = subjectOf(ink, known, day)
  const allegation = allegationOf(ink, known, day)
  const homeless = [
    ...(isLate ? ['complaintOn'] : []),
    ...(allegation.breach === null ? ['duty', 'noticed'] : []),
  ]
  // By now every value that no list knows has been met.
  const notes = [
    ...unknown,
    ...homeless.map((field) => ({ field, ink: ink(field) })).filter(isToldIn(unknown)),
  ].map(noteOf)
  const written = Object.fromEntries(LEGACY_FIELDS.map(({ id }) => [id, ink(id)]))
  return { reference, opened, rows: [{ subject, allegation, notes, ink: written }], unknown }
}

const isToldIn =
  (noted: readonly { field: string }[]) =>
  ({ field, ink }: { field: string; ink: string }): boolean =>
    ink !== '' && !noted.some((one) => one.field === field)

const LONGEST = 60

const noteOf = ({ field, ink }: { field: string; ink: string }): string =>
  `In the register it was kept in, ${(LEGACY_FIELDS.find(({ id }) => id === field)?.label ?? field).toLowerCase()}: ${ink}`

const kindOf = (id: string | null): MatterKind =>
  KINDS.find((kind) => kind.id === id)?.id ?? 'conduct_report'

type Ink = (field: string) => string
type Known = (field: string) => string | null

function subjectOf(ink: Ink, known: Known, day: Known): SubjectSaid {
  const rankThen = known('rankThen')
  const [text, band] = [ink('grade'), ink('band')]
  return {
    name: ink('name'),
    account: null,
    // Who has a rank is an officer, where the row says nothing else.
    role: known('role') ?? (rankThen === null ? 'unknown' : 'officer'),
    rankThen,
    rankNow: null,
    grade:
      text === '' && band === ''
        ? null
        : { scheme: '', text, band, low: null, high: null, year: null },
    force: '',
    facts: {},
    elsewhere: { outcome: known('outcome'), closedOn: day('closedOn') },
  }
}

function allegationOf(ink: Ink, known: Known, day: Known): AllegationSaid {
  return {
    against: [],
    words: ink('words') || ink('summary') || 'Not told by the register it was kept in.',
    from: day('from'),
    to: null,
    code: null,
    standards: [],
    breach: breachOf(known),
  }
}

function breachOf(known: Known): Breach | null {
  const [primary, platform] = [known('breach'), known('platform')]
  const [duty, noticed] = [known('duty'), known('noticed')]
  if (primary === null && platform === null) return null
  const type = primary ?? 'sm'
  return {
    primary: type,
    types: [type],
    platform,
    channel: null,
    account: null,
    public: null,
    duty,
    device: null,
    noticed,
    addresses: [],
  }
}

/** Rows of one reference are one matter: of several people, or of several allegations against one. */
function addTo(
  matters: Map<string, LegacyMatter>,
  { reference, opened, rows }: LegacyMatter,
): void {
  const before = matters.get(reference)
  matters.set(
    reference,
    before ? { ...before, rows: [...before.rows, ...rows] } : { reference, opened, rows },
  )
}

/** The first acts of its matter. `first`: the number that the first of them gets. */
export function deedsOfLegacy({ rows }: LegacyMatter, first: number): Deed[] {
  const deeds: Deed[] = []
  const named = new Map<string, { number: number; by: LegacyRow }>()
  for (const row of rows) {
    const { subject, allegation } = row
    const who = subject.name === '' ? `\t${deeds.length}` : plainly(subject.name)
    const known = named.get(who)
    const { number, by } = known ?? { number: first + deeds.length, by: row }
    if (!known) {
      named.set(who, { number, by })
      deeds.push({ action: 'subject named', subject })
    }
    const made = first + deeds.length
    deeds.push({ action: 'allegation made', allegation: { ...allegation, against: [number] } })
    const notes = [
      ...row.notes,
      ...toldOtherwise(row, rows[0] ?? row, OF_THE_MATTER),
      ...toldOtherwise(row, by, OF_THE_PERSON),
    ]
    for (const note of new Set(notes))
      deeds.push({
        action: 'evidence added',
        evidence: {
          sha256: null,
          name: '',
          mediaType: 'text/plain',
          size: 0,
          note,
          allegations: [made],
        },
      })
  }
  return deeds
}

const OF_THE_MATTER = ['cameToAttention', 'complaintOn', 'kind', 'summary']
const OF_THE_PERSON = ['role', 'rankThen', 'grade', 'band', 'outcome', 'closedOn']

/** What a further row of the same matter, or of the same person, has otherwise than the first: that one stands. */
const toldOtherwise = (row: LegacyRow, first: LegacyRow, fields: readonly string[]): string[] =>
  fields.flatMap((field) => {
    const [ink = '', before = ''] = [row.ink[field], first.ink[field]]
    return ink === '' || plainly(ink) === plainly(before) ? [] : [noteOf({ field, ink })]
  })
