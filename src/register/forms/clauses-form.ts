// Which rules an allegation is said to break, of those that were in force on the day of the conduct.
import type { Allegation, ClauseCited } from '../../vocabulary/conduct/matter.ts'
import { type Asked, idsIn, readAsked, typedOf } from '../../wording/form/asked.ts'
import type { ActForm, ActOn } from './act-form.ts'

export const clausesForm: ActForm = {
  heading: () => 'Which rules it is said to break',
  asked: (on) => versionsIn(on.clauses).map(askedOf),
  typed: (on) => {
    const cited = allegationOf(on)?.clauses ?? []
    const said = versionsIn(cited).map((of) => [nameOf(of), of.map(({ clause }) => clause)])
    return typedOf(clausesForm.asked(on), Object.fromEntries(said))
  },
  deeds(typed, on) {
    const allegation = allegationOf(on)
    if (!allegation) return wrong(GONE)
    if (allegation.from === null) return wrong(SAY_DAY)
    const read = readAsked(clausesForm.asked(on), typed, on.today)
    if (!read.ok) return read
    const clauses = versionsIn(on.clauses).flatMap((of) => {
      const chosen = idsIn(read.value, nameOf(of))
      return of.filter(({ clause }) => chosen.includes(clause))
    })
    return { ok: true, value: [{ action: 'clauses cited', number: allegation.number, clauses }] }
  },
  why: 'may',
  note: 'Only rules that were in force on the day of the conduct are listed: they bound people then, whatever is in force now. Where none is listed, say first on which day it was; else no version stood on it.',
}

const GONE = 'It is not there any more: it was taken out since this page was opened'
const SAY_DAY =
  'Say first on which day the conduct was, with the allegation: it decides which version bound them'

const wrong = (message: string) => ({
  ok: false as const,
  formErrors: [{ field: 'reason', message }],
})

const allegationOf = ({ matter, n }: ActOn): Allegation | null =>
  matter.allegations.find(({ number }) => number === n) ?? null

type OfVersion = readonly ClauseCited[]

const versionsIn = (clauses: readonly ClauseCited[]): OfVersion[] => [
  ...Map.groupBy(clauses, ({ policy, version }) => `${policy} ${version}`).values(),
]

/** One word, as the name of a control must be. */
const nameOf = ([first]: OfVersion): string =>
  `${first?.policy}.${first?.version.replaceAll(/[^\w.-]+/g, '-')}`

const askedOf = (of: OfVersion): Asked => ({
  name: nameOf(of),
  label: `${of[0]?.title}, version ${of[0]?.version}`,
  as: 'several',
  options: of.map(({ clause, number, words }) => ({
    id: clause,
    label: number === null ? words : `${number} ${words}`,
  })),
})
