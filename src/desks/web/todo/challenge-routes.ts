// A letter about one request: drafted as a person chose, put with the letters that go out, saved, or kept as sent by hand.
import type { Context } from 'hono'
import { CHOICES, type ChaseFacts, type Choice } from '../../../ask/chase/letters/chase-facts.ts'
import { draftLetter } from '../../../ask/chase/letters/draft-letter.ts'
import { groupsOf } from '../../../ask/chase/letters/points.ts'
import { setAsideIn } from '../../../ask/chase/queries.ts'
import { setAside, takeUpAgain } from '../../../ask/chase/set-aside.ts'
import { taskOf } from '../../../ask/chase/task-of.ts'
import { addressOfBody } from '../../../ask/directory/queries.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import { CHASERS, type Chaser, LETTER_OF } from '../../../vocabulary/asking/task.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import { dayTyped } from '../../../wording/period-typed.ts'
import { writeMail } from '../../../write/write-mail.ts'
import { withAside } from '../../work/chase/asked-bodies.ts'
import { bundleFiles } from '../../work/chase/bundle.ts'
import { type ChaseFound, chaseFactsOf } from '../../work/chase/chase-facts-of.ts'
import { putAfterwards } from '../../work/chase/put-afterwards.ts'
import { lettersTo } from '../asking/addresses.ts'
import type { Desk } from '../frame/desk.ts'
import { handedOut } from '../frame/handed-out.ts'
import { zipAnswer } from '../frame/zip-answer.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, surveyNamed, type Typed } from '../view/body-at.ts'
import { challengeAddress, TODO } from './addresses.ts'
import { challengePage, keyOf } from './challenge-page.ts'
import { asideTyped, wrongIn } from './letter-typed.ts'

interface At {
  kept: SurveyKept
  facts: ChaseFound
  chaser: Chaser
  chasers: Chaser[]
}

export function challengeRoutes({ house, work }: Desk) {
  const at = async (c: Context, given: Record<string, string>): Promise<At> => {
    const own = asReader(house, c)
    const kept = await surveyNamed(own, c)
    const slug = c.req.param('body') ?? ''
    const facts = await chaseFactsOf(own, kept, slug, choiceIn(given))
    if (!facts) throw notFound('body in this survey', slug)
    const task = taskOf(facts.asked)
    const chasers = offered(facts, task?.ready ?? null)
    const named = CHASERS.find((one) => one === given['letter'])
    return { kept, facts, chasers, chaser: named ?? task?.ready ?? chasers[0] ?? 'reminder' }
  }

  const shown = async (c: Context, { kept, facts, chaser, chasers }: At, typed: Typed) => {
    const [aside] = (await setAsideIn(house.db, kept.id)).filter(
      (one) => one.body === facts.asked.body.slug,
    )
    const task = withAside(taskOf(facts.asked), aside, facts.asked.today)
    const view = {
      ...typed,
      survey: kept.survey,
      body: facts.asked.body,
      task,
      chasers: chasers.includes(chaser) ? chasers : [...chasers, chaser],
      chaser,
      facts,
      groups: groupsOf(facts),
      draft: draftLetter(chaser, facts, task),
      to: await toOf(house, facts, chaser),
      today: facts.asked.today,
    }
    const page = challengePage(view, readerOf(house, c))
    return c.html(page.toString(), typed.errors.length > 0 ? 422 : 200)
  }

  const challenge = async (c: Context) => shown(c, await at(c, c.req.query()), NOTHING_TYPED)

  const keepChallenge = async (c: Context) => {
    const typed = await formOf(c)
    const here = await at(c, typed)
    if (typed['act'] === 'aside' || typed['act'] === 'take-up') return keepAside(c, here, typed)
    const wrong = wrongIn(typed, here.facts.asked.today)
    if (wrong.length > 0) return shown(c, here, { typed, errors: wrong })
    const { kept, facts, chaser } = here
    const body = facts.asked.body.slug
    const [to = '', subject = '', text = ''] = ['to', 'subject', 'text'].map((name) =>
      (typed[name] ?? '').trim(),
    )
    if (typed['act'] === 'save') {
      const mail = { to: to === '' ? null : to, subject, text, date: house.now(), files: [] }
      return handedOut(c, `${body}-${chaser}.eml`, writeMail(mail))
    }
    const own = asReader(house, c)
    const sentOn = typed['act'] === 'sent' ? (dayTyped(typed['on'] ?? '') ?? null) : null
    const put = await putAfterwards(own, kept, {
      body,
      kind: LETTER_OF[chaser],
      to,
      subject,
      text,
      sentOn,
    })
    if (!put.ok) return shown(c, here, { typed, errors: put.formErrors })
    await work()
    return c.redirect(
      sentOn === null ? lettersTo(kept.survey, body) : challengeAddress(kept.survey, body),
      303,
    )
  }

  const keepAside = async (c: Context, here: At, typed: Record<string, string>) => {
    const { kept, facts } = here
    const own = asReader(house, c)
    const task = taskOf(facts.asked)
    if (typed['act'] === 'take-up') await takeUpAgain(own, kept.id, facts.asked.body.slug)
    else if (task) {
      const read = asideTyped(typed, facts.asked.today)
      if (!read.ok) return shown(c, here, { typed, errors: read.formErrors })
      await setAside(own, kept.id, task, read.value)
    }
    return c.redirect(`${TODO}?survey=${kept.survey.slug}`, 303)
  }

  const bundle = async (c: Context) => {
    const { kept, facts } = await at(c, c.req.query())
    const { body } = facts.asked
    const letter = draftLetter('complaint', facts, taskOf(facts.asked))
    const name = `${kept.survey.slug}-${body.slug}-complaint`
    return zipAnswer(c, name, bundleFiles(house, facts, letter))
  }

  return { challenge, keepChallenge, bundle }
}

/** What a person chose, in the address or in a form. */
function choiceIn(given: Record<string, string>): Pick<ChaseFacts, 'chosen' | 'withFigures'> {
  const chosen = Object.entries(given).flatMap(([field, value]): [string, Choice][] => {
    const key = keyOf(field)
    const choice = CHOICES.find((one) => one === value)
    return key !== null && choice ? [[key, choice]] : []
  })
  return { chosen: new Map(chosen), withFigures: given['with-figures'] === 'yes' }
}

/** The letters that fit where the request stands. */
function offered({ asked, answers }: ChaseFound, ready: Chaser | null): Chaser[] {
  const { events } = asked
  const all: [Chaser, boolean][] = [
    ['reminder', answers.length === 0 || events?.internalReviewAsked !== undefined],
    ['clarification', events?.clarificationAsked !== undefined],
    ['fee', events?.feeNotice !== undefined],
    ['review', events?.internalReviewAsked === undefined],
    ['complaint', true],
    ['new-request', false],
  ]
  return all.flatMap(([chaser, fits]) => (fits || chaser === ready ? [chaser] : []))
}

async function toOf(house: House, { asked }: ChaseFound, chaser: Chaser): Promise<string | null> {
  if (chaser === 'complaint') return null
  return (await addressOfBody(house.db, asked.body.slug)) ?? asked.body.email ?? null
}
