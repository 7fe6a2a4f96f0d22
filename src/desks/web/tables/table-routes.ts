// A table decided whole: one act, one entry in the history, one undo.
import type { Context } from 'hono'
import { type Act, decideAct, undoAct } from '../../../reconcile/decide.ts'
import { readTableForm } from '../../../reconcile/forms/table-form.ts'
import { groupKey } from '../../../reconcile/queue/review-entries.ts'
import { wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { Desk } from '../frame/desk.ts'
import { groupAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { flowOf, onwards } from '../queue/flow.ts'
import { bodyAt, formOf, NOTHING_TYPED, type Typed } from '../view/body-at.ts'
import { groupAt, type TableAt } from './table-at.ts'
import { readingsIn } from './table-forms.ts'
import { tablePage } from './table-page.ts'

const ACT_OF: Record<string, Act> = {
  confirm: 'table confirmed',
  change: 'table changed',
  reject: 'table rejected',
}

export function tableRoutes({ house, work }: Desk) {
  const show = (c: Context, at: TableAt, typed: Typed) =>
    c.html(
      tablePage({ ...at, ...typed, flow: flowOf(c, typed.typed) }).toString(),
      typed.errors.length > 0 ? 422 : 200,
    )

  const table = async (c: Context) => {
    const own = asReader(house, c)
    return show(c, await groupAt(own, c, await bodyAt(own, c)), NOTHING_TYPED)
  }

  const decideTable = async (c: Context) => {
    const own = asReader(house, c)
    const at = await groupAt(own, c, await bodyAt(own, c))
    const { desk, body, group } = at
    const typed = await formOf(c)
    const readings = readingsIn(at)
    if (typed['action'] === 'undo') {
      const numbers = at.answers.map(({ answer }) => answer.number)
      const figures = readings.map(({ id }) => id)
      await undoAct(own, desk.id, { body: body.slug, figures, answers: numbers })
    } else {
      const read = readTableForm(typed, {
        survey: desk.survey,
        readings: readings.filter((one) => wanted(desk, one) === 'answer'),
        answers: at.answers.filter((one) => wanted(desk, one) === 'answer'),
      })
      if (!read.ok) return show(c, at, { typed, errors: read.formErrors })
      await decideAct(own, desk.id, read.value, ACT_OF[typed['action'] ?? ''] ?? 'table confirmed')
    }
    await work()
    const home = groupAddress(desk.survey, body.slug, group)
    return onwards(own, c, { before: desk, key: groupKey(body.slug, group), typed, home })
  }

  return { table, decideTable }
}
