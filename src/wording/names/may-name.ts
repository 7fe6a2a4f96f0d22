// Is a case told so precisely that it names a person by itself? Then a person looks before it is printed.
import { packsOf } from '../../vocabulary/packs/load-packs.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'

/** Why it may, in words for the desk; none where nothing of it does. */
export function mayName(survey: Pick<Survey, 'packs'>, row: Case): string[] {
  const { facets, act } = row
  const say = packsOf(survey).lists('may-name', [
    'titles',
    'soleOffices',
    'soleRanks',
    'rankedAbove',
  ])
  const ranks = [facets['rank'], facets['rankBand'], facets['role']].filter(
    (rank) => rank !== undefined,
  )
  const told = [row.ink, act?.ink, ...Object.values(facets)].filter((text) => text !== undefined)
  const title = wordedAll`(?<![\p{L}\p{N}])${say.titles}(?![\p{L}\p{N}])`
  const office = wordedAll`(?<![\p{L}\p{N}])${say.soleOffices}(?![\p{L}\p{N}])`
  const hasDay = /^\d{4}-\d\d-\d\d$/.test(facets.date ?? '')
  const acted = act !== undefined || facets['breach'] !== undefined
  return [
    told.some((text) => isNamed(text, title)) && 'a name stands in its words',
    (ranks.some((rank) => say.soleRanks.includes(rank)) ||
      told.some((text) => text.search(office) >= 0)) &&
      'it tells of an office that one person or few hold',
    hasDay &&
      acted &&
      ranks.some((rank) => say.rankedAbove.includes(rank)) &&
      'a day, a rank above inspector and what was done stand together',
  ].filter((why) => typeof why === 'string')
}

/** A title, and then a word that begins with a capital: “Mr Smith”, “PC Jones”. */
function isNamed(text: string, title: RegExp): boolean {
  return [...text.matchAll(title)].some(({ index, 0: said }) =>
    /^\.?\s+(?:\p{Lu}\.?\s+)?\p{Lu}\p{Ll}+/u.test(text.slice(index + said.length)),
  )
}
