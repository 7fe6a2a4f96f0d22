// A letter as it goes out: its head with number and day, to whom it is, its text, and who signs it.
import { dayInWords } from '../../wording/dates.ts'
import type { Block, Paper } from '../../write/plain/content.ts'

interface LetterHead {
  title: string
  /** "2026-0014/L2" */
  number: string
  on: string
  /** The force or its department, a line each. */
  from: readonly string[]
  /** The name, then the address. */
  to: readonly string[]
  greeting: string
  signedBy: string
  signedAs: string
  /** "2026-0014/L1 of 3 March 2026": the letter in whose place it comes. */
  replaces: string | null
  /** What is said first where the force does not exist. */
  invented: string | null
}

export function letterPaper(head: LetterHead, text: readonly Block[]): Paper {
  const { title, number, invented, replaces } = head
  return {
    title: `${title}: ${number}`,
    ...(invented === null ? {} : { header: 'Invented material' }),
    footer: number,
    pageNumbers: true,
    blocks: [
      ...(invented === null ? [] : [paragraph(invented)]),
      { kind: 'lines', lines: [...head.from], align: 'right' },
      paragraph(''),
      { kind: 'lines', lines: [...head.to] },
      paragraph(''),
      { kind: 'lines', lines: [dayInWords(head.on), `Our reference: ${number}`] },
      paragraph(''),
      paragraph(head.greeting),
      { kind: 'heading', text: title, level: 1 },
      ...(replaces === null ? [] : [paragraph(`This letter replaces our letter ${replaces}.`)]),
      ...text,
      paragraph('Yours sincerely'),
      paragraph(''),
      { kind: 'lines', lines: [head.signedBy, head.signedAs] },
    ],
  }
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
