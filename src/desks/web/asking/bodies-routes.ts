// The directory of bodies: shown, lists taken in, one body changed.
import type { Context } from 'hono'
import { type Hole, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { bodyOf } from '../../../vocabulary/bodies.ts'
import { notFound } from '../../../vocabulary/errors.ts'
import type { Law } from '../../../vocabulary/survey.ts'
import { isAddress } from '../../../wording/pasted/cells.ts'
import { directory, keepBody, takeAddresses } from '../../work/mail/directory.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, type Typed } from '../view/body-at.ts'
import { pageOf } from '../view/page-of.ts'
import { sentForm } from '../view/sent-form.ts'
import { bodyPage, lettersAddress } from './addresses.ts'
import { bodiesPage, bodyPageShown } from './bodies-page.ts'

const BODIES_A_PAGE = 100

export function bodiesRoutes({ house }: Desk) {
  const show = async (c: Context, { typed, errors, taken }: Typed & { taken: Hole }) => {
    const slug = typed['survey'] ?? c.req.query('survey') ?? ''
    const kept = slug === '' ? null : await surveyBySlug(house.db, slug)
    const named = c.req.query('named')?.trim() ?? ''
    const asked = kept && new Set(kept.survey.bodies.map((body) => body.slug))
    const all = (await directory(house)).filter(
      ({ slug: body, name }) =>
        (!asked || asked.has(body)) && name.toLowerCase().includes(named.toLowerCase()),
    )
    const page = bodiesPage({
      reader: readerOf(house, c),
      page: pageOf(c, all, BODIES_A_PAGE),
      survey: kept?.survey ?? null,
      named,
      unaddressed: all.filter(({ address, inSurveys }) => address === null && inSurveys === null)
        .length,
      taken,
      typed,
      errors,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const bodies = (c: Context) => show(c, { ...NOTHING_TYPED, taken: null })

  const takeList = async (c: Context) => {
    const { typed, files } = await sentForm(c)
    const [file] = files
    const text = file ? asText(file.bytes) : (typed['addresses'] ?? '')
    const taken = await takeAddresses(asReader(house, c), text)
    if (!taken.ok)
      return show(c, {
        typed: { ...typed, addresses: text },
        errors: taken.formErrors.slice(0, MOST_SAID),
        taken: null,
      })
    const several = taken.value.filter(({ others }) => others.length > 0)
    const news = taken.value.filter(({ isNew }) => isNew)
    return show(c, {
      typed: { survey: typed['survey'] ?? '' },
      errors: [],
      taken: notice({
        heading: `${taken.value.length} bodies kept`,
        content: html`
          ${
            typed['survey'] &&
            html`
              <p><a href="${lettersAddress({ slug: typed['survey'] })}">Go on with the letters</a></p>
            `
          }
          ${
            news.length > 0 &&
            html`<p>New to this desk: ${news
              .slice(0, MOST_SAID)
              .map(({ name }) => name)
              .join(', ')}${news.length > MOST_SAID && ' …'}.</p>`
          }
          ${
            several.length > 0 &&
            html`
              <p>
                Of several addresses in a cell, letters go to the first:
                ${several.map(({ name, email }) => `${name}: ${email}`).join(', ')}. Replies may come from
                the others.
              </p>
            `
          }
        `,
      }),
    })
  }

  const bodyListed = async (c: Context) => {
    const slug = c.req.param('body') ?? ''
    const body = (await directory(house)).find((one) => one.slug === slug)
    if (!body) throw notFound('body', slug)
    return body
  }

  const oneBody = async (c: Context) =>
    c.html(
      bodyPageShown({
        reader: readerOf(house, c),
        body: await bodyListed(c),
        ...NOTHING_TYPED,
      }).toString(),
    )

  const changeBody = async (c: Context) => {
    const body = await bodyListed(c)
    const typed = await formOf(c)
    const email = typed['email']?.trim() ?? ''
    if (email !== '' && !isAddress(email)) {
      const errors = [{ field: 'email', message: `“${email}” is no e-mail address` }]
      return c.html(
        bodyPageShown({ reader: readerOf(house, c), body, typed, errors }).toString(),
        422,
      )
    }
    const isOwn = bodyOf(body.slug) === null
    await keepBody(asReader(house, c), {
      slug: body.slug,
      name: body.name,
      email: email === '' ? null : email,
      law: isOwn ? lawTyped(typed['law']) : null,
      region: isOwn ? typed['region']?.trim() || null : null,
    })
    return c.redirect(bodyPage(body.slug), 303)
  }

  return { bodies, takeList, oneBody, changeBody }
}

/** So many lines or names are said at once. */
const MOST_SAID = 20

const lawTyped = (typed = ''): Law | null =>
  typed === 'foia' || typed === 'foisa' || typed === 'eir' ? typed : null

/** A CSV is UTF-8, or what an office program of Windows writes. */
function asText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
