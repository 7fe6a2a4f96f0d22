// Would working it out again from the letters and the decisions give what stands? Done for real in a transaction that is taken back.
import { bodiesInBrief, countOf, forgetCount, movesOf } from '../../count/queries.ts'
import { casesOf } from '../../reconcile/cases/queries.ts'
import { reconcileWhole } from '../../reconcile/kept/queries.ts'
import { answersOf, contradictionsFound, figuresOf, proofsOf } from '../../reconcile/queries.ts'
import type { Db } from '../../store/db.ts'
import { canonical } from '../../store/history-chain.ts'
import type { House } from '../../store/house.ts'
import type { Job, Stage } from '../../store/jobs.ts'
import { doors } from './doors.ts'

/** What differs: "figures", "answers", "contradictions", "proofs", "cases", "count", "moves", "readings that numbers open"; none where all is as it was left. */
export async function recount(house: House, survey: string): Promise<string[]> {
  try {
    await house.db.transaction(async (db) => {
      const before = await derived(db, survey)
      const within = takenBack(house, db)
      await workedOutWhole(db, survey)
      for (const stage of ['reconcile', 'count'] as const)
        await doors[stage](within, jobOf(stage, survey))
      const after = await derived(db, survey)
      throw new Looked([...before].filter(([name, rows]) => after.get(name) !== rows).map(first))
    })
  } catch (error) {
    if (error instanceof Looked) return error.differing
    throw error
  }
  throw new Error('a recount was not taken back')
}

/** Nothing of what stands is gone on with: every body is made again. */
export async function workedOutWhole(db: Db, survey: string): Promise<void> {
  await reconcileWhole(db, survey)
  await forgetCount(db, survey)
}

const first = ([name]: [string, string]): string => name

/** Takes the transaction back, with what was seen in it. */
class Looked extends Error {
  readonly differing: string[]

  constructor(differing: string[]) {
    super('looked at, and taken back')
    this.differing = differing
  }
}

/** The house as the stages see it, all in this transaction; the queue hears nothing of it. */
const takenBack = (house: House, db: Db): House => ({
  ...house,
  db: { ...db, transaction: (work) => work(db), close: async () => {} },
  jobs: { ...house.jobs, put: async () => {}, done: async () => {} },
})

const jobOf = (stage: Stage, subject: string): Job => ({
  id: subject,
  stage,
  subject,
  attempts: 1,
  lease: subject,
})

/** Each table's rows of the survey, as one text. */
async function derived(db: Db, survey: string): Promise<Map<string, string>> {
  const rows: [string, unknown][] = [
    ['figures', await figuresOf(db, survey)],
    ['answers', await answersOf(db, survey)],
    ['contradictions', await contradictionsFound(db, survey)],
    ['proofs', await proofsOf(db, survey)],
    ['cases', await casesOf(db, survey)],
    ['count', await countOf(db, survey)],
    ['moves', [...(await movesOf(db, survey))]],
    ['readings that numbers open', await opensIn(db, survey)],
  ]
  return new Map(rows.map(([name, value]) => [name, canonical(value)]))
}

const opensIn = async (db: Db, survey: string): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await bodiesInBrief(db, survey)).map(({ body, question, opens }) => [
      `${body} ${question}`,
      opens,
    ]),
  )
