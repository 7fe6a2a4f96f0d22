// Making the tables of an answer safe: asked of a step, looked at, another rung taken, and kept for the answer.
import type { Context } from 'hono'
import { allOf } from '../../../../answer/course/standing.ts'
import { knownSaid } from '../../../../disclose/given/known-said.ts'
import { USUALLY_PROMISED } from '../../../../disclose/given/release-form.ts'
import { errandOf } from '../../../../store/errand-queries.ts'
import { record } from '../../../../store/history.ts'
import { putErrand } from '../../../../store/put-errand.ts'
import { CandourError, type FormError, notFound } from '../../../../vocabulary/errors.ts'
import type { TrueTable } from '../../../../vocabulary/released/true-table.ts'
import { countsOf, keepSafe, toProtect } from '../../../work/answering/keep-safe.ts'
import type { ProtectionMade } from '../../../work/errands/protect.ts'
import type { ProtectRequest, RequestProtected } from '../../../work/errands/protect-request.ts'
import { openJson } from '../../../work/errands/sealed-json.ts'
import { formOf } from '../../view/body-at.ts'
import { acting } from '../frame/acting.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { requestAddress } from '../request/addresses.ts'
import { type RequestAt, requestAt } from '../request/request-at.ts'
import { recordedOrChanged, versionTyped } from './recorded-or-changed.ts'
import { safeFormPage, safePage } from './safe-page.ts'

export function safeRoutes({ house, work }: StandardsDesk) {
  const safeForm = async (c: Context) => {
    const at = await requestAt(house, c)
    const nothing = { promised: { ...USUALLY_PROMISED }, rungs: {}, bands: {} }
    return formShown(c, at, await toProtect(house, at.course, nothing), [])
  }

  const formShown = (
    c: Context,
    at: RequestAt,
    asked: ProtectRequest,
    errors: readonly FormError[],
  ) => {
    const questions = countsOf(at.course).map(({ facts }) => {
      const mapped = allOf(at.course.events, 'mapped').find(({ seq }) => seq === facts.mapped)
      const safe = at.course.questions.find(({ number }) => number === facts.question)?.protected
      return {
        number: facts.question,
        title: mapped?.facts.title ?? `Question ${facts.question}`,
        isSafe: safe !== null && safe !== undefined,
      }
    })
    const page = safeFormPage(at, { questions, asked, errors })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const madeSafe = async (c: Context) => {
    const at = await requestAt(house, c)
    const typed = await formOf(c)
    const [of = '', rung = ''] = (typed['choose'] ?? '').split('|')
    const asked = await toProtect(house, at.course, {
      promised: Object.fromEntries(
        Object.entries(USUALLY_PROMISED).map(([field, usual]) => [field, typed[field] ?? usual]),
      ),
      rungs: { ...under(typed, 'rung-'), ...(of !== '' && { [of]: rung }) },
      bands: under(typed, 'bands-'),
      known: under(typed, 'known-'),
    })
    if (asked.tables.length === 0)
      throw new CandourError('Nothing of this request is counted yet.', { status: 409 })
    const errors = await knownWrong(asked)
    if (errors.length > 0) return formShown(c, at, asked, errors)
    const own = acting(house, at.viewer)
    const id = await own.db.transaction(async (db) => {
      const put = await putErrand(own, db, { survey: null, kind: 'protect-request', asked })
      const act = {
        who: at.viewer.account,
        what: 'tables of an answer to be protected',
        record: `request:${at.request.id}`,
      }
      record(db, { ...act, detail: { errand: put } }, own.now())
      return put
    })
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  const knownWrong = async ({ tables, known = {} }: ProtectRequest): Promise<FormError[]> => {
    const read = await Promise.all(
      tables.map(async ({ question, table }) => {
        const { dimensions } = await openJson<TrueTable>(house, table)
        return { question, ...knownSaid(known[question] ?? '', dimensions) }
      }),
    )
    return read.flatMap((one) =>
      'wrong' in one ? [{ field: `known-${one.question}`, message: one.wrong }] : [],
    )
  }

  const doneAt = async (c: Context) => {
    const at = await requestAt(house, c)
    const id = c.req.param('errand') ?? ''
    const found = await errandOf(house.db, id)
    const asked = found?.asked as ProtectRequest | undefined
    const isThis =
      found?.kind === 'protect-request' &&
      found.by === at.viewer.account &&
      found.came !== null &&
      asked?.request === at.request.id
    if (!found || !asked || !isThis) throw notFound('thing asked for here', id)
    const done = found.came as RequestProtected
    const now = new Set(countsOf(at.course).map(({ seq }) => seq))
    const stale = done.tables.some(({ counted }) => !now.has(counted))
    return { at, id, asked, done, stale }
  }

  const safeShown = async (c: Context) => {
    const { at, id, asked, done, stale } = await doneAt(c)
    const tables = await Promise.all(
      done.tables.map(async ({ question, made }) => ({
        question,
        made: await openJson<ProtectionMade>(house, made),
      })),
    )
    const closed = new Set(
      at.course.questions.flatMap(({ protected: safe }) =>
        allOf(at.course.events, 'protected').flatMap(({ seq, facts }) =>
          seq === safe ? [facts.closed] : [],
        ),
      ),
    )
    const kept = done.tables.every(({ made }) => closed.has(made))
    return c.html(safePage(at, { errand: id, asked, done, tables, stale, kept }).toString())
  }

  const safeKept = async (c: Context) => {
    const { at, asked, done } = await doneAt(c)
    const version = versionTyped(await formOf(c))
    const recorded = await keepSafe(house, at.viewer, {
      course: at.course,
      version,
      asked,
      made: done,
    })
    return recordedOrChanged(c, recorded, requestAddress(at.request.id))
  }

  return { safeForm, madeSafe, safeShown, safeKept }
}

const under = (typed: Readonly<Record<string, string>>, begins: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(begins) ? [[name.slice(begins.length), value]] : [],
    ),
  )
