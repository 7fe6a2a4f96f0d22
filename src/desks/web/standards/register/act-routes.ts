// What is done to a matter from its page: each act by its form, each step of the law as the rules let it.

import type { Context } from 'hono'
import type { Posted } from '../../../../assess/matter/answer.ts'
import { allAccounts } from '../../../../people/queries.ts'
import type { ActForm, ActOn } from '../../../../register/forms/act-form.ts'
import { ACT_FORMS, reasonAsked } from '../../../../register/forms/act-forms.ts'
import { readStepForm, stepAsked, stepAsTyped } from '../../../../register/forms/step-form.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { whyNot } from '../../../../register/matter/who-may-act.ts'
import { idSeen } from '../../../../register/queries.ts'
import { actOnMatter } from '../../../../register/record-deeds.ts'
import type { Deed, MatterEvent, Step, Subject } from '../../../../vocabulary/conduct/matter.ts'
import { CandourError, type FormError } from '../../../../vocabulary/errors.ts'
import { conductLaw } from '../../../../vocabulary/regimes/conduct-law.ts'
import { idAsHead } from '../../../../vocabulary/regimes/id-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { type Asked, readAsked, textIn } from '../../../../wording/form/asked.ts'
import { refusedOf, standingBy, stepMeant, stepPosted } from '../../../work/matter/course.ts'
import { clausesBinding } from '../../../work/matter/rules-noted.ts'
import { formOf } from '../../view/body-at.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { type ActView, actPage } from './act-page.ts'
import { actAddress, matterAddress, stepAddress } from './addresses.ts'
import { whyInWords } from './fact-words.ts'
import { type MatterAt, matterAt } from './matter-at.ts'
import { refusedStep } from './refused-step.ts'

type Typed = Record<string, string>

export function actRoutes({ house }: StandardsDesk) {
  const onOf = async (c: Context, at: MatterAt, typed: Typed): Promise<ActOn> => {
    const { name } = formAt(c)
    const accounts = (await allAccounts(house.db))
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id, name }) => ({ id, label: name }))
    const n = Number(c.req.query('n') ?? Number.NaN)
    const reference = typed['reference']?.trim() ?? ''
    const allegation = at.matter.allegations.find(({ number }) => number === n)
    const linked =
      reference === '' ? null : await idSeen(house.db, lookingAs(at.viewer, house.now()), reference)
    return {
      ...at,
      n: Number.isInteger(n) ? n : null,
      accounts,
      links: at.links.map(({ id }) => id),
      clauses: allegation && name === 'clauses' ? await clausesBinding(house.db, allegation) : [],
      linked: linked?.id ?? null,
    }
  }

  const act = async (c: Context) => {
    const at = await matterAt(house, c)
    const { name, form } = formAt(c)
    const on = await onOf(c, at, {})
    return c.html(actPage(at.viewer, viewOf(at, { name, form, on }, form.typed(on))).toString())
  }

  const doAct = async (c: Context) => {
    const at = await matterAt(house, c)
    const { name, form } = formAt(c)
    const typed = await formOf(c)
    const on = await onOf(c, at, typed)
    const read = form.deeds(typed, on)
    const why = readAsked([reasonAsked(form)], typed, at.today)
    const errors = [...(read.ok ? [] : read.formErrors), ...(why.ok ? [] : why.formErrors)]
    if (!read.ok || !why.ok)
      return c.html(
        actPage(at.viewer, viewOf(at, { name, form, on }, typed, errors)).toString(),
        422,
      )
    return keep(c, at, {
      deeds: read.value,
      reason: textIn(why.value, 'reason'),
      typed,
      again: (view) => ({ ...viewOf(view, { name, form, on }, typed) }),
    })
  }

  interface Keeping {
    deeds: Deed[]
    reason: string
    typed: Typed
    /** The form as it was typed, made of the matter as it is now. */
    again(at: MatterAt): ActView
  }

  /** Where somebody else was first, both are shown: what they did, and the form with what was typed. */
  async function keep(c: Context, at: MatterAt, { deeds, reason, typed, again }: Keeping) {
    const acted = await actOnMatter(house, {
      viewer: at.viewer,
      id: at.matter.id,
      version: Number(typed['version']),
      deeds,
      reason,
      standingOf: standingBy(at.today),
    })
    if (acted.done) return c.redirect(matterAddress(at.matter.id), 303)
    if (acted.why === 'gone') throw new CandourError('no such matter', { status: 404 })
    return c.html(actPage(at.viewer, { ...again(at), since: acted.since }).toString(), 409)
  }

  const step = async (c: Context) => {
    const at = await matterAt(house, c)
    const on = stepAt(c, at)
    const was = on.corrects?.step
    const typed = was ? stepAsTyped(was, on.asked) : { on: dayInWords(at.today) }
    return c.html(actPage(at.viewer, stepView(at, on, typed)).toString())
  }

  const takeStep = async (c: Context) => {
    const at = await matterAt(house, c)
    const on = stepAt(c, at)
    const typed = await formOf(c)
    const asked = on.corrects ? [...on.asked, reasonAsked({ why: 'must' })] : on.asked
    const read = readStepForm(typed, { event: on.event, asked, today: at.today })
    if (!read.ok)
      return c.html(actPage(at.viewer, stepView(at, on, typed, read.formErrors)).toString(), 422)
    const { reason, ...stated } = read.value
    const posted = askRules(at, on, stated)
    if (!posted.answer.allowed && posted.answer.kind === 'date') {
      const errors = [{ field: 'on', message: whyInWords(posted.answer.why) }]
      return c.html(actPage(at.viewer, stepView(at, on, typed, errors)).toString(), 422)
    }
    if (!posted.answer.allowed) {
      const note = refusedStep(posted.answer)
      return c.html(actPage(at.viewer, { ...stepView(at, on, typed), note }).toString(), 422)
    }
    const { regulation, confidence, open, unrecorded, warnings } = posted.answer
    const deed: Deed = {
      action: 'step recorded',
      subject: on.subject.number,
      step: stated,
      answer: {
        regulation,
        confidence,
        open,
        unrecorded,
        warnings: warnings.map(({ text }) => text),
      },
    }
    return keep(c, at, {
      deeds: on.corrects
        ? [{ action: 'event corrected', event: on.corrects.n, instead: deed }]
        : [deed],
      reason: typeof reason === 'string' ? reason : '',
      typed,
      again: (view) => stepView(view, on, typed),
    })
  }

  return { act, doAct, step, takeStep }
}

interface ActNamed {
  name: string
  form: ActForm
}

function formAt(c: Context): ActNamed {
  const name = c.req.param('act') ?? ''
  const form = Object.hasOwn(ACT_FORMS, name) ? ACT_FORMS[name] : undefined
  if (!form) throw new CandourError('no such act', { status: 404 })
  return { name, form }
}

function viewOf(
  { matter, version }: MatterAt,
  { name, form, on }: ActNamed & { on: ActOn },
  typed: Typed,
  errors: readonly FormError[] = [],
): ActView {
  return {
    matter,
    version,
    heading: form.heading(on),
    note: form.note,
    asked: [...form.asked(on), reasonAsked(form)],
    action: actAddress(matter.id, name, on.n ?? undefined),
    typed,
    errors,
    since: [],
  }
}

interface StepOn {
  subject: Subject
  event: string
  asked: readonly Asked[]
  /** The event that this one stands instead of. */
  corrects: { n: number; step: Step } | null
}

function stepAt(c: Context, { matter, events, viewer, today }: MatterAt): StepOn {
  const subject = matter.subjects.find(({ number }) => String(number) === c.req.param('subject'))
  const event = c.req.param('event') ?? ''
  const meant = subject && stepMeant(matter, { subject, events, asOf: today }, event)
  if (!subject || !meant) throw new CandourError('no such step', { status: 404 })
  const why = whyNot(viewer, matter, { action: 'step recorded' })
  if (why) throw new CandourError(why, { status: 403 })
  const corrected = events.find(({ n }) => String(n) === c.req.query('corrects'))
  const was = corrected?.deed?.action === 'step recorded' ? corrected.deed : null
  // Of another subject’s course nothing is put right here.
  const step = was?.subject === subject.number ? was.step : null
  const corrects = corrected && step ? { n: corrected.n, step } : null
  const refused = refusedOf(
    matter,
    { subject, events: before(events, corrects), asOf: today },
    event,
  )
  return { subject, event, asked: stepAsked(conductLaw(), meant, refused), corrects }
}

const before = (events: readonly MatterEvent[], corrects: StepOn['corrects']) =>
  corrects ? events.filter(({ n }) => n < corrects.n) : events

/** A correction is asked at its own place: of the course without what it stands instead of, and what came after it. */
function askRules(at: MatterAt, { subject, corrects }: StepOn, step: Step): Posted {
  const { matter, events, today: asOf } = at
  return stepPosted(matter, { subject, events: before(events, corrects), asOf }, step)
}

function stepView(
  { matter, version }: MatterAt,
  { subject, event, asked, corrects }: StepOn,
  typed: Typed,
  errors: readonly FormError[] = [],
): ActView {
  const address = stepAddress(matter.id, subject.number, event)
  return {
    matter,
    version,
    heading: `${corrects ? `Event ${corrects.n} put right: ` : ''}${idAsHead(event)}`,
    note: matter.subjects.length > 1 ? `Of ${subject.name || 'somebody not identified'}.` : null,
    asked: corrects ? [...asked, reasonAsked({ why: 'must' })] : asked,
    action: corrects ? `${address}?corrects=${corrects.n}` : address,
    typed,
    errors,
    since: [],
  }
}
