// Dates that no calendar has: "31/02/2023", "31 June 2019", "1th January".
import { placeOf } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { datesIn, MONTH } from '../when/dates.ts'
import type { Letter } from './letter.ts'

const IN_FIGURES = /(?<![\w/.-])\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d(?![\w/-])/g
const IN_WORDS = new RegExp(
  `(?<![\\w/])(\\d{1,2})(st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\b(?:,?\\s+(?:19|20)\\d\\d)?`,
  'gi',
)
const MOST = 20

/** What the body itself wrote; the requester's slips are nobody's concern. */
export function dateDoubts(letter: Letter): Doubt[] {
  return letter.lines
    .filter(({ part }) => part === 'answer' || part === 'head')
    .flatMap(({ text, start }) =>
      oddIn(text).map(
        ({ ink, at }): Doubt => ({
          code: 'impossible-date',
          ink,
          note: `“${ink}” is no day of any calendar. Which day is meant?`,
          place: placeOf(letter.document, start + at, start + at + ink.length),
        }),
      ),
    )
    .slice(0, MOST)
}

function oddIn(text: string): { ink: string; at: number }[] {
  const figures = [...text.matchAll(IN_FIGURES)].filter(([ink]) => datesIn(ink).length === 0)
  const words = [...text.matchAll(IN_WORDS)].filter(
    ([ink, day = '', ending]) =>
      (ending !== undefined && ending.toLowerCase() !== endingOf(Number(day))) ||
      datesIn(ink).every(({ grain }) => grain !== 'day'),
  )
  return [...figures, ...words].map(({ 0: ink, index }) => ({ ink, at: index }))
}

function endingOf(day: number): string {
  if (day % 100 >= 11 && day % 100 <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
