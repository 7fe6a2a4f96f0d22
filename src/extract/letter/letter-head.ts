// The letter's own reference and date.

import { anyOf, glued, worded, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { DateFound } from '../when/dates.ts'
import { datesIn } from '../when/dates.ts'
import type { Letter, Line } from './letter.ts'

const say = plainLists('letter-heads', [
  'reference',
  'numberSigns',
  'ours',
  'request',
  'foi',
  'dateLabels',
  'others',
  'messageBegins',
  'links',
  'weekdays',
  'ofRequest',
  'nameJoins',
  'bodyNouns',
  'beside',
])

/** The number itself, with the letters that go before it. */
const NUMBER = '((?:[A-Z]{1,6}[\\s/.-]?)?[\\w./-]*\\d[\\w./-]*)'
const REFERENCE = worded`${glued(say.reference)}\s*(?:${glued(say.numberSigns)})?\s*[:.#–-]*\s*${NUMBER}`
const OURS = worded`\b${glued(say.ours)}\s*(?:${glued(say.numberSigns)})?\s*[:.–-]*\s*${NUMBER}`
/** "Discipline - 170/14", "2011/263 - Crime statistics", "(4896_14)": a reference in a title. */
const FOI = `(?:${glued(say.foi)}[\\s/-]?)`
const IN_TITLE = wordedInCapitals`(?:^|[\s(–-])((?:${FOI}|[A-Z]{1,4}[/-])?\d{2,6}[A-Z]?(?:[/_.-]\d{2,6})+|${FOI}\d{3,}[\w/.-]*|(?<=${glued(say.request)} )\d{3,})(?=[\s).,–-]|$)`
const OWN = worded`${glued(say.dateLabels)}\s*[:–-]?\s*$`

/** A title or a label with the letter's number: it names the request and does not quote it. */
export const bearsReference = (text: string): boolean =>
  text.length < 110 && !text.includes('?') && (inTitle(text) !== undefined || REFERENCE.test(text))

export function referenceOf(letters: Letter[]): string | undefined {
  for (const { lines } of letters) {
    const said = lines
      .filter(({ part }) => part !== 'request' && part !== 'furniture' && part !== 'footer')
      .slice(0, 40)
    const ours = said
      .map(({ text }) => OURS.exec(text)?.[1])
      .find((ref) => ref && !looksLikeDate(ref))
    const labelled = said
      .map(({ text }) => labelledIn(text))
      .filter((ref) => ref && !looksLikeDate(ref))
    const best = ours ?? labelled[0] ?? inTitle(said[0]?.text ?? '') ?? inTitle(said[1]?.text ?? '')
    if (best) return best.replace(/[.,;:]+$/, '')
  }
  return undefined
}

const OTHERS = worded`${say.others}[^.]*$`

/** Not the number of another request that the letter speaks of. */
function labelledIn(text: string): string | undefined {
  const found = REFERENCE.exec(text)
  return found && !OTHERS.test(text.slice(0, found.index)) ? found[1] : undefined
}

function inTitle(text: string): string | undefined {
  const found = IN_TITLE.exec(text)
  return found &&
    !OTHERS.test(text.slice(0, found.index)) &&
    !YEARS.test(found[1] ?? '') &&
    !looksLikeDate(found[1] ?? '')
    ? found[1]
    : undefined
}

/** "2019-2021", "2018/19" in a title are years. */
const YEARS = /^(?:19|20)\d\d[/_-](?:(?:19|20)\d\d|\d\d)$/

const looksLikeDate = (ref: string): boolean => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(ref)

/** The day the letter bears; not the day of the request. said: where it decides, which in a thread tells whose date is meant. */
export function dateOf(
  letters: Letter[],
  said: { letter: Letter; start: number } | null,
): string | undefined {
  const own = said ? dateIn([messageAround(said.letter.lines, said.start)]) : undefined
  return own ?? dateIn(letters.map(({ lines }) => lines)) ?? dateIn(letters.map(sentOn))
}

/** A mail that bears no date of its own has that of its head, as its reader laid it. */
const sentOn = ({ document, lines }: Letter): Line[] =>
  lines.flatMap((line) =>
    document.mediaType === 'message/rfc822' &&
    line.flags.includes('header-footer') &&
    line.text.startsWith('Date: ')
      ? [{ ...line, part: 'head' }]
      : [],
  )

/** The lines of one message of a thread. */
function messageAround(lines: Line[], at: number): Line[] {
  const from = lines.findLastIndex(({ start, text }) => start <= at && BEGINS.test(text))
  const next = lines.findIndex(({ start, text }) => start > at && BEGINS.test(text))
  return lines.slice(Math.max(0, from), next < 0 ? lines.length : next)
}
const BEGINS = worded`^(?:[-_=*]{3,}|${say.messageBegins}.*|${say.links})$`

function dateIn(letters: Line[][]): string | undefined {
  for (const lines of letters) {
    const head = lines.filter(({ part }) => part === 'head' || part === 'answer').slice(0, 25)
    let alone: DateFound | null = null
    for (const [i, { text }] of head.entries()) {
      for (const date of datesIn(text)) {
        if (date.grain !== 'day' || !date.yearSaid) continue
        const before = text.slice(0, date.start)
        const labelled = OWN.test(`${before.replace(WEEKDAY, '')}`) && !OF_REQUEST.test(before)
        const labelAbove = before === '' && OWN.test(head[i - 1]?.text ?? '')
        if (labelled || labelAbove) return date.from
        if (!alone && standsAlone(text, date)) alone = date
      }
    }
    if (alone) return alone.from
  }
  return undefined
}

/** "12 March 2019", "Tuesday 12 March 2019", or with the letter's number beside it: "HC/2215/18   25/10/2018". */
function standsAlone(text: string, { start, end }: DateFound): boolean {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(DAY, '').trim()
  return rest.length <= 3 || BESIDE.test(rest) || SENDER.test(rest)
}
const WEEKDAY = worded`${say.weekdays},?\s*`
const OF_REQUEST = anyOf(say.ofRequest)
const DAY = anyOf(say.weekdays)
/** "Cumbria Constabulary 28 September 2015" over a message of a thread. */
const SENDER = wordedInCapitals`^(?:[A-Z][\w’'&.()-]*\s+(?:${say.nameJoins}\s+)?){0,5}${say.bodyNouns}$`
const BESIDE = worded`^(?:(?:${glued(say.beside)})?[.:\s]*)?(?=\S*\d)[A-Z]{0,6}[\s/.-]?[\w/.-]{3,24}$`
