// The door that counts bodies in a killable child: what their numbers add up to is a search among strangers' statements.
import type { Apart } from '../store/house.ts'
import type { BodyCounted, BodyOpens, SurveyTotal } from '../vocabulary/count.ts'
import { countBodies, type Known } from './count-bodies.ts'
import { moves } from './moves.ts'
import { opensOf } from './opens.ts'
import { type RowAdded, totalOf } from './total-of.ts'

export interface ToCount {
  /** Of these bodies, with what of others stands for one of them. */
  known: Known
  /** Their slugs. */
  bodies: readonly string[]
  /** What was counted before of all other bodies. */
  others: readonly RowAdded[]
}

export interface Made {
  rows: (BodyCounted & { opens: BodyOpens | null })[]
  /** By how much each reading in pencil of these bodies may move the total, where it does. */
  moves: { body: string; figure: string; moves: number }[]
  total: SurveyTotal
}

export const counting: Apart<ToCount, Made> = {
  name: 'count',
  async does({ known, bodies, others }) {
    const { survey } = known
    const asked = survey.bodies.filter(({ slug }) => bodies.includes(slug))
    const rows = await countBodies(known, asked)
    const bodyOf = new Map(known.figures.map(({ id, body }) => [id, body]))
    return {
      rows: rows.map((row) => ({ ...row, opens: row.value && opensOf(row.value, known.figures) })),
      moves: [...(await moves(known, asked))].flatMap(([figure, by]) => {
        const body = bodyOf.get(figure)
        return by > 0 && body !== undefined ? [{ body, figure, moves: by }] : []
      }),
      total: totalOf(survey, [...others, ...rows]),
    }
  },
}
