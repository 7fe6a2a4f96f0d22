// A file to check: sealed, looked into by a step in a child, and what was found shown to who asked.
import type { Context } from 'hono'
import type { FormError } from '../../../vocabulary/errors.ts'
import { type CheckFile, type FileChecked, linesKept } from '../../work/errands/check-file.ts'
import { sentForm } from '../view/sent-form.ts'
import { CHECK } from './addresses.ts'
import { checkedMain, checkMain } from './check-page.ts'
import type { DisclosureDesk } from './disclosure-desk.ts'
import { cameOf, putDisclosure, sealAll } from './put-disclosure.ts'

export function checkRoutes({ house, work, acting, frame }: DisclosureDesk) {
  const asking = (c: Context, errors: FormError[] = []) =>
    c.html(
      frame(c, { title: 'Check a file', main: checkMain(errors) }).toString(),
      errors.length > 0 ? 422 : 200,
    )

  const check = (c: Context) => asking(c)

  const sendToCheck = async (c: Context) => {
    const { typed, files } = await sentForm(c)
    const own = acting(c)
    const [file] = await sealAll(own, files.slice(0, 1))
    if (!file) return asking(c, [{ field: 'file', message: 'Choose the file' }])
    const asked: CheckFile = { file, show: typed['what-show'] === 'yes' }
    const id = await putDisclosure(own, {
      kind: 'check-file',
      asked,
      detail: { show: asked.show },
    })
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  const checked = async (c: Context) => {
    const errand = await cameOf(acting(c), c, 'check-file')
    const { file } = errand.asked as CheckFile
    const lines = await linesKept(house, errand.came as FileChecked)
    const crumbs = [{ text: 'Check a file', href: CHECK }, { text: file.name }]
    return c.html(frame(c, { title: file.name, crumbs, main: checkedMain(lines) }).toString())
  }

  return { check, sendToCheck, checked }
}
