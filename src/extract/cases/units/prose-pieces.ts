// Running text cut into the stretches that tell one case each: sentences, and the clauses in which another case begins.
import { oneOf, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { isEstimate } from '../../figures/estimate.ts'
import { weighsHarm } from '../../figures/no-count.ts'
import type { Letter, Line } from '../../letter/letter.ts'
import { sentencesOf } from '../../letter/sentences.ts'
import { datesIn } from '../../when/dates.ts'
import { tellsNothing } from '../fields/may-not-be.ts'
import { withoutLabel } from '../fields/without-label.ts'
import { piecesOf } from './layouts.ts'
import { VERB_AHEAD } from './nouns.ts'
import type { Span } from './told.ts'

const say = plainLists('told', [
  'opens',
  'openLead',
  'indefinite',
  'andClause',
  'withheld',
  'articles',
])
const joins = plainLists('cases', ['joins']).joins

export interface ProsePiece extends Span {
  text: string
  /** How it begins: with words that open a case, with somebody or something, or going on. */
  begins: 'opens' | 'names' | 'goes on'
  /** What stands before a colon in its sentence, and is told of each piece of it. */
  over: Span | null
  /** Of one sentence with the piece before it. */
  ofSame: boolean
}

const OF_LETTER = worded`${plainLists('told', ['ofLetter']).ofLetter}(?!\w)`
const WITHHELD = worded`(?<!\w)${say.withheld}(?!\w)`
const LEAD = /^([^:;.]{3,90}):\s+(?=\S)/
const OPENS = worded`^\W*(?:(?:${joins})\s+)?${say.opens}(?!\w)`
const NAMES = worded`^\W*(?:(?:${joins})\s+)?${say.indefinite}\s+\w`
const TIME = worded`^\W*(?:(?:${joins})\s+)?${say.openLead}\s`
/** “, and a cook”, “; another”, “ and a music teacher resigned”. */
const NEXT = new RegExp(
  String.raw`(?:;\s+(?:(?:${oneOf(joins)})\s+)?|,\s+(?:(?:${oneOf(say.andClause)})\s+)?)(?=(?:${oneOf([...say.indefinite, ...say.opens])})\s|\p{Lu}[\w'’&]+\s+\p{Lu})|\s+(?:${oneOf(joins)})\s+(?=(?:${oneOf(say.indefinite)})\s+(?:[\p{L}'’-]+\s+){1,6}?(?:${VERB_AHEAD}|${oneOf(plainLists('told', ['whyWas']).whyWas)})|(?:${oneOf(say.opens)})\s)`,
  'giu',
)

export interface Tells {
  tellsOne(text: string): boolean
  /** A clause tells a case by itself: two of its fields, or whom it was about and what was. */
  tellsApart(text: string): boolean
}

/** tellsOne: whether a stretch tells of somebody or something and what was. */
export function prosePieces(
  letter: Letter,
  lines: readonly Line[],
  { tellsOne, tellsApart }: Tells,
): ProsePiece[] {
  const { text } = letter.document
  const from = piecesOf(letter, lines)[0]?.start ?? 0
  const own = lines
    .filter(({ part, table, end }) => part === 'answer' && !table && end > from)
    .map((line) =>
      line.start < from ? { ...line, start: from, text: text.slice(from, line.end) } : line,
    )
  return sentencesOf(text, own)
    .map(withoutLabel)
    .filter((one) => !tellsNothing(one.text) && !weighsHarm(one.text) && !isEstimate(one.text))
    .flatMap((sentence) => piecesIn(sentence, { tellsOne, tellsApart }))
    .filter((one) => !WITHHELD.test(one.text) && !OF_LETTER.test(one.text))
}

function piecesIn(
  { text, start }: { text: string; start: number },
  { tellsOne, tellsApart }: Tells,
): ProsePiece[] {
  const lead = LEAD.exec(text)
  const body =
    lead && tellsOne(text.slice(lead[0].length)) && !tellsOne(lead[0]) ? lead[0].length : 0
  const starts = [body]
  for (const { index, 0: ink } of text.matchAll(NEXT)) {
    const at = index + ink.length
    if (at <= body || isInBrackets(text, at)) continue
    const before = text.slice(starts.at(-1) ?? 0, index)
    const next = [...text.slice(at).matchAll(NEXT)][0]
    if (tellsApart(before) && tellsApart(text.slice(at, next ? at + next.index : undefined)))
      starts.push(at)
  }
  const over = lead?.[1] && body > 0 ? { start, end: start + lead[1].length } : null
  return starts.map((from, i): ProsePiece => {
    const to = starts[i + 1] ?? text.length
    const own = text.slice(from, to).replace(i + 1 < starts.length ? JOINT : /$/, '')
    return {
      text: own,
      start: start + from,
      end: start + from + own.trimEnd().length,
      begins: i > 0 || body > 0 ? 'opens' : beginsBy(own),
      over,
      ofSame: i > 0,
    }
  })
}

const JOINT = worded`[\s,;]+(?:${joins}\s*)?$`

const isInBrackets = (text: string, at: number): boolean => {
  const before = text.slice(0, at)
  return before.lastIndexOf('(') > before.lastIndexOf(')')
}

/** “In March 2022 a patient …”: a date in its first words. */
function beginsBy(text: string): ProsePiece['begins'] {
  if (OPENS.test(text)) return 'opens'
  const [date] = datesIn(text)
  if (date?.yearSaid && TIME.test(text) && date.start < FIRST) return 'opens'
  if (date?.yearSaid && date.start < FIRST * 2 && THE.test(text)) return 'opens'
  return NAMES.test(text) || NAME.test(text) ? 'names' : 'goes on'
}
const FIRST = 30
const THE = worded`^\W*${say.articles}\s`
const NAME = /^\W*\p{Lu}[\p{L}'’&.-]+\s+(?:(?:&|\p{Ll}{2,3})\s+)?\p{Lu}/u
