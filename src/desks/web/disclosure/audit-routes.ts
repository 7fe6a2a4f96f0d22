// Published tables to audit: brought, audited by a step in a child, and what a reader can work out shown to who asked.
import type { Context } from 'hono'
import type { FormError } from '../../../vocabulary/errors.ts'
import { type AuditAsked, auditKept, type TableAudited } from '../../work/errands/audit.ts'
import { sentForm } from '../view/sent-form.ts'
import { AUDIT } from './addresses.ts'
import { auditedMain, auditMain } from './audit-page.ts'
import { filesBrought } from './bring-table.ts'
import type { DisclosureDesk } from './disclosure-desk.ts'
import { marksTyped } from './marks-typed.ts'
import { cameOf, putDisclosure, sealAll } from './put-disclosure.ts'

export function auditRoutes({ house, work, acting, frame }: DisclosureDesk) {
  const asking = (c: Context, typed: Record<string, string> = {}, errors: FormError[] = []) =>
    c.html(
      frame(c, { title: 'Audit a published table', main: auditMain({ typed, errors }) }).toString(),
      errors.length > 0 ? 422 : 200,
    )

  const audit = (c: Context) => asking(c)

  const sendToAudit = async (c: Context) => {
    const sent = await sentForm(c)
    const { typed } = sent
    const files = filesBrought(sent)
    const marks = marksTyped(typed['marks'] ?? '')
    const errors = [
      ...(files.length === 0
        ? [{ field: 'file', message: 'Choose the table’s file, or paste it' }]
        : []),
      ...(marks.ok ? [] : marks.formErrors),
    ]
    if (errors.length > 0 || !marks.ok) return asking(c, typed, errors)
    const own = acting(c)
    const asked: AuditAsked = {
      files: await sealAll(own, files),
      isLines: typed['lay'] === 'lines',
      marks: marks.value,
    }
    const id = await putDisclosure(own, { kind: 'audit', asked })
    await work()
    return c.redirect(`/errands/${id}`, 303)
  }

  const audited = async (c: Context) => {
    const errand = await cameOf(acting(c), c, 'audit')
    const names = (errand.asked as AuditAsked).files.map(({ name }) => name)
    const made = await auditKept(house, errand.came as TableAudited)
    const crumbs = [{ text: 'Audit a published table', href: AUDIT }, { text: names.join(', ') }]
    return c.html(frame(c, { title: 'Audited', crumbs, main: auditedMain(names, made) }).toString())
  }

  return { audit, sendToAudit, audited }
}
