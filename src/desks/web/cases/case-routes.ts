// Where cases are decided: a body's table of them, one by itself, and one that no machine read.
import type { Context } from 'hono'
import { decide, decideAct, undo, undoAct } from '../../../reconcile/decide.ts'
import {
  type CaseAddedTo,
  readAddedCase,
  readCaseForm,
  readCasesForm,
  readJoinForm,
} from '../../../reconcile/forms/case-form.ts'
import { CASES, groupKey } from '../../../reconcile/queue/review-entries.ts'
import { caseKey } from '../../../reconcile/queue/waiting-for.ts'
import { taken, wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { House } from '../../../store/house.ts'
import type { DecidedCase } from '../../../vocabulary/decided-case.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import type { Desk } from '../frame/desk.ts'
import { caseAddress, casesAddress } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { flowOf, onwards } from '../queue/flow.ts'
import {
  type BodyAt,
  bodyAt,
  documentsAt,
  formOf,
  NOTHING_TYPED,
  type Typed,
} from '../view/body-at.ts'
import { broughtBy } from '../view/desk-view.ts'
import { pageOf } from '../view/page-of.ts'
import { addCasePage } from './add-case-page.ts'
import { casePage } from './case-page.ts'
import { casesPage } from './cases-page.ts'

export function caseRoutes({ house, work }: Desk) {
  const showAll = async (c: Context, at: BodyAt, typed: Typed) => {
    const documents = await documentsAt(house, at)
    const flow = flowOf(c, typed.typed)
    const turn = pageOf(c, inTurn(at), AT_ONCE)
    const page = casesPage({ ...at, ...typed, cases: turn.shown, turn, documents, flow })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const cases = async (c: Context) => showAll(c, await bodyAt(asReader(house, c), c), NOTHING_TYPED)

  const decideCases = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const { desk, body } = at
    const all = casesIn(at)
    const typed = await formOf(c)
    if (typed['action'] === 'undo') {
      const on = { body: body.slug, figures: [], answers: [], cases: all.map(({ id }) => id) }
      await undoAct(own, desk.id, on)
    } else if (typed['action'] === 'join') {
      const read = readJoinForm(typed, all)
      if (!read.ok) return showAll(c, at, { typed, errors: read.formErrors })
      await decide(own, desk.id, read.value)
    } else {
      const read = readCasesForm(
        typed,
        all.filter((one) => wanted(desk, one) === 'answer'),
      )
      if (!read.ok) return showAll(c, at, { typed, errors: read.formErrors })
      const act = typed['action'] === 'reject' ? 'cases rejected' : 'cases confirmed'
      await decideAct(own, desk.id, read.value, act)
    }
    await work()
    const home = casesAddress(desk.survey, body.slug)
    return onwards(own, c, { before: desk, key: groupKey(body.slug, CASES), typed, home })
  }

  const showOne = async (c: Context, at: BodyAt, typed: Typed) => {
    const one = caseAt(c, at)
    const documents = await documentsAt(house, at)
    const page = casePage({
      ...at,
      ...typed,
      one,
      document: documents.get(one.case.sha256) ?? null,
      received: broughtBy(at.desk, at.body.slug, one.case.sha256)?.received ?? null,
      flow: flowOf(c, typed.typed),
    })
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const oneCase = async (c: Context) =>
    showOne(c, await bodyAt(asReader(house, c), c), NOTHING_TYPED)

  const decideCase = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const one = caseAt(c, at)
    const typed = await formOf(c)
    const mark = undone(one, typed['action'])
    if (typed['action'] === 'undo') await undo(own, at.desk.id, { case: one.id })
    else if (mark) await undo(own, at.desk.id, { decision: mark })
    else {
      const other = typed['action'] === 'take' ? taken(at.desk, one, typed['decision']) : null
      const asked = { survey: at.desk.survey, documents: await documentsAt(house, at) }
      const read = other ? { ok: true as const, value: other } : readCaseForm(typed, one, asked)
      if (!read.ok) return showOne(c, at, { typed, errors: read.formErrors })
      await decide(own, at.desk.id, read.value)
    }
    await work()
    // A case that was split or joined has no page by its old name.
    const gone = one.part || typed['action'] === 'split' || typed['action'] === 'undo'
    const home = gone
      ? casesAddress(at.desk.survey, at.body.slug)
      : caseAddress(at.desk.survey, at.body.slug, one.id)
    return onwards(own, c, { before: at.desk, key: caseKey(one.id), typed, home })
  }

  const newCase = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const to = await addedTo(own, at)
    const [first] = to.documents.keys()
    const typed = { ...(first !== undefined && { file: first }), ...c.req.query() }
    return c.html(addCasePage({ ...at, to, typed, errors: [] }).toString())
  }

  const addCase = async (c: Context) => {
    const own = asReader(house, c)
    const at = await bodyAt(own, c)
    const to = await addedTo(own, at)
    const typed = await formOf(c)
    const read = readAddedCase(typed, to)
    if (!read.ok)
      return c.html(addCasePage({ ...at, to, typed, errors: read.formErrors }).toString(), 422)
    await decide(own, at.desk.id, read.value)
    await work()
    return c.redirect(casesAddress(at.desk.survey, at.body.slug), 303)
  }

  return { cases, decideCases, oneCase, decideCase, newCase, addCase }
}

const casesIn = ({ desk, body }: BodyAt): DecidedCase[] =>
  desk.cases.filter((one) => one.body === body.slug)

function caseAt(c: Context, at: BodyAt): DecidedCase {
  const id = c.req.param('id') ?? ''
  const one = casesIn(at).find((known) => known.id === id)
  if (!one) throw notFound('case', id)
  return one
}

/** So many are looked at and decided together. */
const AT_ONCE = 200

/** A long list is decided part by part: what still waits comes first. */
function inTurn(at: BodyAt): DecidedCase[] {
  const all = casesIn(at)
  if (all.length <= AT_ONCE) return all
  const { true: open = [], false: done = [] } = Object.groupBy(all, (one) =>
    wanted(at.desk, one) === 'answer' ? 'true' : 'false',
  )
  return [...open, ...done]
}

const undone = ({ example, cleared }: DecidedCase, action: string | undefined) =>
  action === 'untick' ? example : action === 'hold' ? cleared?.decision : undefined

const addedTo = async (house: House, at: BodyAt): Promise<CaseAddedTo> => ({
  body: at.body.slug,
  survey: at.desk.survey,
  documents: await documentsAt(house, at),
  cases: casesIn(at),
})
