// Which of a mail's bodies to read, where it says the same in plain text and as a web page.

import type { MailBody } from '../../open/mail/open-mail.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { htmlBlocks } from '../html/blocks.ts'
import type { Block } from '../letter/blocks.ts'
import { rtfBlocks } from '../rtf/blocks.ts'
import { typedTables } from '../typed/find-typed.ts'

export type ChosenBody = { as: 'plain'; text: string } | { as: 'html'; blocks: Block[] }

/** The plain text is what the sender's program made of the page: shorter than this share of it, it is only a notice. */
const NOTICE_SHARE = 0.5

export function chosenBodies(bodies: MailBody[]): ChosenBody[] {
  const chosen: ChosenBody[] = []
  const done = new Set<string>()
  for (const body of bodies) {
    if (body.alternative === null) chosen.push(asChosen(body))
    else if (!done.has(body.alternative)) {
      done.add(body.alternative)
      chosen.push(better(bodies.filter(({ alternative }) => alternative === body.alternative)))
    }
  }
  return chosen
}

/** Plain text, unless it is a mere notice or has lost the columns of a table that the page still has. */
function better(same: MailBody[]): ChosenBody {
  const plain = same.find(({ as }) => as === 'plain')
  const page = same.find(({ as }) => as === 'html')
  const rich = same.find(({ as }) => as === 'rtf')
  if (!page || !plain) return asChosen(plain ?? page ?? rich ?? NOTHING)
  const asPage = asChosen(page)
  const asPlain = asChosen(plain)
  const isNotice = letters(asPlain) < letters(asPage) * NOTICE_SHARE
  const lostTable = hasTable(asPage) && typedTables(plain.text).length === 0
  return isNotice || lostTable ? asPage : asPlain
}

const NOTHING: MailBody = { as: 'plain', text: '', flowed: 'no', alternative: null }

function asChosen({ as, text, flowed }: MailBody): ChosenBody {
  if (as === 'rtf') return { as: 'html', blocks: rtfBlocks(Buffer.from(text, 'latin1')) }
  return as === 'html'
    ? { as, blocks: htmlBlocks(text) }
    : { as, text: flowed === 'no' ? text : unflowed(text, flowed === 'blank-kept') }
}

/** format=flowed: a line that ends in a blank goes on in the next of the same quotation; "-- " does not. */
function unflowed(text: string, keepsBlank: boolean): string {
  const lines: { quote: string; pieces: string[]; goesOn: boolean }[] = []
  for (const line of text.split('\n')) {
    const [, quote = '', rest = ''] = /^(>*) ?(.*)$/.exec(line) ?? []
    const goesOn = rest.endsWith(' ') && rest !== '-- '
    const piece = goesOn && !keepsBlank ? rest.slice(0, -1) : rest
    const last = lines.at(-1)
    if (last?.goesOn && last.quote === quote && rest !== '-- ') {
      last.pieces.push(piece)
      last.goesOn = goesOn
    } else lines.push({ quote, pieces: [piece], goesOn })
  }
  return lines
    .map(({ quote, pieces }) => `${quote === '' ? '' : `${quote} `}${pieces.join('')}`)
    .join('\n')
}

function letters(body: ChosenBody): number {
  const text = body.as === 'plain' ? body.text : body.blocks.map(textOf).join('')
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

function textOf(block: Block): string {
  const pile: Block[] = [block]
  let text = ''
  for (let one = pile.pop(); one; one = pile.pop()) {
    if (one.kind === 'paragraph') {
      for (const { text: ink, flags } of one.inks) if (!flags.includes('hidden')) text += ink
    } else if (one.kind === 'part') append(pile, one.blocks)
    else for (const row of one.rows) for (const cell of row.cells) append(pile, cell.blocks)
  }
  return text
}

/** Figures in at least two rows and two columns; frames that set out a letter have none. */
function hasTable(body: ChosenBody): boolean {
  if (body.as === 'plain') return false
  return body.blocks.some(
    (block) =>
      block.kind === 'table' &&
      block.rows.filter(
        ({ cells }) =>
          cells.length >= 2 &&
          cells.some(({ blocks }) => /^\s*[<(]?\d[\d,.%)]*\s*$/.test(blocks.map(textOf).join(''))),
      ).length >= 2,
  )
}
