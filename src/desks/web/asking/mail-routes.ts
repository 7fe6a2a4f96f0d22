// The mail setting: shown without its secrets, kept, tried.
import type { Context } from 'hono'
import { record } from '../../../store/history.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { keepMail, mailAsTyped, readMailForm } from '../../work/mail/mail-form.ts'
import { mailSetting } from '../../work/mail/mail-setting.ts'
import { smtpPost } from '../../work/mail/smtp-post.ts'
import { mailFile } from '../../work/mail/way-in/mail-file.ts'
import type { Desk } from '../frame/desk.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { formOf, NOTHING_TYPED, type Typed } from '../view/body-at.ts'
import { MAIL } from './addresses.ts'
import { type MailShown, mailPage } from './mail-page.ts'

export function mailRoutes({ house, data }: Desk) {
  const folder = (): string => {
    if (data !== undefined) return data
    throw new CandourError(
      'This desk was opened without a data folder of its own: no mail is set up here.',
    )
  }

  const show = async (
    c: Context,
    { typed, errors, tried = null }: Typed & Partial<Pick<MailShown, 'tried'>>,
  ) => {
    const at = folder()
    const { as, wrong, isSet } = await asItStands(at)
    const page = mailPage({
      reader: readerOf(house, c),
      file: mailFile(at),
      wrong,
      isSet,
      tried,
      // What was typed of a secret does not come back.
      typed: { ...as, ...typed },
      errors,
    })
    return c.html(page.toString(), errors.length > 0 ? 422 : 200)
  }

  const mail = (c: Context) => show(c, NOTHING_TYPED)

  const setMail = async (c: Context) => {
    const typed = await formOf(c)
    const read = await readMailForm(folder(), typed)
    if (!read.ok) {
      const { password: _, token: __, ...shown } = typed
      return show(c, {
        typed: { ...shown, plusTags: typed['plusTags-yes'] ?? '' },
        errors: read.formErrors,
      })
    }
    await keepMail(asReader(house, c), folder(), read.value)
    return c.redirect(MAIL, 303)
  }

  const tryMail = async (c: Context) => {
    const setting = await mailSetting(folder())
    const post = setting && smtpPost(setting)
    if (!post) throw new CandourError('No server is set: write one down first.', { status: 422 })
    const said = await post.tryOut()
    const own = asReader(house, c)
    await own.db.transaction(async (db) => {
      const act = {
        who: own.viewer.name,
        what: 'mail tried',
        record: 'mail',
        detail: { isGood: said === null },
      }
      record(db, act, own.now())
    })
    const tried =
      said === null
        ? { isGood: true, said: `${post.server}. Nothing was sent.` }
        : { isGood: false, said }
    return show(c, { ...NOTHING_TYPED, tried })
  }

  return { mail, setMail, tryMail }
}

async function asItStands(
  data: string,
): Promise<{ as: Record<string, string>; wrong: string | null; isSet: boolean }> {
  try {
    const as = await mailAsTyped(data)
    const setting = as['address'] === '' ? null : await mailSetting(data)
    return { as, wrong: null, isSet: setting?.smtp != null }
  } catch (error) {
    if (!(error instanceof CandourError)) throw error
    return { as: {}, wrong: error.message, isSet: false }
  }
}
