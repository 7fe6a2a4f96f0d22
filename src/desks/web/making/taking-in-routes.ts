// A survey taken in from the first page: one of the shipped examples, or a folder of one's own.
import type { Context } from 'hono'
import { allSurveys } from '../../../survey/queries.ts'
import { CandourError, notFound } from '../../../vocabulary/errors.ts'
import { folderInZip } from '../../work/folder-in-zip.ts'
import { importFiles, importFolder } from '../../work/import-folder.ts'
import { SHIPPED, shippedFolder } from '../../work/shipped.ts'
import type { Desk } from '../frame/desk.ts'
import { addressOf } from '../frame/desk-frame.ts'
import { asReader } from '../people/reader.ts'
import { sentForm } from '../view/sent-form.ts'

export function takingInRoutes({ house, work }: Desk) {
  const tryExample = async (c: Context) => {
    const name = SHIPPED.find((one) => one === c.req.param('name'))
    if (!name) throw notFound('example', c.req.param('name') ?? '')
    const { slug } = await importFolder(asReader(house, c), shippedFolder(name))
    await work()
    return c.redirect(addressOf({ slug }), 303)
  }

  const importFolderSent = async (c: Context) => {
    const own = asReader(house, c)
    const { typed, files } = await sentForm(c)
    const [zip] = files
    const path = typed['folder']?.trim() ?? ''
    if (!zip && path === '')
      throw new CandourError(
        'Choose the ZIP of a survey’s folder, or write where the folder lies.',
        {
          status: 422,
        },
      )
    const { slug } = zip
      ? await importFiles(own, await folderInZip(own, zip), zip.name)
      : await importFolder(own, path)
    await work()
    return c.redirect(addressOf({ slug }), 303)
  }

  return { tryExample, importFolderSent }
}

/** The examples that are not here yet. */
export async function examplesLeft({ house }: Pick<Desk, 'house'>): Promise<string[]> {
  const here = (await allSurveys(house.db)).map(({ survey }) => survey.slug)
  return SHIPPED.filter((name) => !here.includes(name))
}
