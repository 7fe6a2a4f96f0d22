// A web page that Outlook wrapped in rich text (MS-OXRTFEX): its tags stand in groups that other readers pass over.
import { decodeText } from '../text/decode-text.ts'

const TOKEN = /\{|\}|\\'[0-9a-f]{2}|\\([a-z]+)(-?\d+)? ?|\\([^a-z])|[\r\n]+|[^{}\\\r\n]+/gi

interface Group {
  /** Nothing in it is of the page. */
  isPassedOver: boolean
  /** Only for readers of rich text. */
  isForRtf: boolean
  isTag: boolean
  standIns: number
}

const CHARACTERS: Record<string, string> = {
  ...{ par: '\r\n', line: '\r\n', tab: '\t', emdash: '—', endash: '–', bullet: '•' },
  ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”' },
}
const PASSED_OVER = new Set(['fonttbl', 'colortbl', 'stylesheet', 'info', 'pict', 'pntext'])

/** Null where the text was no web page. */
export function htmlInRtf(rtf: Uint8Array): string | null {
  const text = Buffer.from(rtf).toString('latin1')
  if (!/\\fromhtml1?\b/.test(text.slice(0, 2000))) return null
  const charset = `windows-${/\\ansicpg(\d+)/.exec(text)?.[1] ?? '1252'}`
  const groups: Group[] = [{ isPassedOver: false, isForRtf: false, isTag: false, standIns: 1 }]
  let html = ''
  let pending = ''
  let skip = 0
  let isOptional = false
  const flush = () => {
    if (pending !== '') html += decodeText(Buffer.from(pending, 'latin1'), charset).text
    pending = ''
  }
  for (const [token, word, n, escaped] of text.matchAll(TOKEN)) {
    const group = groups.at(-1)
    if (!group) continue
    const isShown = !group.isPassedOver && !group.isForRtf
    if (token === '{') groups.push({ ...group })
    else if (token === '}') {
      if (groups.length > 1) groups.pop()
    } else if (escaped === '*') isOptional = true
    else if (word !== undefined) {
      const character = CHARACTERS[word]
      if (word === 'htmltag') Object.assign(group, { isTag: true, isForRtf: false })
      else if (isOptional || PASSED_OVER.has(word)) group.isPassedOver = true
      else if (word === 'htmlrtf') group.isForRtf = n !== '0'
      else if (word === 'uc') group.standIns = Number(n ?? 1)
      else if (word === 'u' && isShown) {
        flush()
        html += String.fromCharCode((Number(n) + 0x10000) % 0x10000)
        skip = group.standIns
      } else if (character !== undefined && isShown) {
        flush()
        html += character
      }
      isOptional = false
    } else if (isShown) {
      const bytes = bytesOf(token, escaped)
      pending += bytes.slice(skip)
      skip = Math.max(0, skip - bytes.length)
    }
  }
  flush()
  return html
}

/** Line breaks of the file are none of the text's. */
function bytesOf(token: string, escaped: string | undefined): string {
  if (token.startsWith("\\'")) return String.fromCharCode(Number.parseInt(token.slice(2), 16))
  if (escaped !== undefined) return escaped === '~' ? '\xa0' : escaped
  return /^[\r\n]/.test(token) ? '' : token
}
