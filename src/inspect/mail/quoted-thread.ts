// The thread below a reply: what was written before, to whom the answer does not speak.
import { type Found, found } from '../report/found.ts'

const PLAIN = [
  /^>+ ?\S/m,
  /^Begin forwarded message:\s*$/im,
  /^-{2,} ?(Original Message|Forwarded message|Urspr\w+)/im,
  /^From: .+\r?\n(?:.+\r?\n){0,3}?(?:Sent|Date|To): /m,
  /^On .{5,120} wrote:\s*$/m,
  /^_{20,}\r?\n\s*From: /m,
]
const PAGE = [
  /<blockquote\b[^>]*\b(?:cite|class|type)\b/i,
  /wrote:\s*(?:<[^>]*>\s*){0,9}<blockquote\b/i,
  /Begin forwarded message:/i,
  /class=["']?(gmail_quote|moz-cite-prefix|yahoo_quoted|OutlookMessageHeader)/i,
  /id=["']?(divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)/i,
  /<b>From:<\/b>/i,
  /-----\s*Original Message\s*-----/i,
]

export function quotedThread(text: string, type: string, part: string): Found[] {
  const plain = text.replace(/\r\n?/g, '\n')
  const at = (type === 'text/html' ? PAGE : PLAIN)
    .map((one) => plain.search(one))
    .filter((index) => index >= 0)
  if (at.length === 0) return []
  const start = Math.min(at[0] ?? 0, at[1] ?? Infinity, at[2] ?? Infinity)
  return [
    found('quoted-thread', part, 'an earlier mail below the answer', {
      at: `line ${plain.slice(0, start).split('\n').length}`,
      shows: plain.slice(start).replace(/<[^>]*>/g, ' '),
    }),
  ]
}
