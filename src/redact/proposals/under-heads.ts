// A column of a table whose head says that people stand in it.
import type { Document } from '../../vocabulary/document.ts'
import type { RedactionWords } from '../words/redaction-words.ts'
import type { Named } from './named.ts'
import { namesListed } from './people-named.ts'

export const underHeads = (document: Document, say: RedactionWords): Named[] =>
  document.tables.flatMap(({ cells }) =>
    cells.flatMap(({ start, end, headers = [] }) =>
      start !== undefined && end !== undefined && headers.some((head) => say.labelAlone.test(head))
        ? namesListed(document.text, { start, end }, say, 'under a head for people')
        : [],
    ),
  )
