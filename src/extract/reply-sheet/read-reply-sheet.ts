// A reply sheet that came back: what is filled in, read without a doubt; what was changed in it, said.
import type { Document } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Case, ExemptionCited, Figure, QuestionAnswered } from '../../vocabulary/reply.ts'
import { hashOf } from '../../vocabulary/reply-sheet/frame.ts'
import type { ReplySheet } from '../../vocabulary/reply-sheet/sheet.ts'
import { regimeOf } from '../law/regime.ts'
import { answerOfTab } from './answer-of-tab.ts'
import { type FoundTab, findTabs } from './find-tabs.ts'
import { changed, frameChanges } from './frame-changes.ts'
import { hiddenParts } from './hidden-parts.ts'
import { type CasesRead, readCases } from './read-cases.ts'
import { type NumbersRead, readNumbers } from './read-numbers.ts'
import type { Squares } from './squares.ts'
import { type TabRows, tabRows } from './tab-rows.ts'

export interface SheetSaid {
  questions: QuestionAnswered[]
  figures: Figure[]
  caseRows: Case[]
  exemptions: ExemptionCited[]
  doubts: Doubt[]
  /** The body it was made for. */
  body?: string
  /** Is anything written into it? */
  isFilledIn: boolean
}

/** sheet: what was asked, where the survey is at hand; body: whose reply this is. */
export function readReplySheet(
  document: Document,
  { sheet, body }: { sheet: ReplySheet | null; body?: string },
): SheetSaid {
  const { tabs, others } = findTabs(document, sheet)
  const mark = tabs[0]?.mark
  const own = sheet && mark && sheet.survey !== mark.survey ? null : sheet
  const found = own === sheet ? tabs : findTabs(document, null).tabs
  const from = body ?? mark?.body ?? undefined
  const regime = regimeOf(from, '')
  const strange = strangers(found, { sheet, body })
  const byNumber = Map.groupBy(found, ({ number }) => number)
  const said = [...byNumber.values()].map((same) => questionSaid(same, regime))
  const figures = said.flatMap((one) => one.figures)
  const caseRows = said.flatMap((one) => one.caseRows)
  return {
    questions: said.flatMap(({ questions }) => questions),
    figures: strange.length > 0 ? figures.map((one) => ({ ...one, sure: false })) : figures,
    caseRows,
    exemptions: said.flatMap((one) => one.exemptions),
    doubts: [
      ...strange,
      ...said.flatMap((one) => one.doubts),
      ...lostTabs(found, own),
      ...others.map(addedSheet),
    ],
    ...(mark?.body && { body: mark.body }),
    isFilledIn: said.some(
      ({ questions, figures: read }) =>
        read.length > 0 || questions.some(({ answer }) => answer !== 'not-answered'),
    ),
  }
}

type QuestionSaid = Omit<SheetSaid, 'body' | 'isFilledIn'>

/** A question's tab and its tab of cases together. */
function questionSaid(tabs: FoundTab[], regime: ReturnType<typeof regimeOf>): QuestionSaid {
  const cases = tabs.filter(({ isCases }) => isCases).map((tab) => ({ tab, read: readCases(tab) }))
  const caseRows = cases.flatMap(({ read }) => read.caseRows)
  const caseDoubts = cases.flatMap(({ tab, read }) => doubtsOfCases(tab, read))
  const main = tabs.filter(({ isCases }) => !isCases)
  const said = main.map((tab) => tabSaid(tab, caseRows.length, regime))
  const questions = said.flatMap((one) => one.questions)
  const only = tabs[0]?.number
  const bare: QuestionAnswered[] =
    questions.length === 0 && caseRows.length > 0 && only
      ? [{ number: only, answer: 'full', sections: [], data: true }]
      : []
  return {
    questions: [...questions, ...bare],
    figures: said.flatMap((one) => one.figures),
    caseRows,
    exemptions: said.flatMap((one) => one.exemptions),
    doubts: [...said.flatMap((one) => one.doubts), ...caseDoubts],
  }
}

function tabSaid(
  tab: FoundTab,
  caseCount: number,
  regime: ReturnType<typeof regimeOf>,
): QuestionSaid {
  const rows = tabRows(tab)
  if (!rows) {
    const doubt = changed(tab, 'its heads By and Which are gone, and nothing in it can be told')
    return { questions: [], figures: [], caseRows: [], exemptions: [], doubts: [doubt] }
  }
  const frame = frameFound(rows)
  // with the survey at hand each row and column answers for itself
  const isAsSent = tab.asked !== null || hashOf(frame) === tab.mark.hash
  const read: NumbersRead = readNumbers(tab, rows, isAsSent)
  const answer = answerOfTab(tab, rows, {
    ...read,
    unread: read.doubts.length,
    caseCount,
    regime,
  })
  return {
    questions: [answer.question],
    figures: read.figures,
    caseRows: [],
    exemptions: answer.exemptions,
    doubts: [
      ...frameChanges(tab, frame),
      ...hiddenParts(
        tab.squares,
        rows.columns.map(({ head }) => head),
      ),
      ...read.doubts,
      ...answer.doubts,
    ],
  }
}

const frameFound = ({ question, columns, rows }: TabRows) => ({
  question,
  columns: columns.map(({ word }) => word),
  rows: rows.map(({ by, which }): [string, string] => [by, which]),
})

const doubtsOfCases = (tab: FoundTab, { frame, heads, doubts }: CasesRead): Doubt[] => [
  ...frameChanges(tab, frame),
  ...hiddenParts(tab.squares, heads),
  ...doubts,
]

/** A sheet of another survey, or made for another body. */
function strangers(
  tabs: FoundTab[],
  { sheet, body }: { sheet: ReplySheet | null; body?: string },
): Doubt[] {
  const [tab] = tabs
  if (!tab) return []
  const { mark } = tab
  const say = (code: 'another-request' | 'another-body', note: string): Doubt => ({
    code,
    ink: `${mark.survey} ${mark.body ?? ''}`.trim(),
    note,
    place: null,
  })
  return [
    ...(sheet && sheet.survey !== mark.survey
      ? [
          say(
            'another-request',
            `This reply sheet was made for the survey ${mark.survey}, not for ${sheet.survey}.`,
          ),
        ]
      : []),
    ...(body && mark.body && body !== mark.body
      ? [
          say(
            'another-body',
            `This reply sheet was made for ${mark.body}, and is filed under ${body}.`,
          ),
        ]
      : []),
  ]
}

function lostTabs(found: FoundTab[], sheet: ReplySheet | null): Doubt[] {
  if (!sheet) return []
  const there = new Set(found.map(({ number }) => number))
  return sheet.tabs
    .filter(({ number }) => !there.has(number))
    .map(({ number }) => ({
      code: 'sheet-frame-changed',
      ink: '',
      note: `The tab of question ${number} is gone from the reply sheet.`,
      place: null,
    }))
}

const addedSheet = ({ sheet }: Squares): Doubt => ({
  code: 'sheet-frame-changed',
  ink: '',
  note: `A sheet “${sheet}” was added to the reply sheet; nothing in it is read. Look whether it answers anything.`,
  place: null,
})
