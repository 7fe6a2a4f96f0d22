// Reporting, by anybody: a draft by the key in its address, a receipt at the end, and the way back by it.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import type { Draft } from '../../../../register/intake/queries.ts'
import {
  type FileReported,
  isWay,
  type Question,
  questionAfter,
  questionBefore,
  questionsFor,
} from '../../../../register/intake/questions.ts'
import {
  answerQuestion,
  beginReport,
  comeBack,
  draftAt,
  sendReport,
} from '../../../../register/take-report.ts'
import type { FileIn } from '../../../../store/house.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { readAsked, typedOf } from '../../../../wording/form/asked.ts'
import { fromOf } from '../../people/from.ts'
import { signedIn } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import { sentForm } from '../../view/sent-form.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { reportsHeldBack } from './held-back.ts'
import {
  checkPage,
  draftAddress,
  questionPage,
  REPORT,
  receiptPage,
  sentPage,
  wayInPage,
} from './question-page.ts'

const TOO_MANY =
  'A great many reports were begun in the last hour, more than people write. Try again in an hour, or tell the department by telephone or letter; nothing that you sent before is lost.'

/** The page after the last question, and what it sends. */
const CHECK = 'check'

export function reportRoutes({ house }: StandardsDesk) {
  const mayBegin = reportsHeldBack(house.now)
  const viewerAt = (c: Context) => signedIn(c)?.viewer ?? null

  const wayIn = (c: Context) => c.html(wayInPage(viewerAt(c), []).toString())

  const begin = async (c: Context) => {
    const { way = '' } = await formOf(c)
    if (!isWay(way)) {
      const errors = [{ field: 'way', message: 'Say how you report' }]
      return c.html(wayInPage(viewerAt(c), errors).toString(), 422)
    }
    if (!mayBegin(fromOf(c).address)) throw new CandourError(TOO_MANY, { status: 503 })
    const token = await beginReport(house, way, viewerAt(c))
    return c.redirect(draftAddress(token, questionsFor(way)[0]?.id ?? CHECK), 303)
  }

  const draftOf = async (c: Context): Promise<{ token: string; draft: Draft }> => {
    const token = c.req.param('draft') ?? ''
    const draft = await draftAt(house, token)
    if (!draft) throw new CandourError('no such draft', { status: 404 })
    return { token, draft }
  }

  const question = async (c: Context) => {
    const { token, draft } = await draftOf(c)
    if (c.req.param('question') === CHECK)
      return c.html(checkPage(viewerAt(c), { token, draft }).toString())
    const asked = questionAt(c, draft)
    const typed = typedOf(asked.asked, draft.answers.said)
    const view = {
      token,
      draft,
      question: asked,
      back: backFrom(token, draft, asked),
      typed,
      errors: [],
    }
    return c.html(questionPage(viewerAt(c), view).toString())
  }

  const answer = async (c: Context) => {
    if (c.req.param('question') === 'send') return send(c)
    const { token, draft } = await draftOf(c)
    const asked = questionAt(c, draft)
    const { typed, files } = await sentForm(c)
    const kept = await Promise.all(files.map(sealed))
    const read = readAsked(asked.asked, typed, dayHere(house.now()))
    // Files are kept also where something else of the page is wrong: a browser does not send them again.
    const said = read.ok ? read.value : {}
    const now = await answerQuestion(house, token, { said, files: kept })
    if (!now) throw new CandourError('no such draft', { status: 404 })
    if (!read.ok) {
      const view = { token, draft: now, question: asked, back: backFrom(token, now, asked) }
      const errors = read.formErrors
      return c.html(questionPage(viewerAt(c), { ...view, typed, errors }).toString(), 422)
    }
    const next = questionAfter(draft.way, asked.id)
    return c.redirect(draftAddress(token, next?.id ?? CHECK), 303)
  }

  /** What it is, is told in a child: a stranger's bytes are not opened here. */
  async function sealed(file: FileIn): Promise<FileReported> {
    const sha256 = await house.blobs.seal(file.bytes)
    const { mediaType = 'application/octet-stream' } = await house.parsers.unpack(file)
    return { sha256, name: file.name, mediaType, size: file.bytes.length }
  }

  async function send(c: Context) {
    const token = c.req.param('draft') ?? ''
    const sent = await sendReport(house, token)
    if (!sent) throw new CandourError('no such draft', { status: 404 })
    if ('first' in sent) return c.redirect(draftAddress(token, sent.first), 303)
    return c.html(sentPage(viewerAt(c), sent.receipt).toString())
  }

  const receipt = (c: Context) =>
    c.html(receiptPage(viewerAt(c), { found: null, typed: {}, errors: [] }).toString())

  const byReceipt = async (c: Context) => {
    const typed = await formOf(c)
    const adds = typed['add'] === 'yes'
    const words = typed['words']?.trim() ?? ''
    const found = await comeBack(house, typed['receipt'] ?? '', adds && words !== '' ? words : null)
    const errors = !found
      ? [{ field: 'receipt', message: 'There is no report with this receipt' }]
      : adds && words === ''
        ? [{ field: 'words', message: 'Write what you want to add' }]
        : []
    const page = receiptPage(viewerAt(c), { found, typed, errors })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  return { wayIn, begin, question, answer, receipt, byReceipt }
}

function questionAt(c: Context, { way }: Draft): Question {
  const found = questionsFor(way).find(({ id }) => id === c.req.param('question'))
  if (!found) throw new CandourError('no such question', { status: 404 })
  return found
}

const backFrom = (token: string, { way }: Draft, { id }: Question): string => {
  const before = questionBefore(way, id)
  return before ? draftAddress(token, before.id) : REPORT
}
