// A subject without what mail programs and offices put before it: "RE: [EXTERNAL] FW: Library fines" is "library fines".
import { oneOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

export function bareSubject(subject: string): string {
  let bare = subject.slice(0, LONGEST).replace(/\s+/g, ' ').trim().toLowerCase()
  for (let before = ''; before !== bare; ) {
    before = bare
    bare = bare.replace(FRONT, '').trim()
  }
  return bare
}

const LONGEST = 1000
const WORDS = oneOf(plainLists('mail', ['beforeSubject']).beforeSubject)
const FRONT = new RegExp(
  `^(?:(?:${WORDS})\\s*(?:\\[\\d+\\])?\\s*[:：]|[\\[({*]\\s*(?:${WORDS})[^\\])}*]{0,40}[\\])}*])`,
  'i',
)
