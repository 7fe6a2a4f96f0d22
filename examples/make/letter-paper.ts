// How an invented letter is laid out on paper, whether it becomes a PDF or a Word file.
import type { Block, Paper } from '../../src/write/plain/content.ts'
import type { Known, Setting } from './letter.ts'
import { COMMISSIONER, INVENTED, longDay, MADE_TO_TEST, REVIEW } from './wording.ts'

export interface LetterForm {
  face?: 'serif' | 'sans'
  size?: number
  /** Under the force's name: the office that writes. */
  office: string
  /** The label of the reference: "Our reference", "FOI ref". */
  referenceLabel?: string
  subject: string
  blocks: Block[]
  /** On pages of its own, after the letter. */
  enclosed?: Block[]
}

/** Head, address, subject, the given blocks, how to complain, and on every page that it is invented. */
export function letterPaper<K extends Known>(
  { force, received, reference }: Setting<K>,
  form: LetterForm,
): Paper {
  return {
    title: `${force.officialName}: invented reply`,
    header: INVENTED,
    footer: MADE_TO_TEST,
    pageNumbers: true,
    frame: true,
    face: form.face ?? 'serif',
    ...(form.size ? { size: form.size } : {}),
    blocks: [
      { kind: 'heading', level: 1, text: force.officialName },
      { kind: 'rule' },
      { kind: 'lines', lines: [`${form.office} · invented letterhead`] },
      {
        kind: 'lines',
        lines: [
          'To: example editor',
          `${form.referenceLabel ?? 'Our reference'}: ${reference}`,
          `Date: ${longDay(received)}`,
        ],
      },
      { kind: 'paragraph', text: [{ bold: form.subject }] },
      ...form.blocks,
      { kind: 'paragraph', text: `${REVIEW} ${COMMISSIONER}` },
      { kind: 'paragraph', text: 'Disclosure officer' },
      ...(form.enclosed ? [{ kind: 'new-page' } as const, ...form.enclosed] : []),
    ],
  }
}

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })

export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })
