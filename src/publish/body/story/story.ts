// A body's story in three to six sentences, by rules from counts and cases: each clause opens its ink or its sum.
import { type Html, html, joined } from '../../../dress/html/html.ts'
import { section } from '../../../dress/html/section.ts'
import { number } from '../../../dress/number/number.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { fieldInWords, fieldLabel } from '../../../wording/case-fields.ts'
import { cardinal } from '../../../wording/count-words.ts'
import type { Edition } from '../../edition/edition.ts'
import type { PageNumbers } from '../../edition/page-numbers.ts'
import { fieldInk } from '../../pack/case-inks.ts'
import type { CaseConfirmed } from '../../pack/input.ts'
import { bodyPath } from '../../pack/paths.ts'
import { filled } from './slots.ts'

const say = plainLists('story', [
  'tells',
  'field',
  'unnumbered',
  'example',
  'caveat',
  'unsaid',
  'last',
])

/** `lead`: what the headline says, as sentences. Without a case there is nothing beyond it. */
export function storySection(
  edition: Edition,
  { slug }: BodyAsked,
  lead: readonly Html[],
  numbers: PageNumbers,
): Html | null {
  const cases = (edition.input.cases ?? []).filter(({ body }) => body === slug)
  if (cases.length === 0) return null
  const told = caseSentences(edition, slug, cases, numbers)
  const sentences = [...lead, ...told, ...caveats(edition, slug)].slice(0, MOST)
  return section({
    id: 'story',
    heading: 'In sentences',
    note: 'Made by rules from the numbers and cases below. Each clause opens where it stands.',
    content: html`<p>${joined(sentences, ' ')}</p>`,
  })
}

const MOST = 8

function caseSentences(
  edition: Edition,
  slug: string,
  cases: readonly CaseConfirmed[],
  numbers: PageNumbers,
): Html[] {
  const single = cases.filter(({ tells }) => tells !== 'several')
  const several = cases.filter(({ tells }) => tells === 'several')
  const count = html`
    ${number({
      kind: 'sum',
      shown: cardinal(single.length),
      href: numbers.to(`${bodyPath(slug)}#cases`),
      again: true,
    })} ${single.length === 1 ? 'case' : 'cases'}
  `
  const tells = single.length > 0 ? [filled(template('tells'), { cases: count })] : []
  const fields = fieldsToSay(single).map((name) =>
    filled(template('field'), {
      field: fieldLabel(edition.input.survey, name),
      values: valuesSaid(edition, name, single, numbers),
    }),
  )
  const unnumbered = fieldsToSay(several)
    .slice(0, 1)
    .map((name) =>
      filled(template('unnumbered'), { values: valuesSaid(edition, name, several, numbers) }),
    )
  return [...tells, ...fields, ...unnumbered, ...examplesSaid(edition, single, numbers)]
}

/** The two that tell most apart: when and who it was are said with each case. */
function fieldsToSay(cases: readonly CaseConfirmed[]): string[] {
  const names = [...new Set(cases.flatMap(({ told }) => Object.keys(told.facets)))]
  const kinds = (name: string) => new Set(cases.map(({ told }) => told.facets[name])).size
  return names
    .filter((name) => name !== 'date' && name !== 'year')
    .toSorted((a, b) => kinds(b) - kinds(a))
    .slice(0, 2)
}

function valuesSaid(
  edition: Edition,
  name: string,
  cases: readonly CaseConfirmed[],
  numbers: PageNumbers,
): Html {
  const first = new Map<string, CaseConfirmed>()
  for (const one of cases) {
    const value = one.told.facets[name]
    if (value !== undefined && !say.unsaid.includes(value) && !first.has(value))
      first.set(value, one)
  }
  return listed([...first.values()].map((one) => fieldSaid(edition, one, name, numbers)))
}

/** The ticked ones; else the first that tells what was done and what came of it in one sentence or row. */
function examplesSaid(
  edition: Edition,
  cases: readonly CaseConfirmed[],
  numbers: PageNumbers,
): Html[] {
  const ticked = cases.filter(({ example }) => example)
  const linked = cases.filter(({ told }) => told.linked && told.act)
  return (ticked.length > 0 ? ticked : linked.slice(0, 1)).slice(0, 2).map((one) => {
    const { told, body } = one
    const fields = Object.keys(told.facets)
      .filter((name) => !say.unsaid.includes(told.facets[name] ?? ''))
      .map((name) => fieldSaid(edition, one, name, numbers))
    const ink = told.act && edition.inks.find(body, told.act)
    const act =
      told.act && ink ? [html`<a href="${numbers.to(ink.target)}">“${told.act.ink}”</a>`] : []
    return filled(template('example'), { parts: joined([...fields, ...act], ', ') })
  })
}

function fieldSaid(
  { input, inks }: Edition,
  { body, told }: CaseConfirmed,
  name: string,
  numbers: PageNumbers,
): Html {
  const words = fieldInWords(input.survey, name, told.facets[name] ?? '')
  const ink = inks.find(body, fieldInk(told, name))
  return ink ? html`<a href="${numbers.to(ink.target)}">${small(words)}</a>` : html`${small(words)}`
}

/** "Written warning" within a sentence; "PCSO" and "Facebook page" as they are. */
const small = (words: string): string =>
  /^\p{Lu}\p{Ll}+(?: [^\p{Lu}]*)?$/u.test(words) && words.includes(' ')
    ? `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
    : words

/** What a reader noted of numbers that cannot all be true is said beside them. */
const caveats = ({ input }: Edition, slug: string): Html[] =>
  input.count.questions
    .flatMap(({ contradictions }) => contradictions)
    .filter(({ body, severity }) => body === slug && severity !== 'odd')
    .slice(0, 1)
    .map(({ note }) => filled(template('caveat'), { note }))

const listed = (all: readonly Html[]): Html =>
  all.length < 2
    ? html`${all[0] ?? ''}`
    : html`${joined(all.slice(0, -1), ', ')}${template('last')}${all.at(-1) ?? ''}`

const template = (name: keyof typeof say): string => say[name][0] ?? ''
