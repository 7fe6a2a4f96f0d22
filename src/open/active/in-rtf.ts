// What a rich-text file holds beside its words: objects, templates, fields that start or fetch something.
import type { Active } from './found.ts'

const SIGNS: [sign: RegExp, found: Active][] = [
  [
    /\\obj(?:data|update|autlink|link|ocx|html)(?![a-z])/,
    { kind: 'acts', what: 'an object that opens by itself' },
  ],
  [/\\objemb(?![a-z])/, { kind: 'holds', what: 'a file put into it' }],
  [/\\\*\\template(?![a-z])/, { kind: 'outside', what: 'a template elsewhere' }],
  [/\bDDE(?:AUTO)?\s+["\\\w]/, { kind: 'acts', what: 'fields that start another program' }],
  [
    /\bINCLUDE(?:PICTURE|TEXT)\s+\\?["']?\s*(?:https?:|\\\\\\\\)/i,
    { kind: 'outside', what: 'a file elsewhere' },
  ],
]

export function actsInRtf(bytes: Uint8Array): Active[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return SIGNS.flatMap(([sign, found]) => (sign.test(text) ? [found] : []))
}
