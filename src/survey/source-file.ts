// source.yaml in a reply's folder: its files tell what a paper printed or somebody said, and are not the body's letter.
import { stringify } from 'yaml'
import { SOURCE_KINDS, type Source } from '../vocabulary/source.ts'
import { fieldsOf, oneOf, required, text } from './yaml-fields.ts'
import { complain, type FolderProblem, openSheet } from './yaml-sheet.ts'

const FIELDS = ['kind', 'paper', 'date', 'address']

export interface SourceRead {
  /** null where the file does not say what its folder holds. */
  source: Source | null
  problems: FolderProblem[]
}

/** `file` is how it is named to people: "replies/durham/2014-08-mail/source.yaml". */
export function readSource(file: string, written: string): SourceRead {
  const sheet = openSheet(file, written)
  const fields = sheet.problems.length > 0 ? null : fieldsOf(sheet, sheet.root, FIELDS)
  if (!fields) return { source: null, problems: sheet.problems }
  const kind = oneOf(sheet, fields, 'kind', SOURCE_KINDS)
  if (!fields.has('kind')) required(sheet, fields, 'kind', sheet.root)
  const paper =
    kind === 'letter' ? text(sheet, fields, 'paper') : required(sheet, fields, 'paper', sheet.root)
  const date = text(sheet, fields, 'date')
  const address = text(sheet, fields, 'address')
  if (date !== null && !DAY_AS_KNOWN.test(date))
    complain(
      sheet,
      fields.get('date')?.value,
      `“${date}” is no date; write it as far as it is known: 2014-08-19, 2014-08 or 2014.`,
    )
  const source: Source | null = kind
    ? {
        kind,
        ...(paper && { paper }),
        ...(date !== null && DAY_AS_KNOWN.test(date) && { date }),
        ...(address && { address }),
      }
    : null
  return { source, problems: sheet.problems }
}

/** The file again, as reading takes it. */
export const writeSource = ({ kind, paper, date, address }: Source): string =>
  stringify(
    { kind, ...(paper && { paper }), ...(date && { date }), ...(address && { address }) },
    { lineWidth: 0 },
  )

const DAY_AS_KNOWN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
