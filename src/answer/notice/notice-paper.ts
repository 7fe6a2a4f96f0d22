// A letter as it goes out: head, parts under their heads with the released tables in their places, and who signs.
import { headOf, letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { NoticeFields } from '../../vocabulary/answering/notice.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Block, Paper } from '../../write/plain/content.ts'
import type { NoticeFacts, NoticeTable } from './notice-facts.ts'

export type PaperAsked = Pick<NoticeFields, 'kind' | 'parts' | 'asked' | 'welsh'>

/** Nobody is named in it: the covering mail carries the name, which who draws up and who signs need not know. */
export function noticePaper({ kind, parts, asked, welsh }: PaperAsked, facts: NoticeFacts): Paper {
  const { title, parts: order } = letterLaw().letters[kind]
  const { invented, reference } = facts
  return {
    title: `${title}: ${reference}`,
    ...(invented === null ? {} : { header: 'Invented material' }),
    footer: `${reference}, ${dayInWords(facts.on)}`,
    pageNumbers: true,
    blocks: [
      ...(invented === null ? [] : [paragraph(invented)]),
      { kind: 'lines', lines: linesOf(asked['from']), align: 'right' },
      paragraph(''),
      { kind: 'heading', text: `${title}: ${reference}`, level: 1 },
      ...order.flatMap((part): Block[] => {
        const text = parts[part]?.trim() ?? ''
        if (text === '') return []
        const head = headOf(part)
        return [
          ...(head === '' ? [] : [{ kind: 'heading', text: head, level: 2 } as const]),
          ...blocksOf(text, facts.tables),
        ]
      }),
      paragraph(''),
      paragraph('Yours faithfully'),
      paragraph(''),
      { kind: 'lines', lines: linesOf(asked['signedBy']) },
      ...(welsh === null || welsh.trim() === ''
        ? []
        : [{ kind: 'new-page' } as const, ...blocksOf(welsh, facts.tables)]),
    ],
  }
}

/** Paragraphs apart by an empty line, lines that begin with "- " a list, "{table 1}" the table. */
export const blocksOf = (text: string, tables: readonly NoticeTable[]): Block[] =>
  text
    .split(/\n\s*\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one): Block[] => {
      const table = tables.find(({ name }) => one === `{${name}}`)
      if (table) return tableBlocks(table)
      const lines = linesOf(one)
      if (lines.every((line) => line.startsWith('- ')))
        return [{ kind: 'list', marks: 'bullet', items: lines.map((line) => line.slice(2)) }]
      return lines.length > 1 ? [{ kind: 'lines', lines }, paragraph('')] : [paragraph(one)]
    })

const tableBlocks = ({ table, key }: NoticeTable): Block[] => [
  { kind: 'table', table },
  ...(key.length > 0 ? [lines(key), paragraph('')] : []),
]

const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')

const lines = (all: readonly string[]): Block => ({ kind: 'lines', lines: [...all] })

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
