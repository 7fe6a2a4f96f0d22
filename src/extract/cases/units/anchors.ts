// Where running text tells a field in words that tell nothing else: a date, an amount, a name, a role, an end.
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Wanted } from '../../asked/field-meaning.ts'
import { amountsIn, endingsIn, timeTold } from '../../asked/likeness.ts'
import { placeTold } from '../fields/free-words.ts'
import { ownWords } from '../fields/own-words.ts'
import { namesIn, nounsIn } from './nouns.ts'
import { overlaps, type Span } from './told.ts'

const say = plainLists('told', [
  'aux',
  'whom',
  'articles',
  'proceedings',
  'againstWhom',
  'openLead',
])
const NEGATED = worded`(?<!\w)${plainLists('cases', ['notDone']).notDone}\s+(?:\w+\s+){0,2}$`
/** “The complaint against a porter was dismissed”: what ended is nobody. */
const OF_NOBODY = worded`(?:^|[.;,]\s+)(?:${say.articles})\s+(?:\w+\s+){0,2}${say.proceedings}(?:\s+${say.againstWhom}\s+[^,;.]{1,60})?\s+(?:${say.aux}\s+)+$`
const WHO = worded`^,?\s+${say.whom}\s`

export type Anchor = Span & { value: string; name?: string }

/** Where a text tells a field in words that tell nothing else. */
export function anchorsOf(text: string, { field, meaning }: Wanted): Anchor[] {
  switch (meaning) {
    case 'time':
      return timeTold(field, text)
    case 'category':
      return field.told(text)
    case 'amount':
      return amountsIn(text)
    case 'number': {
      const one = ownWords(field, text, [])
      return one ? [one] : []
    }
    case 'came':
      return endingsIn(field, text).filter(({ start }) => {
        const before = text.slice(0, start)
        return !NEGATED.test(before) && !OF_NOBODY.test(before)
      })
    case 'place':
      return placesIn(text, field.name)
    case 'named':
      return namesIn(text).map((span) => ({ ...span, value: text.slice(span.start, span.end) }))
    case 'who':
      return nounsIn(text)
        .filter(
          ({ indefinite, isRole, end }) => isRole || (indefinite && WHO.test(text.slice(end))),
        )
        .map(({ start, end, text: value }) => ({ start, end, value }))
    default:
      return []
  }
}

/** “Maple ward”, “at HMP Larch Hill”, “at a house in Abbot’s Row”. */
function placesIn(text: string, kind: string): Anchor[] {
  const own = placeTold(text, kind)
  const names = namesIn(text)
    .filter(({ start }) => IN_PLACE.test(text.slice(0, start)))
    .map((span) => ({ ...span, value: text.slice(span.start, span.end) }))
  const isNamed =
    own &&
    OF.test(own.value) &&
    !own.value.toLowerCase().includes(kind) &&
    names.some((one) => overlaps(one, own) && one.end - one.start < own.end - own.start)
  return own && !isNamed ? [own, ...names] : names
}
const field = plainLists('field-words', ['inPlace'])
const OF = /\s[a-z]{2}\s\p{Lu}/u
const IN_PLACE = worded`(?<!\w)(?:${field.inPlace}|${say.openLead})\s+$`
