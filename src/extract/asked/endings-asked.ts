// How a case may end, in the words that a question has for it: “that ended in a dismissal or a final written warning”.
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('case-fields', ['endsIn', 'endings', 'joins', 'articles'])
const ENDS_IN = wordedAll`\b${say.endsIn}\s+([^.;:]{3,120})`
const JOIN = wordedAll`\s*,\s*(?:${say.joins}\s+)?|\s+${say.joins}\s+`
const ARTICLE = wordedAll`^\s*${say.articles}\s+`
/** “… a final written warning, please give the role …”: no end is longer. */
const MOST_WORDS = 4

/** Where a text tells an end: the longest first, and the plain words for ends beside the question's own. */
export function endingsAsked(asks: string): RegExp {
  const own = [...asks.matchAll(ENDS_IN)].flatMap(([, list = '']) =>
    list.split(JOIN).map((one) => one.replace(ARTICLE, '').trim()),
  )
  const words = own
    .filter((one) => one !== '' && one.split(/\s+/).length <= MOST_WORDS)
    .map(anyForm)
    .sort((a, b) => b.length - a.length)
  return wordedAll`(?<![\w-])(?:${words.length > 0 ? words.join('|') : '(?!)'}|${say.endings})(?![\w-])`
}

/** “Dismissal” is also “dismissed”, “warning” also “warnings”. */
const anyForm = (phrase: string): string =>
  phrase
    .split(/\s+/)
    .map((word) => {
      const [stem] = stemsOf(word)
      const isFront = stem !== undefined && stem.length > 3 && word.toLowerCase().startsWith(stem)
      return `${(isFront ? stem : word).replace(/[^\p{L}\d]/gu, '.')}${isFront ? '\\w{0,5}' : ''}`
    })
    .join('\\s+')
