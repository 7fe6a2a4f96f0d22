// Answers that a body letters where the questions have numbers: "(a) 12 (b) None (c) £400", or "(i) … (ii) … (iii) …", as many as were asked.
import type { Line } from '../letter.ts'
import type { Label } from '../question-labels.ts'
import { isNumbered } from './headed-answers.ts'

/** A series of marks from its first on, a line each; null where it stops short, has more, or anything has a number of its own. */
export function letteredAnswers(
  lines: readonly Line[],
  places: readonly string[],
): Map<Line, Label> | null {
  const known = new Set(places)
  const own = lines.filter(({ part, table }) => part === 'answer' && !table)
  if (places.length < 2 || places.some((place) => /[a-z]$/.test(place))) return null
  if (own.some((line) => isNumbered(line, known))) return null
  return inSeries(own, places, LETTERS) ?? inSeries(own, places, ROMAN)
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const MARK = /^\(?([a-z]|[ivx]{1,4})[).:]\s*(?=\S)/i

function inSeries(
  lines: readonly Line[],
  places: readonly string[],
  marks: readonly string[],
): Map<Line, Label> | null {
  const found = new Map<Line, Label>()
  for (const line of lines) {
    const [ink, mark = ''] = MARK.exec(line.text) ?? []
    const place = places[found.size]
    if (ink === undefined) continue
    if (place === undefined || mark.toLowerCase() !== marks[found.size]) return null
    found.set(line, { numbers: [place], end: ink.length, worded: true })
  }
  return found.size === places.length ? found : null
}
