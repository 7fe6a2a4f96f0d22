// What running text tells of a field that no word of the survey tells: by the clause that holds the field's own word, by why it was, by what became of somebody.
import { oneOfWords, worded, wordedAll } from '../../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { CaseField, FieldTold } from '../../asked/case-fields.ts'

const say = plainLists('field-words', [
  'underwent',
  'owing',
  'given',
  'somebody',
  'goesWith',
  'hurtWords',
])
const HURT = worded`(?<!\w)${say.hurtWords}(?!\w)`
const ENDS = `(?=[,;.]|\\s+(?:${plainLists('cases', ['clauses']).clauses[0]})\\s|$)`
const OWING = worded`(?<!\w)${say.owing}\s+((?:[^,;.\n]|[,.](?=\d))+?)${ENDS}`
const BECAME = wordedAll`(?<!\w)${say.underwent}\s+(?:${say.given}\s+)?((?:[^,;.\n]|[,.](?=\d))+?)(?=[,;.]|\s+${say.owing}\s|$)`
const THING = worded`(?:^|[.,]\s+|\d{4}\s+)(${say.somebody}\s+[^,;.\n]{2,60}?)(?=\s+(?:${say.underwent}|${say.goesWith})\s)`

/** In the order asked; a stretch of the text tells one field. taken: what others are told by. */
export function clauseTold(
  text: string,
  fields: readonly CaseField[],
  taken: readonly FieldTold[],
): { field: CaseField; told: FieldTold }[] {
  const found: { field: CaseField; told: FieldTold }[] = []
  const isFree = (one: FieldTold): boolean =>
    [...taken, ...found.map(({ told }) => told)].every(
      ({ start, end }) => one.end <= start || end <= one.start,
    )
  for (const field of fields) {
    const told = [...tries(text, field)].find(isFree)
    if (told) found.push({ field, told })
  }
  return found
}

function* tries(text: string, field: CaseField): Generator<FieldTold> {
  yield* ownClause(text, field)
  if (field.tells === 'why') yield* match(OWING.exec(text), 1)
  if (field.tells === 'hurt')
    for (const clause of text.matchAll(CLAUSES)) if (HURT.test(clause[0])) yield* match(clause, 0)
  if (field.tells === 'came') {
    for (const one of text.matchAll(BECAME)) yield* match(one, 1)
  }
  if (field.tells === 'thing') yield* match(THING.exec(text), 1)
}

/** “The *penalty* was a reprimand.” */
export function labelTold(text: string, { name }: CaseField): FieldTold | null {
  const label = worded`(?:^|[.,;]\s+)(?:[a-z]+\s+)?(?:${oneOfWords([name])})\s+${plainLists('cases', ['fieldIs']).fieldIs}\s+((?:[^,;.\n]|[,.](?=\d))+)`
  return [...match(label.exec(text), 1)][0] ?? null
}

/** “Nobody was *injured*”: the whole clause. */
function* ownClause(text: string, { stems }: CaseField): Generator<FieldTold> {
  if (stems.length === 0) return
  for (const clause of text.matchAll(CLAUSES))
    if (!OF_ANOTHER.test(clause[0]) && stems.every((stem) => stemsOf(clause[0]).includes(stem)))
      yield* match(clause, 0)
}
/** “Who was injured” goes with what stands before it. */
const OF_ANOTHER = worded`^\W*${plainLists('cases', ['clauseOf']).clauseOf}\s`
const CLAUSES = wordedAll`(?:[^,;.\n]|[,.](?=\d))+?(?=[,;.\n]|\s+${plainLists('cases', ['clauses']).clauses}\s|$)`

function* match(
  found: RegExpExecArray | RegExpMatchArray | null,
  group: number,
): Generator<FieldTold> {
  const said = found?.[group]
  if (!found || said === undefined || found.index === undefined) return
  const value = said.replace(LEAD, '').trim()
  const start = found.index + found[0].indexOf(value)
  if (value.length > 1) yield { value, start, end: start + value.length }
}
const LEAD = worded`^\s*(?:${plainLists('cases', ['clauses']).clauses}\s+)?`
