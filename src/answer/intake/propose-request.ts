// A letter read, proposed as a request: who asks, what, and which part of it is nobody's business but theirs.
import type { RequestQuestion } from '../../vocabulary/answering/request.ts'
import { letterParts } from './letter-parts.ts'
import { LETTER_WORDS } from './letter-words.ts'
import { nameIn } from './name-in.ts'
import { questionsProposed } from './questions-proposed.ts'
import { severalRequests } from './several-requests.ts'

export interface LetterCame {
  text: string
  /** As the mail says: "Jo Example <jo@example.org>"; null: no mail. */
  from: string | null
}

export interface RequestProposed {
  name: string
  address: string
  /** A list a request: one letter may hold several. */
  requests: RequestQuestion[][]
  /** The name stands in these words of them all the same. */
  nameStands: boolean
}

export function proposeRequest({ text, from }: LetterCame): RequestProposed {
  const { body, signature } = letterParts(text)
  const [name, mail] = senderOf(from)
  const signed = signature.find(isName) ?? ''
  const asked = name || signed
  const requests = severalRequests(withoutName(body, asked)).map(questionsProposed)
  return {
    name: asked,
    address: mail || addressIn(signature, signed),
    requests,
    nameStands: requests.some((questions) =>
      questions.some(({ words }) => nameIn(asked, words) !== null),
    ),
  }
}

/** `"Example, Jo" <jo@example.org>`: the name as it is written, and the address. */
function senderOf(from: string | null): [string, string] {
  const [, named = '', mail = ''] = /^\s*(.*?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(from ?? '') ?? []
  if (mail !== '') return [named.replaceAll(/^["']|["']$/g, ''), mail]
  const bare = from?.trim() ?? ''
  return /^\S+@\S+$/.test(bare) ? ['', bare] : [bare, '']
}

/** Two to five words of letters, each with a capital: "Ms Jo Ann Example". */
const isName = (line: string): boolean => {
  const words = line.replace(/,.*$/, '').split(/\s+/)
  return (
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}[\p{L}.’'-]*$/u.test(word) || isTitle(word)) &&
    words.some((word) => !isTitle(word))
  )
}

const isTitle = (word: string): boolean =>
  LETTER_WORDS.titles.includes(word.toLowerCase().replace(/\.$/, ''))

/** The mail address under the name, else the lines under it. */
function addressIn(signature: readonly string[], name: string): string {
  const mail = signature.join(' ').match(/[^\s<>():,;]+@[^\s<>():,;]+\.\w+/)?.[0]
  if (mail) return mail
  const at = signature.indexOf(name)
  return at === -1 ? '' : signature.slice(at + 1, at + 7).join('\n')
}

/** Lines that hold nothing but the name go, and so does what says that it is one’s own. */
function withoutName(body: string, name: string): string {
  if (name === '') return body
  const lower = name.toLowerCase()
  return body
    .split('\n')
    .filter((line) => line.trim().toLowerCase() !== lower)
    .map((line) => withoutSaying(line, `my name is ${lower}`))
    .join('\n')
}

function withoutSaying(line: string, saying: string): string {
  const at = line.toLowerCase().indexOf(saying)
  if (at === -1) return line
  const after = line.slice(at + saying.length).replace(/^[,.]?\s*(?:and\s+)?/i, '')
  return `${line.slice(0, at)}${after}`
}
