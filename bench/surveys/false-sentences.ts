// Sentences of a built pack that are false of the body they name: what its truth says must not be said, and a number that is not its own.
import type { PackFile } from '../../src/publish/pack/input.ts'
import type { BodyTruth, SurveyTruth } from './truth.ts'

const SAYINGS: Record<string, RegExp> = {
  'did not reply': /did not reply|never replied|has not replied|no reply came/i,
  'no reply': /\bno reply\b/i,
  'replied without answering': /replied without answering/i,
  'not answered': /\bnot answered\b/i,
}

/** A sentence that names a body on another page; longer ones are tables run together. */
const LONGEST = 300

/** Each once, with its page. */
export function falseSentences(truth: SurveyTruth, pack: readonly PackFile[]): string[] {
  const pages = pack.filter(({ path }) => path.endsWith('.html'))
  const found = new Map<string, string>()
  for (const { path, content } of pages) {
    const page = String(content)
    const own = /^bodies\/(.+)\.html$/.exec(path)?.[1]
    for (const body of truth.bodies) {
      if (own !== undefined && own !== body.slug) continue
      const said = partsOf(page).filter((part) => own !== undefined || isAbout(part, body))
      for (const saying of mustNotSay(truth, body)) {
        const wrong = said.find((part) => SAYINGS[saying]?.test(part) && !isLegend(part))
        if (wrong) found.set(`${body.slug} ${saying}`, `${path}: ${wrong.slice(0, 160)}`)
      }
      const headline = own === undefined ? null : headlineOf(page)
      if (headline && !isItsNumber(headline, body))
        found.set(`${body.slug} headline`, `${path}: ${headline}`)
    }
  }
  return [...found.values()]
}

/** Where the truth says so of one of its questions, it is said of that: of another it is held against by its state. */
function mustNotSay({ falsehoods }: SurveyTruth, { slug, answers }: BodyTruth): string[] {
  const passedOver = answers.some(({ status, also = [] }) =>
    [status, ...also].includes('not-answered'),
  )
  return falsehoods
    .filter(({ body }) => body === slug)
    .flatMap((one) => one.mustNotSay)
    .filter((saying) => !(passedOver && OF_ONE_QUESTION.includes(saying)))
}

const OF_ONE_QUESTION = ['not answered', 'replied without answering']

const isAbout = (part: string, { name }: BodyTruth): boolean =>
  part.length < LONGEST && part.includes(name)

/** The key to the signs says what each means, and of nobody; a mail’s sender is its own word. */
const isLegend = (part: string): boolean => /^Not answered\. The reply passes|^From: /.test(part)

/** A paragraph, a cell, a heading each, as a reader sees them. */
function partsOf(page: string): string[] {
  return page
    .replace(/<(style|script|svg)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<\/(?:p|li|h\d|td|th|tr|div|dt|dd|figcaption|caption)>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
}

const headlineOf = (page: string): string =>
  (/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(page)?.[1] ?? '')
    .replace(/<[^>]+>/g, '')
    .replace(/&#?\w+;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** The number in a headline is one of the body's totals, of the whole or of a year; "at least" may be less, "no more than" more, and a range holds it. */
function isItsNumber(headline: string, { totals }: BodyTruth): boolean {
  const [, bound, written, most] =
    /\b(at least |no more than )?(?:between )?£?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\b(?: and £?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\b)?/.exec(
      headline,
    ) ?? []
  if (written === undefined) return true
  const number = numberIn(written)
  const known = totals
    .flatMap(({ value, perYear }) => [value, ...Object.values(perYear)])
    .filter((one) => one !== null)
  const near = (one: number | null) =>
    one !== null && Math.abs(one - number) <= 0.005 + Math.abs(one) * 0.02
  if (known.some(({ low, high }) => near(low) || near(high))) return true
  if (most !== undefined)
    return known.some(({ low, high }) => number <= low && high !== null && high <= numberIn(most))
  if (bound?.toLowerCase() === 'no more than ')
    return known.some(({ high }) => high !== null && high <= number)
  return bound !== undefined && known.some(({ low }) => number <= low)
}

const numberIn = (written: string): number => Number(written.replace(/,/g, ''))
