// What an item of a list begins with: “• ”, “(b) ”, “3. ”, “Case 4: ”.
import { perWords } from '../../../vocabulary/packs/load-packs.ts'
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'

const say = plainLists('cases', ['no', 'ordinals'])
const marks = perWords((words) => words.lists('cases', ['marks']).marks)

export const ITEM_MARK = perWords(
  (words) =>
    worded`^(?:[•·●▪○◦*–\uE000-\uF8FF-]\s*|${marks(words)}\s*(?:${say.no}\.?\s*)?#?(?:(?:\d+|${say.ordinals}(?!\w))\s*(?:[:.,)–-]\s*|$)|[a-z](?![\w'’])\s*[:.,)–-]?\s*)|\(?(?:\d{1,3}|[ivx]+|[a-z])[).]\s+)`,
)
