// A filled-in sheet that the answer itself lists with its sum: made by a machine of the body and signed with the rest, it needs no reader.
import type { SheetSaid } from './read-reply-sheet.ts'

/** Nothing of it that is in doubt is taken as it stands. */
export function vouchedFor(said: SheetSaid): SheetSaid {
  if (said.doubts.length > 0 || said.figures.some(({ sure }) => !sure)) return said
  const ownFile = true as const
  return {
    ...said,
    figures: said.figures.map((one) => ({ ...one, ownFile })),
    caseRows: said.caseRows.map((one) => ({ ...one, ownFile })),
    questions: said.questions.map((one) =>
      one.answer === 'not-answered' ? one : { ...one, ownFile },
    ),
  }
}

export const unsureOf = (said: SheetSaid): SheetSaid => ({
  ...said,
  figures: said.figures.map((one) => ({ ...one, sure: false })),
})
