// Text of a mail that belongs to none of its parts: before the first, and after the last.
import { type Field, splitHead, structured } from '../../open/mail/fields.ts'
import { type Found, found } from '../report/found.ts'

/** What mail programs write there for those that know no parts. */
const CUSTOM =
  /^(this is (a|an) (multi-?part|MIME|cryptographically|OpenPGP)|if you (can|are able to) (read|see) this|content-type: text\/plain|mime-version)/i

export function besideParts(bytes: Uint8Array): Found[] {
  return inPart(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').trimStart(),
    'mail',
    0,
  )
}

const DEEPEST = 12

/** What a part says of itself, and what stands behind its bytes where they are packed as letters. */
function ofPart(fields: Field[], body: string, part: string, depth: number): Found[] {
  const said = fields.find(({ name }) => name === 'content-description')?.raw.trim() ?? ''
  const isNamed = fields.some(
    ({ name, raw }) =>
      /^content-(type|disposition)$/.test(name) && said !== '' && raw.includes(said),
  )
  const packed = fields.some(
    ({ name, raw }) => name === 'content-transfer-encoding' && /base64/i.test(raw),
  )
  const end = packed ? /=[ \t]*\r?\n(?=\s*\S)/.exec(body) : null
  const rest = end ? body.slice(end.index + end[0].length).trim() : ''
  return [
    ...(depth > 0 && said !== '' && !isNamed
      ? [found('metadata', part, 'what is said of a part', { shows: said })]
      : []),
    ...(rest === '' || /^--/.test(rest)
      ? []
      : [found('text-after-parts', part, 'text after the bytes of a part', { shows: rest })]),
  ]
}

function inPart(text: string, part: string, depth: number): Found[] {
  const { fields, body } = splitHead(text)
  const type = structured(fields, 'content-type')
  const boundary = type?.params['boundary']
  if (!type?.value.startsWith('multipart/') || !boundary || depth > DEEPEST)
    return ofPart(fields, body, part, depth)
  const pieces = `\n${body}`.split(`\n--${boundary}`)
  const before = (pieces[0] ?? '').trim()
  const closing = pieces.findIndex((piece, i) => i > 0 && piece.startsWith('--'))
  const after = closing < 0 ? '' : pieces.slice(closing).join('').slice(2).trim()
  return [
    ...(before !== '' && !CUSTOM.test(before)
      ? [
          found(
            'text-before-parts',
            part,
            'text before the first part, which no mail program shows',
            { shows: before },
          ),
        ]
      : []),
    ...(after !== ''
      ? [
          found('text-after-parts', part, 'text after the last part, which no mail program shows', {
            shows: after,
          }),
        ]
      : []),
    ...pieces
      .slice(1, closing < 0 ? undefined : closing)
      .flatMap((piece, i) => inPart(piece.replace(/^[^\n]*\n/, ''), `part ${i + 1}`, depth + 1)),
  ]
}
