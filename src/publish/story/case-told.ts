// One case inside a sentence: "the case of a constable, over inappropriate content, which ended in a written warning".
import { type Html, html } from '../../dress/html/html.ts'
import type { CaseRole } from '../../vocabulary/published/story-words.ts'
import { isLetter, type Source } from '../../vocabulary/source.ts'
import { fieldInWords, fieldLabel } from '../../wording/case-fields.ts'
import { fieldInk } from '../pack/case-inks.ts'
import type { CaseConfirmed } from '../pack/input.ts'
import { attributed } from './lead.ts'
import { filled, listed, type Teller } from './teller.ts'

/** null where it tells nothing that a sentence can say. turn: which of several it is, from 0; source: null where it is told already. */
export function caseTold(
  told: Teller,
  one: CaseConfirmed,
  { turn, source }: { turn: number; source: Source | undefined | null },
): Html | null {
  const { who, what, end, aside } = partsOf(told, one)
  const pattern = `case${who ? 'Who' : ''}${what ? 'What' : ''}${end ? 'End' : ''}`
  if (pattern === 'case') return null
  const { ordinals } = told.words
  const slots = {
    one: ordinals[turn] ?? ordinals[1],
    who,
    what,
    end,
    source: source === null ? '' : attributed(told, source),
  }
  return html`${told.say(pattern, slots)}${aside}`
}

/** What the survey or its packs say of the field; a field nobody placed tells what it was about. */
export const roleOf = ({ words }: Teller, field: string): CaseRole => words.roles[field] ?? 'aside'

function partsOf(told: Teller, one: CaseConfirmed) {
  const names = Object.keys(one.told.facets).filter(
    (name) => !told.words.unsaid.includes(one.told.facets[name] ?? ''),
  )
  const of = (role: CaseRole) => names.filter((name) => roleOf(told, name) === role)
  const who = whoTold(told, one, of('who'))
  const acts = actTold(told, one)
  const what = [...of('what').map((name) => fieldTold(told, one, name)), ...(acts ? [acts] : [])]
  const end = of('end').map((name) => fieldTold(told, one, name))
  const asides = [...of('aside'), ...of('when')].map((name) =>
    told.say('aside', {
      field: fieldLabel(told.edition.input.survey, name),
      value: fieldTold(told, one, name),
    }),
  )
  const where = of('where').map((name) => html` ${fieldTold(told, one, name)}`)
  return {
    who,
    what: what.length > 0 && html`${listed(what)}${where}`,
    end: end.length > 0 && listed(end),
    aside: html`${asides}${what.length === 0 && where}`,
  }
}

/** A rank tells more than a band, and either more than a role; a pay band stands behind the role. */
function whoTold(told: Teller, one: CaseConfirmed, names: string[]): Html | false {
  const order = Object.keys(told.words.roles)
  const sorted = names.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  const starts = sorted.filter((name) => !isBehind(told, one, name))
  const behind = sorted.filter((name) => isBehind(told, one, name))
  const [first] = starts
  if (first === undefined && behind.length === 0) return false
  const rest = behind.map((name) => html` ${fieldTold(told, one, name)}`)
  return html`${first === undefined ? 'somebody' : fieldTold(told, one, first)}${rest}`
}

/** "in pay band 8+" names nobody by itself. */
const isBehind = (told: Teller, one: CaseConfirmed, name: string): boolean =>
  /^(?:in|of|with|aged|on|at) /.test(wordsOf(told, one, name))

/** The body's own words are quoted; a note of what a paper printed is ours, and no quotation. */
function actTold({ edition, numbers }: Teller, { told, body, source }: CaseConfirmed): Html | null {
  const ink = told.act && edition.inks.find(body, told.act)
  if (!told.act || !ink || !isLetter(source)) return null
  return html`<a href="${numbers.to(ink.target)}">“${told.act.ink}”</a>`
}

/** The value as it stands inside a sentence, opening the words it was read from. */
export function fieldTold(told: Teller, one: CaseConfirmed, name: string): Html {
  const { edition, numbers } = told
  const words = wordsOf(told, one, name)
  const ink = edition.inks.find(one.body, fieldInk(one.told, name))
  return ink ? html`<a href="${numbers.to(ink.target)}">${words}</a>` : html`${words}`
}

function wordsOf({ edition, words }: Teller, { told }: CaseConfirmed, name: string): string {
  const value = told.facets[name] ?? ''
  const own = words.values[name]
  const label = small(fieldInWords(edition.input.survey, name, value))
  if (own?.[value] !== undefined) return own[value]
  const pattern = own?.['*']
  return pattern === undefined ? label : filled(name, pattern, { value: label }).toString()
}

/** "Written warning" within a sentence; "PCSO" and "Facebook" as they are. */
const small = (words: string): string =>
  /^\p{Lu}\p{Ll}+,? [^\p{Lu}]*$/u.test(words)
    ? `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`
    : words
