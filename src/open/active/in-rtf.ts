// What a rich-text file holds beside its words: objects, templates, fields that start or fetch something.
import type { Active } from './found.ts'
import { actsInFields } from './in-fields.ts'

const SIGNS: [sign: RegExp, found: Active][] = [
  [
    /\\obj(?:data|update|autlink|link|ocx|html)(?![a-z])/,
    { kind: 'acts', what: 'an object that opens by itself' },
  ],
  [/\\objemb(?![a-z])/, { kind: 'holds', what: 'a file put into it' }],
  [/\\\*\s*\\template(?![a-z])/, { kind: 'outside', what: 'a template elsewhere' }],
  [/\\mm(?:datasource|connectstr|query)(?![a-z])/, { kind: 'outside', what: 'a database' }],
]

export function actsInRtf(bytes: Uint8Array): Active[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const codes = [...text.matchAll(CODE)].map(([, code = '']) => plainCode(code))
  return [
    ...SIGNS.flatMap(([sign, found]) => (sign.test(text) ? [found] : [])),
    ...actsInFields(codes),
  ]
}

/** As far as any code goes. */
const CODE = /\\fldinst(?![a-z])([\s\S]{0,1000})/g

/** Without the groups, signs and numbers of letters that a code is cut into; what stands behind its group is not its own. */
function plainCode(code: string): string {
  let depth = 0
  let end = code.length
  for (const { 0: mark, index } of code.matchAll(/\\[\s\S]|[{}]/g)) {
    if (mark === '{') depth++
    if (mark === '}' && --depth < 0) {
      end = index
      break
    }
  }
  return code
    .slice(0, end)
    .replace(/\\'([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\\([\\{}])/g, (_, sign: string) => (sign === '\\' ? '\u0001' : ''))
    .replace(/\\[a-z]{1,32}-?\d{0,9} ?|[{}\r\n]/gi, '')
    .replaceAll('\u0001', '\\')
}
