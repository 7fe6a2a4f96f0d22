// A survey taken in from the first page: one of the shipped examples, or a folder of one's own. A step does it, behind the page.
import type { Context } from 'hono'
import { allSurveys } from '../../../survey/queries.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import { putOff, putZip, type TakeIn } from '../../work/errands/put-errand.ts'
import { OFFERED } from '../../work/shipped.ts'
import { afterErrand } from '../errand/errand-routes.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader } from '../people/reader.ts'
import { sentForm } from '../view/sent-form.ts'

export function takingInRoutes({ house, work, accounts = false }: Desk) {
  const takeIn = (c: Context, asked: TakeIn): Promise<string> =>
    putOff(asReader(house, c), { survey: null, kind: 'take-in', asked })

  const tryExample = async (c: Context) => {
    const name = OFFERED.find((one) => one === c.req.param('name'))
    if (!name) throw notFound('example', c.req.param('name') ?? '')
    const errand = await takeIn(c, { example: name })
    await work()
    return afterErrand(c, house, null, errand)
  }

  const importFolderSent = async (c: Context) => {
    const { typed, files } = await sentForm(c)
    const [zip] = files
    const folder = typed['folder']?.trim() ?? ''
    if (!zip && folder === '')
      throw new CandourError(
        'Choose the ZIP of a survey’s folder, or write where the folder lies.',
        { status: 422 },
      )
    // Whoever sits at another machine may not have this one's folders read.
    if (!zip && accounts)
      throw new CandourError(
        'A folder of the desk’s own machine is taken in where the desk is started. Send it here as a ZIP.',
        { status: 422 },
      )
    const errand = zip ? await putZip(asReader(house, c), zip) : await takeIn(c, { folder })
    await work()
    return afterErrand(c, house, null, errand)
  }

  return { tryExample, importFolderSent }
}

/** The examples that are not here yet. */
export async function examplesLeft({ house }: Pick<Desk, 'house'>): Promise<string[]> {
  const here = (await allSurveys(house.db)).map(({ survey }) => survey.slug)
  return OFFERED.filter((name) => !here.includes(name))
}
