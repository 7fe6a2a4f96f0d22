// Who publishes, as a person types it.
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import {
  NEWSROOM_FIELDS,
  type Newsroom,
  siteOf,
  webAddress,
} from '../../vocabulary/published/newsroom.ts'
import { said, type Typed } from './typed.ts'

/** Fields: those of NEWSROOM_FIELDS. All empty: nobody is named, which answers null. */
export function readNewsroomForm(typed: Typed): FormRead<Newsroom | null> {
  const given = NEWSROOM_FIELDS.map(([name]) => [name, said(typed, name)] as const)
  if (given.every(([, text]) => text === '')) return { ok: true, value: null }
  const formErrors: FormError[] = []
  const newsroom: Newsroom = { name: said(typed, 'name') }
  if (newsroom.name === '')
    formErrors.push({ field: 'name', message: 'Name who publishes, or leave all of it empty' })
  for (const [name, text] of given) {
    if (text === '' || name === 'name') continue
    const read = ADDRESSES[name]
    const kept = read ? read(text) : text
    if (kept === null) formErrors.push({ field: name, message: 'Write a web address, https://…' })
    else newsroom[name] = kept
  }
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: newsroom }
}

const ADDRESSES: Partial<Record<string, (typed: string) => string | null>> = {
  site: siteOf,
  licenceAddress: webAddress,
}
