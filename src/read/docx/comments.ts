// What somebody wrote in the margin of a Word letter: no part of it, but worth a look.
import type { Doubt } from '../../vocabulary/reading.ts'
import { walkXml } from '../document/xml.ts'
import { marginComments } from '../letter/margin-comments.ts'

export function commentDoubts(xml: string): Doubt[] {
  const comments: string[] = []
  let takesText = false
  walkXml(xml === '' ? '<none/>' : xml, {
    open({ name }) {
      takesText = name === 'w:t'
      if (name === 'w:comment') comments.push('')
      else if (name === 'w:p' && comments.at(-1)) comments[comments.length - 1] += ' '
    },
    close() {
      takesText = false
    },
    text(text) {
      if (takesText && comments.length > 0) comments[comments.length - 1] += text
    },
  })
  return marginComments(comments)
}
