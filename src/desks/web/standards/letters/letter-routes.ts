// Letters and notices of a matter: written from its facts, sealed as PDF and DOCX, and taken out again.
import type { Context } from 'hono'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { inventedForce } from '../../../../register/invented/queries.ts'
import { fillLetter, type LetterFacts } from '../../../../register/letters/fill-letter.ts'
import {
  letterAsBefore,
  letterAsked,
  letterNumber,
} from '../../../../register/letters/letter-form.ts'
import { letterPaper } from '../../../../register/letters/letter-paper.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { whyNot } from '../../../../register/matter/who-may-act.ts'
import { matterSeen } from '../../../../register/queries.ts'
import { actOnMatter } from '../../../../register/record-deeds.ts'
import type { LetterSaid } from '../../../../vocabulary/conduct/matter.ts'
import { CandourError, type FormError } from '../../../../vocabulary/errors.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { readAsked } from '../../../../wording/form/asked.ts'
import { dayTyped } from '../../../../wording/period-typed.ts'
import type { Paper } from '../../../../write/plain/content.ts'
import { writeDocx } from '../../../../write/write-docx.ts'
import { writePdf } from '../../../../write/write-pdf.ts'
import { type Course, courseOf, standingBy } from '../../../work/matter/course.ts'
import { letterFacts } from '../../../work/matter/letter-facts.ts'
import { letterGaps } from '../../../work/matter/letter-gaps.ts'
import { type LetterOffered, lettersOffered } from '../../../work/matter/letters-offered.ts'
import { handedOut } from '../../frame/handed-out.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { matterAddress } from '../register/addresses.ts'
import { changedSince, type MatterAt, matterAt } from '../register/matter-at.ts'
import { type LetterView, letterPage } from './letter-page.ts'

type Typed = Record<string, string>

export function letterRoutes({ house }: StandardsDesk) {
  const letter = async (c: Context) => {
    const at = await matterAt(house, c)
    const on = letterAt(c, at)
    const force = await inventedForce(house.db)
    const typed = { ...(force && { from: force.name }), ...letterAsBefore(at.matter) }
    return c.html(letterPage(at.viewer, viewOf(at, on, typed)).toString())
  }

  const makeLetter = async (c: Context) => {
    const at = await matterAt(house, c)
    const on = letterAt(c, at)
    const typed = await formOf(c)
    const view = viewOf(at, on, typed)
    const read = readAsked(view.asked, typed, at.today)
    if (!read.ok || view.gaps.length > 0) {
      const errors = read.ok ? [] : read.formErrors
      return c.html(letterPage(at.viewer, { ...view, errors }).toString(), 422)
    }
    const since = changedSince(at, typed)
    if (since) return c.html(letterPage(at.viewer, { ...view, since }).toString(), 409)
    const said = await sealed(at, on, typed, view)
    const acted = await actOnMatter(house, {
      viewer: at.viewer,
      id: at.matter.id,
      version: Number(typed['version']),
      deeds: [{ action: 'letter made', letter: said }],
      standingOf: standingBy(at.today),
    })
    if (acted.done) return c.redirect(`${matterAddress(at.matter.id)}#letters`, 303)
    if (acted.why === 'gone') throw new CandourError('no such matter', { status: 404 })
    const again = { ...view, version: acted.version, since: acted.since }
    return c.html(letterPage(at.viewer, again).toString(), 409)
  }

  async function sealed(
    { matter, today }: MatterAt,
    { course, offered }: LetterOn,
    typed: Typed,
    { asked, blocks, to }: LetterView,
  ): Promise<LetterSaid> {
    const { title, template, step, regulation, confidence } = offered
    const letter = matter.letters.length + 1
    const replaces = matter.letters.find(({ number }) => String(number) === typed['replaces'])
    const force = await inventedForce(house.db)
    const paper: Paper = letterPaper(
      {
        title,
        number: letterNumber(matter.reference, letter),
        on: today,
        from: linesIn(typed['from']),
        to: [to, ...linesIn(typed['address'])],
        greeting: PEOPLE[template.to] ? `Dear ${to}` : 'Dear Sir or Madam',
        signedBy: typed['signedBy']?.trim() ?? '',
        signedAs: typed['signedAs']?.trim() ?? '',
        replaces: replaces
          ? `${letterNumber(matter.reference, replaces.letter)} of ${dayInWords(replaces.on)}`
          : null,
        invented: force?.about ?? null,
      },
      blocks,
    )
    const files = [
      { format: 'pdf', bytes: writePdf(paper) },
      { format: 'docx', bytes: writeDocx(paper) },
    ] as const
    const names = await house.blobs.sealAll(files.map(({ bytes }) => bytes))
    return {
      letter,
      on: today,
      template: template.id,
      title,
      subject: course.subject.number,
      step: step?.n ?? null,
      to,
      regulation,
      confidence,
      replaces: replaces?.number ?? null,
      asked: Object.fromEntries(asked.map(({ name }) => [name, typed[name] ?? ''])),
      files: files.map(({ format, bytes }, i) => ({
        format,
        sha256: names[i] ?? '',
        size: bytes.length,
      })),
    }
  }

  const letterFile = async (c: Context) => {
    const viewer = viewerOf(c)
    const [id, number, format] = ['matter', 'number', 'format'].map((key) => c.req.param(key) ?? '')
    const found = await recordedReading(house, viewer, {
      what: 'letter read',
      record: `matter:${id}`,
      detail: { letter: Number(number), format },
      read: async (db) => {
        const kept = await matterSeen(db, lookingAs(viewer, house.now()), id ?? '')
        const one = kept?.matter.letters.find((made) => String(made.number) === number)
        const file = one?.files.find((of) => of.format === format)
        return kept && one && file ? { reference: kept.matter.reference, one, file } : null
      },
    })
    if (!found) throw new CandourError('no such letter', { status: 404 })
    const { reference, one, file } = found
    const bytes = await house.blobs.open(file.sha256)
    const name = `${letterNumber(reference, one.letter).replace('/', '-')} ${one.title}.${file.format}`
    return handedOut(c, name, bytes)
  }

  return { letter, makeLetter, letterFile }
}

interface LetterOn {
  course: Course
  offered: LetterOffered
}

/** The letter that an address names, where the course of its subject gives occasion for it now. */
function letterAt(c: Context, at: MatterAt): LetterOn {
  const { matter, events, viewer, today } = at
  const subject = matter.subjects.find(({ number }) => String(number) === c.req.param('subject'))
  const whole = subject && courseOf(matter, { subject, events, asOf: today })
  const step = c.req.query('step') ?? ''
  const offered =
    whole &&
    lettersOffered(matter, whole).find(
      (one) => one.template.id === c.req.param('letter') && String(one.step?.n ?? '') === step,
    )
  if (!whole || !offered) throw new CandourError('no such letter', { status: 404 })
  const why = whyNot(viewer, matter, { action: 'letter made' })
  if (why) throw new CandourError(why, { status: 403 })
  return { course: courseToldOf(at, offered, whole), offered }
}

/** What tells of an earlier step knows nothing of what came after it: no outcome that an appeal has changed since. */
function courseToldOf(
  { matter, events, today }: MatterAt,
  { tells, step, isEarlier }: LetterOffered,
  whole: Course,
): Course {
  if (!tells || !isEarlier || !step) return whole
  const then = courseOf(matter, { subject: whole.subject, events, asOf: today, upTo: step.n })
  return { ...then, open: [], late: [] }
}

function viewOf(
  { matter, version }: MatterAt,
  { course, offered }: LetterOn,
  typed: Typed,
  errors: readonly FormError[] = [],
): LetterView {
  const { template, made } = offered
  const facts = { ...letterFacts(matter, course, offered), ...askedFacts(offered, typed) }
  const { blocks, missing } = fillLetter(template, facts)
  const person = PEOPLE[template.to]
  const to = person === undefined ? template.to : (facts[person]?.words ?? '')
  const unnamed = person !== undefined && to === '' ? [person] : []
  return {
    matter,
    version,
    subject: course.subject,
    offered,
    asked: letterAsked(template, { reference: matter.reference, earlier: made }),
    blocks,
    to,
    gaps: letterGaps([...new Set([...unnamed, ...missing])], { matter, course, offered }),
    typed,
    errors,
    since: [],
  }
}

/** Whom a letter may be to, by the fact that names them; else it is to a body. */
const PEOPLE: Readonly<Record<string, string>> = {
  subject: 'subject.name',
  complainant: 'fact.complainant',
}

const linesIn = (typed: string | undefined): string[] =>
  (typed ?? '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

function askedFacts({ template }: LetterOffered, typed: Typed): LetterFacts {
  return Object.fromEntries(
    template.asks.flatMap(({ name, as }) => {
      const said = typed[name]?.trim() ?? ''
      const day = as === 'day' ? dayTyped(said) : null
      const words = day === null ? said : dayInWords(day)
      return words === '' ? [] : [[`asked.${name}`, { is: words, words }]]
    }),
  )
}
