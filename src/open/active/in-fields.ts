// What the fields of a letter do, said in their codes: 'DDEAUTO cmd "/k calc"', 'INCLUDEPICTURE "http://a.example/a.png"'.
import type { Active } from './found.ts'

/** An address on another machine, or a path from the root of one, behind its quotation mark. */
const ADDRESS = String.raw`\\?["']?\s*(?:[a-z]{2,10}:|[\\/]{2})`

const FIELDS: [sign: RegExp, found: Active][] = [
  [
    /\bDDE(?:AUTO)?\s*["\\]|\bDDE(?:AUTO)?\s+\w/i,
    { kind: 'acts', what: 'fields that start another program' },
  ],
  // Two names say that there is no macro, and one is Word's own.
  [
    /\bMACROBUTTON\s+(?!NoMacro\b|DoFieldClick\b|AcceptAllChangesShown\b)\w/i,
    { kind: 'acts', what: 'fields that call a macro' },
  ],
  [
    new RegExp(String.raw`\b(?:INCLUDE(?:PICTURE|TEXT)|IMPORT|RD)\s*${ADDRESS}`, 'i'),
    { kind: 'outside', what: 'a file elsewhere' },
  ],
  // A picture of this machine is a letterhead; a text of it may be anything that the machine holds.
  [/\bINCLUDETEXT\s+["\\\w]/i, { kind: 'outside', what: 'a file elsewhere' }],
  // The class of what is linked stands first: LINK Excel.Sheet.8 "C:\\figures.xls" R1C1
  [/\bLINK\s+[A-Za-z]\w*\.[\w.]+\s+["\\\w]/i, { kind: 'outside', what: 'a file elsewhere' }],
  [/\bDATABASE\s+\\[cdls]\b/i, { kind: 'outside', what: 'a database' }],
  [/\bHYPERLINK\s+["']?\s*(?:java|vb)script:/i, { kind: 'acts', what: 'links that run something' }],
]

export const actsInFields = (codes: readonly string[]): Active[] =>
  FIELDS.flatMap(([sign, found]) => (codes.some((code) => sign.test(code)) ? [found] : []))
