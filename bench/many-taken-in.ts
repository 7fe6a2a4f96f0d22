// A data folder with one survey taken in and half of it decided, for benches that keep it.

import { importFolder } from '../src/desks/work/import-folder.ts'
import { openHouse } from '../src/desks/work/open-house.ts'
import { runWaiting } from '../src/desks/work/run-waiting.ts'
import { decideAct } from '../src/reconcile/decide.ts'
import { readAnswerForm, readFigureForm } from '../src/reconcile/forms/decision-form.ts'
import { answersOf, figuresOf } from '../src/reconcile/queries.ts'
import type { House } from '../src/store/house.ts'
import { allSurveys } from '../src/survey/queries.ts'

type Tell = (line: string) => void

export const takenIn = (data: string, survey: string, tell: Tell): Promise<void> =>
  within(data, async (house) => {
    const from = performance.now()
    await importFolder(house, survey)
    tell(`taken in ${since(from)}`)
    let steps = 0
    await runWaiting(house, {
      onDone: ({ stage }) => {
        if (++steps % 500 === 0 || stage === 'reconcile' || stage === 'count')
          tell(`${steps} steps, the last one “${stage}”, ${since(from)}`)
      },
    })
  })

/** Every second body. */
export const confirmedInHalf = (data: string, tell: Tell): Promise<void> =>
  confirmedOf(data, (i) => i % 2 === 0, tell)

/** What was read of these bodies, by their place in the survey, each with one act. */
export const confirmedOf = (
  data: string,
  whether: (i: number) => boolean,
  tell: Tell,
): Promise<void> =>
  within(data, async (house) => {
    const from = performance.now()
    for (const { id, survey } of await allSurveys(house.db)) {
      for (const { slug } of survey.bodies.filter((_, i) => whether(i))) {
        const readings = (await figuresOf(house.db, id, slug)).filter(
          (one) => one.state === 'pencil',
        )
        const answers = (await answersOf(house.db, id, slug)).filter(
          (one) => one.state === 'pencil',
        )
        const forms = [
          ...readings.map((one) => readFigureForm({ action: 'confirm' }, one, survey)),
          ...answers.map((one) => readAnswerForm({ action: 'confirm' }, one, null)),
        ]
        const decided = forms.flatMap((form) => (form.ok ? [form.value] : []))
        if (decided.length > 0) await decideAct(house, id, decided, 'table confirmed')
      }
    }
    await runWaiting(house)
    tell(`confirmed ${since(from)}`)
  })

export async function within(data: string, work: (house: House) => Promise<void>): Promise<void> {
  const { house, close } = await openHouse({ data, viewer: 'bench', log: console.error })
  try {
    await work(house)
  } finally {
    await close()
  }
}

const since = (from: number): string => `after ${Math.round((performance.now() - from) / 1000)} s`
