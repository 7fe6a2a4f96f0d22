// newsroom in survey.yaml: who publishes it.
import type { Node } from 'yaml'
import {
  isLogoName,
  NEWSROOM_FIELDS,
  type Newsroom,
  siteOf,
  webAddress,
} from '../vocabulary/published/newsroom.ts'
import { type Fields, fieldsOf, required, text } from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

export function readNewsroom(sheet: Sheet, node: Node | null | undefined): { newsroom?: Newsroom } {
  if (!node) return {}
  const fields = fieldsOf(sheet, node, [...NEWSROOM_FIELDS.map(([name]) => name), 'logo'])
  if (!fields) return {}
  const said = (name: 'contact' | 'takedown' | 'licence') => {
    const found = text(sheet, fields, name)?.trim()
    return found ? { [name]: found } : {}
  }
  return {
    newsroom: {
      name: required(sheet, fields, 'name', node),
      ...address(sheet, fields, 'site', siteOf),
      ...said('contact'),
      ...said('takedown'),
      ...said('licence'),
      ...address(sheet, fields, 'licenceAddress', webAddress),
      ...logo(sheet, fields),
    },
  }
}

function address(
  sheet: Sheet,
  fields: Fields,
  name: 'site' | 'licenceAddress',
  read: (typed: string) => string | null,
): Partial<Newsroom> {
  const typed = text(sheet, fields, name)?.trim()
  if (!typed) return {}
  const found = read(typed)
  if (found !== null) return { [name]: found }
  complain(sheet, fields.get(name)?.value, `“${typed}” is no web address; write https://….`, {
    stops: false,
  })
  return {}
}

/** Its file is looked at when the folder is taken in. */
function logo(sheet: Sheet, fields: Fields): Partial<Newsroom> {
  const name = text(sheet, fields, 'logo')?.trim()
  if (!name) return {}
  if (isLogoName(name)) return { logo: { name } }
  complain(
    sheet,
    fields.get('logo')?.value,
    `“${name}” is no picture of this folder; name a PNG or JPEG that lies beside survey.yaml.`,
    { stops: false },
  )
  return {}
}
