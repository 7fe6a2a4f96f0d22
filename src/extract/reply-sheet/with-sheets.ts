// A reply with a filled-in sheet: what the sheet says of a question goes before what the letter round it says.
import { type Extraction, type QuestionAnswered, statusOf } from '../../vocabulary/reply.ts'
import type { SheetSaid } from './read-reply-sheet.ts'

/** letter: what the other files of the reply say, or that there are none. */
export function withSheets(letter: Extraction, sheets: SheetSaid[]): Extraction {
  const isFilledIn = sheets.some((sheet) => sheet.isFilledIn)
  const answers = letter.kind === 'internal-review' || letter.kind === 'withdrawal'
  const kind = isFilledIn && !answers ? 'decision' : letter.kind
  const questions = isFilledIn
    ? together(
        sheets.flatMap((sheet) => sheet.questions),
        letter.questions,
      )
    : letter.questions
  const exemptions = [...sheets.flatMap((sheet) => sheet.exemptions), ...letter.exemptions]
  const body = letter.body ?? sheets.find((sheet) => sheet.body)?.body
  return {
    ...letter,
    ...(body !== undefined && { body }),
    kind,
    status: isFilledIn ? statusOf(kind, questions, exemptions) : letter.status,
    questions,
    exemptions,
    figures: [...sheets.flatMap((sheet) => sheet.figures), ...letter.figures],
    caseRows: [...sheets.flatMap((sheet) => sheet.caseRows), ...letter.caseRows],
    doubts: [...sheets.flatMap((sheet) => sheet.doubts), ...letter.doubts],
  }
}

/** In the order of the sheet; a question that the sheet leaves blank is answered by the letter, if at all. */
function together(sheet: QuestionAnswered[], letter: QuestionAnswered[]): QuestionAnswered[] {
  const said = sheet.map((one) =>
    one.answer === 'not-answered'
      ? (letter.find(({ number }) => number === one.number) ?? one)
      : one,
  )
  const more = letter.filter(({ number }) => !sheet.some((one) => one.number === number))
  return [...said, ...more]
}
