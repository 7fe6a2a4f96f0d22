// The mailbox that answers come to: shown without its secrets, kept, tried.
import type { Context } from 'hono'
import { record } from '../../../store/history.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { imapAsTyped, keepImap, readImapForm } from '../../work/mail/imap-form.ts'
import { mailboxSet } from '../../work/mail/mailbox-set.ts'
import { mailFile } from '../../work/mail/way-in/mail-file.ts'
import type { Desk } from '../frame/desk.ts'
import { BOX } from '../frame/mail-addresses.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, type Typed } from '../view/body-at.ts'
import { type BoxShown, boxPage } from './box-page.ts'

export function boxRoutes({ house, data, fetching }: Desk) {
  const folder = (): string => {
    if (data !== undefined) return data
    throw new CandourError(
      'This desk was opened without a data folder of its own: no mailbox is set up here.',
    )
  }

  const show = async (c: Context, { typed, errors }: Typed, tried: BoxShown['tried'] = null) => {
    const { as, wrong } = await asItStands(folder())
    const page = boxPage({
      reader: readerOf(house, c),
      file: mailFile(folder()),
      isSet: (as['host'] ?? '') !== '' && wrong === null,
      // What was typed of a secret does not come back.
      typed: { ...as, ...typed, password: '', token: '' },
      ...{ wrong, tried, errors },
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const box = (c: Context) => show(c, NOTHING_TYPED)

  const setBox = async (c: Context) => {
    const typed = await formOf(c)
    const read = await readImapForm(folder(), typed)
    if (!read.ok) return show(c, { typed, errors: read.formErrors })
    await keepImap(asReader(house, c), folder(), read.value)
    fetching?.wake()
    return c.redirect(BOX, 303)
  }

  /** One look at what is next; nothing of it is kept. */
  const tryBox = async (c: Context) => {
    const own = asReader(house, c)
    const found = await mailboxSet(folder(), () => {})
    if (!found) throw new CandourError('No mailbox is set: write one down first.', { status: 422 })
    const tried = await found
      .next(null, 1, own.now())
      .then(() => ({ isGood: true, said: `${found.name}. Nothing was kept or marked.` }))
      .catch((error: unknown) => ({
        isGood: false,
        said: error instanceof Error ? error.message : String(error),
      }))
    await found.close()
    await own.db.transaction(async (db) => {
      const detail = { isGood: tried.isGood }
      record(db, { who: own.viewer.name, what: 'mailbox tried', record: 'mail', detail }, own.now())
    })
    return show(c, NOTHING_TYPED, tried)
  }

  return { box, setBox, tryBox }
}

async function asItStands(
  data: string,
): Promise<{ as: Record<string, string>; wrong: string | null }> {
  let as: Record<string, string> = {}
  try {
    as = await imapAsTyped(data)
    await (await mailboxSet(data, () => {}))?.close()
    return { as, wrong: null }
  } catch (error) {
    if (!(error instanceof CandourError)) throw error
    return { as, wrong: error.message }
  }
}
