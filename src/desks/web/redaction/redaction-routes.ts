// What must not be printed of a survey's letters: shown, decided letter by letter, ruled for all of them.
import type { Context } from 'hono'
import { decideRedaction, undoRedaction } from '../../../reconcile/decide-redaction.ts'
import { publicName } from '../../../redact/public-name.ts'
import type { House } from '../../../store/house.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import { packsOf } from '../../../vocabulary/packs/load-packs.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, surveyNamed, type Typed } from '../view/body-at.ts'
import { redactionAddress, redactionLetterPage } from './letter-page.ts'
import { letterListed, lettersListed, nextUnread, readDocument } from './letters-listed.ts'
import { redactionPage } from './letters-page.ts'
import { marksOffered } from './marks-offered.ts'
import { readRedactionForm, rulesTyped } from './redaction-form.ts'

export function redactionRoutes({ house }: Desk) {
  const redaction = async (c: Context) => {
    const kept = await surveyNamed(house, c)
    const viewer = readerOf(house, c)
    const page = redactionPage({ survey: kept.survey, viewer }, await lettersListed(house, kept))
    return c.html(page.toString())
  }

  const keepRules = async (c: Context) => {
    const own = asReader(house, c)
    const { id, survey } = await surveyNamed(own, c)
    const typed = await formOf(c)
    if (typed['action'] === 'undo') await takeBack(own, id, [typed['rule'] ?? ''])
    else {
      const body = survey.bodies[0]?.slug ?? ''
      const rules = rulesTyped(typed).map((rule) => ({ ...rule, body, evidence: [] }))
      await decideRedaction(own, id, { rules })
    }
    return c.redirect(redactionAddress(survey), 303)
  }

  const show = async (c: Context, { typed, errors }: Typed) => {
    const kept = await surveyNamed(house, c)
    const listed = await lettersListed(house, kept)
    const letter = letterListed(listed, c.req.param('sha') ?? '')
    const document = await readDocument(house.db, letter.sha256)
    if (!document) throw notFound('reading of this letter', letter.sha256)
    const asked = { words: packsOf(kept.survey), survey: kept.survey, decided: listed.decided }
    const offered = marksOffered(document, letter, asked)
    const removed = offered.stretches.filter(({ ticked }) => ticked).map(({ ink }) => ink)
    const by = {
      words: asked.words,
      rules: asked.decided.rules,
      requester: kept.survey.requester ?? [],
      bodies: [letter.body.name],
    }
    const page = redactionLetterPage({
      survey: kept.survey,
      viewer: readerOf(house, c),
      letter,
      document,
      offered,
      printedAs: letter.read?.name ?? publicName(letter.name, removed, by),
      next: nextUnread(listed, letter.sha256),
      left: listed.letters.filter(({ read }) => read === null).length,
      typed,
      errors,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const redactLetter = (c: Context) => show(c, NOTHING_TYPED)

  const keepRedaction = async (c: Context) => {
    const own = asReader(house, c)
    const kept = await surveyNamed(own, c)
    const listed = await lettersListed(own, kept)
    const letter = letterListed(listed, c.req.param('sha') ?? '')
    const typed = await formOf(c)
    if (typed['action'] === 'undo') {
      const about = listed.standing.filter(
        ({ decision: { action, evidence } }) =>
          action === 'confirm' && evidence[0]?.sha256 === letter.sha256,
      )
      await takeBack(
        own,
        kept.id,
        about.map(({ id }) => id),
      )
      return c.redirect(redactionAddress(kept.survey, letter.sha256), 303)
    }
    const document = await readDocument(own.db, letter.sha256)
    if (!document) throw notFound('reading of this letter', letter.sha256)
    const read = readRedactionForm(typed, { body: letter.body.slug, name: letter.name, document })
    if (!read.ok) return show(c, { typed, errors: read.formErrors })
    await decideRedaction(own, kept.id, read.value)
    const next = nextUnread(listed, letter.sha256)
    return c.redirect(redactionAddress(kept.survey, next?.sha256), 303)
  }

  return { redaction, keepRules, redactLetter, keepRedaction }
}

async function takeBack(own: House, survey: string, ids: readonly string[]): Promise<void> {
  if (await undoRedaction(own, survey, ids)) return
  throw new CandourError('Nothing is decided there that you could undo. Load the page again.', {
    status: 409,
  })
}
