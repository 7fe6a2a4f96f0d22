// What became of a question, by its tab: figures, cases, what is withheld, what is not held, what is left blank.
import type { Doubt } from '../../vocabulary/reading.ts'
import {
  type Answer,
  type ExemptionCited,
  type Figure,
  isMissing,
  type QuestionAnswered,
} from '../../vocabulary/reply.ts'
import { plainly, sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import { type Regime, roleOf } from '../law/regime.ts'
import type { FoundTab } from './find-tabs.ts'
import { isKey } from './sheet-key.ts'
import { missingSaid, sectionsSaid } from './sheet-value.ts'
import { evidenceAt, type Square, squaresEvidence } from './squares.ts'
import type { TabRows } from './tab-rows.ts'

export interface TabAnswer {
  question: QuestionAnswered
  exemptions: ExemptionCited[]
  doubts: Doubt[]
}

interface Said {
  figures: Figure[]
  caseCount: number
  blanks: number
  /** Squares with something in them that is no figure. */
  unread: number
  regime: Regime
}

export function answerOfTab(tab: FoundTab, rows: TabRows, said: Said): TabAnswer {
  const number = tab.number ?? ''
  const { ends } = sheetWords
  const withheld = written(rows, ends.withheld)
  const notHeld = written(rows, ends.notHeld)
  const attached = written(rows, ends.attached)
  const gave = said.figures.filter(({ value }) => !isMissing(value)).length + said.caseCount
  const inCells = said.figures.filter(({ value }) => isMissing(value))
  const sections = [
    ...new Set([
      ...withheld.flatMap(({ text }) => sectionsSaid(text)),
      ...inCells.flatMap(({ value }) => (isMissing(value) && value.section ? [value.section] : [])),
    ]),
  ]
  const answer = answerBy({
    data: gave > 0,
    whole: said.blanks + said.unread + inCells.length === 0,
    withheld: withheld.length > 0 || inCells.some((figure) => !isNotHeld(figure)),
    notHeld: notHeld.length > 0 || (inCells.length > 0 && inCells.every(isNotHeld)),
    attached: attached.length > 0,
    ncnd: withheld.some(({ text }) => isNcnd(text)),
    sections,
  })
  const evidence = [...withheld, ...notHeld, ...attached]
  return {
    question: {
      number,
      ...(tab.asked && { asks: tab.asked.asks }),
      answer,
      sections,
      data: gave > 0,
      ...(evidence[0] && { evidence: evidenceAt(tab.squares, evidence[0]) }),
    },
    exemptions: exemptions({ tab, number, gave: gave > 0, regime: said.regime }, withheld, inCells),
    doubts: [...notes(tab, rows), ...leftBlank(tab, said.blanks, gave > 0)],
  }
}

interface Found {
  data: boolean
  whole: boolean
  withheld: boolean
  notHeld: boolean
  attached: boolean
  ncnd: boolean
  sections: string[]
}

function answerBy({ data, whole, withheld, notHeld, attached, ncnd, sections }: Found): Answer {
  if (data) return whole && !withheld && !notHeld ? 'full' : 'partial'
  if (attached) return withheld ? 'partial' : 'in-attachment'
  if (ncnd) return 'ncnd'
  if (withheld) return sections.some((one) => /^s12(?!\d)/.test(one)) ? 'refused-cost' : 'refused'
  return notHeld ? 'not-held' : 'not-answered'
}

const isNotHeld = ({ value }: Figure): boolean => isMissing(value) && value.none === 'not-held'

const isNcnd = (text: string): boolean => {
  const missing = missingSaid(text)
  return missing !== null && isMissing(missing) && missing.none === 'ncnd'
}

/** What stands in a row below the table and can be seen; "no" there says nothing. */
function written({ ends }: TabRows, word: string): Square[] {
  return (ends.get(word) ?? []).filter(
    ({ text, unseen }) => !unseen && !sheetWords.said.no.includes(plainly(text).toLowerCase()),
  )
}

interface Of {
  tab: FoundTab
  number: string
  gave: boolean
  regime: Regime
}

function exemptions(
  { tab, number, gave, regime }: Of,
  rows: Square[],
  cells: Figure[],
): ExemptionCited[] {
  const scopeOf = (section: string, part: boolean): ExemptionCited['scope'] =>
    roleOf(section, regime) === 'notice' ? 'notice' : part ? 'part' : 'all'
  return [
    ...rows.flatMap((square) =>
      sectionsSaid(square.text).map((section) => ({
        ...evidenceAt(tab.squares, square),
        section,
        question: number,
        scope: scopeOf(section, gave),
      })),
    ),
    ...cells.flatMap(({ value, sha256, place, ink }) =>
      isMissing(value) && value.section
        ? [
            {
              sha256,
              place,
              ink,
              section: value.section,
              question: number,
              scope: scopeOf(value.section, true),
            },
          ]
        : [],
    ),
  ]
}

/** A note may change what a number means: it is shown, and nothing is read from it. */
function notes(tab: FoundTab, rows: TabRows): Doubt[] {
  const written = (rows.ends.get(sheetWords.ends.notes) ?? []).filter(
    (square) => !square.unseen && !isKey(square),
  )
  if (written.length === 0) return []
  const { ink, place } = squaresEvidence(tab.squares, written)
  return [
    {
      code: 'comment-beside',
      ink,
      note: `The body wrote a note in tab ${tab.squares.sheet}; nothing is read from it: “${ink}”.`,
      place,
    },
  ]
}

const leftBlank = (tab: FoundTab, blanks: number, gave: boolean): Doubt[] =>
  blanks > 0 && gave
    ? [
        {
          code: 'sheet-left-blank',
          ink: '',
          note: `In tab ${tab.squares.sheet} ${blanks === 1 ? 'one square that was asked for is' : `${blanks} squares that were asked for are`} blank: not nought, and not answered.`,
          place: null,
        },
      ]
    : []
