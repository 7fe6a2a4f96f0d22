// Bodies that share a department, were merged or have another name since: what whoever asks them should know.
import { bodyOf } from '../bodies.ts'
import { factRows } from '../facts.ts'

export interface OverTime {
  kind: 'joint' | 'merged' | 'renamed'
  bodies: string[]
  department: string
  /** As far as it is known: a year or a day. "" where it goes on. */
  from: string
  to: string
  /** What stood in its place until then. */
  before: string[]
  fromMemory: boolean
}

const all: readonly OverTime[] = factRows('bodies-over-time', [
  'kind',
  'bodies',
  'department',
  'from',
  'to',
  'before',
  'basis',
]).map(({ kind, bodies, before, basis, ...row }) => {
  if (kind !== 'joint' && kind !== 'merged' && kind !== 'renamed')
    throw new Error(`bodies-over-time.csv: ${kind}`)
  return {
    ...row,
    kind,
    bodies: bodies.split(';'),
    before: before.split(';').filter(Boolean),
    fromMemory: basis.startsWith('memory'),
  }
})

export const overTimeOf = (slug: string): OverTime[] =>
  all.filter(({ bodies }) => bodies.includes(slug))

/** "Shares a professional standards department with Suffolk since 2010 (from memory: check)". */
export function overTimeInWords(slug: string, one: OverTime): string {
  const { kind, bodies, department, from, to, before, fromMemory } = one
  const others = bodies.filter((body) => body !== slug).map((body) => bodyOf(body)?.name ?? body)
  const years = to === '' ? `since ${from.slice(0, 4)}` : `from ${from.slice(0, 4)} to ${to}`
  const said = {
    joint: `${to === '' ? 'Shares' : 'Shared'} a ${department} with ${others.join(' and ')} ${years}`,
    merged: `Was formed on ${from} from ${before.join(', ')}`,
    renamed: `Was ${before.join(', ')} until ${from.slice(0, 4)}`,
  }[kind]
  return fromMemory ? `${said} (from memory: check)` : said
}
