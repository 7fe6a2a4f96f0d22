// What in a file could act, reach outside or mislead a parser: nothing of it is ever run or fetched, and it is not passed over.
import type { Doubt } from '../../vocabulary/reading.ts'
import { decodeText } from '../text/decode-text.ts'
import type { MediaType } from '../type/formats.ts'
import type { Active, Kind } from './found.ts'
import { actsInOpenDocument } from './in-open-document.ts'
import { actsInPage } from './in-page.ts'
import { actsInPdf } from './in-pdf.ts'
import { actsInRtf } from './in-rtf.ts'
import { actsInTable } from './in-table.ts'
import { actsInOffice } from './office-parts.ts'
import { actsInOle } from './ole-parts.ts'
import { actsInXml, declaresEntities } from './xml-entities.ts'

/** The doubts of one file, each kind once. Never throws for what is wrong with the file. */
export const activeContent = (bytes: Uint8Array, type: MediaType): Doubt[] =>
  activeDoubts(activeIn(bytes, type))

/** The same of what a mail shows as a page. */
export const activeInPage = (html: string): Doubt[] =>
  activeDoubts([...actsInPage(html), ...declaresEntities(html)])

function activeIn(bytes: Uint8Array, type: MediaType): Active[] {
  switch (type) {
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
    case 'application/vnd.ms-excel.sheet.binary.macroenabled.12':
      return actsInOffice(bytes)
    case 'application/vnd.oasis.opendocument.text':
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return actsInOpenDocument(bytes)
    case 'application/msword':
    case 'application/vnd.ms-excel':
      return bytes[0] === 0xd0 ? actsInOle(bytes) : actsInXml(asText(bytes))
    case 'application/pdf':
      return actsInPdf(bytes)
    case 'application/rtf':
      return actsInRtf(bytes)
    case 'text/csv':
    case 'text/tab-separated-values':
      return actsInTable(bytes)
    case 'text/html': {
      const page = decodeText(bytes).text
      return [...actsInPage(page), ...declaresEntities(page)]
    }
    case 'application/xml':
      return actsInXml(asText(bytes))
    default:
      return []
  }
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

const SAYS: Record<Kind, { code: string; note: (what: string) => string }> = {
  acts: {
    code: 'active-content',
    note: (what) =>
      `The file holds ${what}, which may act when it is opened elsewhere. Nothing of it was run here; open the original only where that can do no harm.`,
  },
  outside: {
    code: 'outside-content',
    note: (what) =>
      `The file points to ${what}, which was not fetched. What would stand there is not part of what was read.`,
  },
  holds: {
    code: 'part-not-read',
    note: (what) => `The file holds ${what}, which was not read. Look there for figures.`,
  },
  layers: {
    code: 'unseen-ink',
    note: (what) =>
      `The file has ${what}. What stands on them was read with the rest: look at the page before a figure of it is confirmed.`,
  },
  entities: {
    code: 'entities-declared',
    note: (what) =>
      `The file declares ${what}, which no letter needs. They were not put in, so words may be missing.`,
  },
}

function activeDoubts(found: Active[]): Doubt[] {
  return [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, all]) => {
    const { code, note } = SAYS[kind]
    const what = [...new Set(all.map((one) => one.what))]
    return { code, ink: '', note: note(inOneList(what)), place: null }
  })
}

const inOneList = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
