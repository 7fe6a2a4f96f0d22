// Counting a request: what each question means, said by an officer; then all of them counted at one moment.
import type { Context } from 'hono'
import { allOf, lastOf } from '../../../../answer/course/standing.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { policies } from '../../../../policy/queries.ts'
import { openNumber } from '../../../../register/count-matters.ts'
import { sheetById } from '../../../../register/counted/answer/queries.ts'
import { sheetAskedIn } from '../../../../register/counted/answer/tabs-asked.ts'
import {
  mappingOfTab,
  type Proposed,
  proposedMapping,
} from '../../../../register/counted/mapped/propose-mapping.ts'
import { eventsInRegister } from '../../../../register/counted/queries.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'
import { type FormError, notFound } from '../../../../vocabulary/errors.ts'
import type { TrueTable } from '../../../../vocabulary/released/true-table.ts'
import { countRequest } from '../../../work/answering/count-request.ts'
import { openJson } from '../../../work/errands/sealed-json.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { countAddress } from '../request/release-addresses.ts'
import { type RequestAt, requestAt } from '../request/request-at.ts'
import { countPage, type QuestionToCount } from './count-page.ts'
import { readMappingForm } from './mapping-form.ts'
import { recordedOrChanged, versionTyped } from './recorded-or-changed.ts'

export function countRoutes({ house }: StandardsDesk) {
  /** Where its words, or the reply sheet that came with it, propose to begin. */
  const proposedFor = async (
    { course }: RequestAt,
    question: { number: string; words: string },
  ): Promise<Proposed> => {
    const received = course.received?.facts.on ?? course.today
    const came = lastOf(course.events, 'sheet-came')
    const kept = came && (await sheetById(house.db, came.facts.sheet))
    const asked = kept && sheetAskedIn(kept.grid)
    const tabs = asked?.tabs.filter(({ number }) => number === question.number) ?? []
    const tab = tabs.find(({ isCases }) => isCases) ?? tabs.find(({ rows }) => rows.length > 0)
    if (kept && asked && tab)
      return { mapping: mappingOfTab(tab, { asked, map: kept.meant.map, received }) }
    const all = course.questions.map(({ words }) => words).join('\n')
    return proposedMapping(question, { all, received })
  }

  const shown = async (
    c: Context,
    wrong: { question: string; typed: Record<string, string>; errors: FormError[] } | null = null,
  ) => {
    const at = await requestAt(house, c)
    const { course, viewer } = at
    const questions = await Promise.all(
      course.questions.map(async (one): Promise<QuestionToCount> => {
        const { number, words } = one
        const mapped = allOf(course.events, 'mapped').find(({ seq }) => seq === one.mapped)
        const document = allOf(course.events, 'document-chosen').findLast(
          ({ facts, seq }) => facts.question === number && seq > (mapped?.seq ?? 0),
        )
        const proposed = await proposedFor(at, one)
        const counted = allOf(course.events, 'counted').find(({ seq }) => seq === one.counted)
        const isSaid = Boolean(mapped ?? document)
        return {
          number,
          words,
          mapped: document
            ? null
            : (mapped?.facts ?? (document || !('mapping' in proposed) ? null : proposed.mapping)),
          document:
            document?.facts ??
            (!isSaid && 'document' in proposed
              ? { question: number, policy: '', on: course.received?.facts.on ?? course.today }
              : null),
          isSaid,
          counted: counted
            ? {
                facts: counted.facts,
                table: await openJson<TrueTable>(house, counted.facts.table),
                mayOpen: await openNumber(
                  house,
                  viewer,
                  (await openJson<{ matters: string[] }[]>(house, counted.facts.cases)).flatMap(
                    ({ matters }) => matters,
                  ),
                ),
              }
            : null,
          typed: wrong?.question === number ? wrong.typed : null,
          errors: wrong?.question === number ? wrong.errors : [],
        }
      }),
    )
    const last = lastOf(course.events, 'counted')
    const view = {
      questions,
      policies: (await policies(house.db)).map(({ slug, title }) => ({ slug, title })),
      moved: last ? (await eventsInRegister(house.db)) - last.facts.register : null,
    }
    return c.html(countPage(at, view).toString(), wrong ? 422 : 200)
  }

  const countShown = (c: Context) => shown(c)

  const questionMapped = async (c: Context) => {
    const at = await requestAt(house, c)
    const number = c.req.param('question') ?? ''
    const question = at.course.questions.find((one) => one.number === number)
    if (!question) throw notFound('question', number)
    const typed = await formOf(c)
    const proposed = await proposedFor(at, question)
    const written = 'mapping' in proposed ? proposed.mapping.written : []
    const read = readMappingForm(typed, { question: number, written })
    if (!read.ok) return shown(c, { question: number, typed, errors: read.formErrors })
    const said: EventSaid =
      'mapped' in read.value
        ? { kind: 'mapped', facts: read.value.mapped }
        : { kind: 'document-chosen', facts: read.value.document }
    const recorded = await recordDeed(house, {
      viewer: at.viewer,
      id: at.request.id,
      version: versionTyped(typed),
      said: [said],
    })
    return recordedOrChanged(c, recorded, `${countAddress(at.request.id)}#question-${number}`)
  }

  const requestCounted = async (c: Context) => {
    const at = await requestAt(house, c)
    const typed = await formOf(c)
    const recorded = await countRequest(house, at.viewer, {
      course: at.course,
      version: versionTyped(typed),
    })
    return recordedOrChanged(c, recorded, countAddress(at.request.id))
  }

  return { countShown, questionMapped, requestCounted }
}
