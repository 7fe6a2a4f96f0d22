// What the formulas, names and pictures of a workbook's parts start, call or ask when it is opened or worked out anew.
import type { Active } from './found.ts'

/** Formulas that ask a server when the sheet is worked out anew. */
const ASKS = /\b(?:WEBSERVICE|IMPORTXML|RTD|IMAGE)\(/
/** ... and those of old macro sheets, which call what the machine holds. */
const CALLS = /\b(?:CALL|REGISTER(?:\.ID)?|EXEC)\(/
/** Of a cell, of a rule that colours or checks it, or behind a name. */
const FORMULA = /<(?:\w+:)?(?:f|formula\d?|definedName)(?=[\s>])[^>]{0,300}>([^<]{0,9000})/g
/** "cmd|'/C calc'!A0" behind a name; in a cell the sheet's own reader tells it. */
const NAMED = /<(?:\w+:)?definedName(?=[\s>])[^>]{0,300}>([^<]{0,9000})/g
const STARTS = /^[^"]{0,200}\|[^"]{0,200}!/
/** Words within a formula, and the names of sheets. */
const QUOTED = /"[^"]*"|'[^']*'/g
/** "'http://a.example/[figures.xlsx]S'!A1": a cell of a workbook that lies elsewhere. */
const ELSEWHERE = /(?:'|&apos;)(?:https?:|file:|\\\\|[a-z]:\\)[^'[\s<]{0,300}\[/i
const OPENS_ITSELF =
  /<(?:\w+:)?definedName\b[^>]{0,300}\bname="(?:_xlnm\.)?Auto_(?:Open|Close|Activate|Deactivate)/i

/** `parts`: the workbook's own and its sheets'. */
export function actsInSheets(parts: readonly string[]): Active[] {
  const found: Active[] = []
  if (parts.some((part) => part.includes('definedName') && OPENS_ITSELF.test(part)))
    found.push({ kind: 'acts', what: 'macros that run when it is opened' })
  if (parts.some((part) => hasFormula(part, CALLS)))
    found.push({ kind: 'acts', what: 'formulas that call a program' })
  if (parts.some((part) => [...part.matchAll(NAMED)].some(([, one = '']) => STARTS.test(one))))
    found.push({ kind: 'acts', what: 'names that start another program' })
  if (parts.some((part) => hasFormula(part, ASKS)))
    found.push({ kind: 'outside', what: 'a server that its formulas ask' })
  if (parts.some((part) => formulasIn(part, ELSEWHERE).some((one) => ELSEWHERE.test(one))))
    found.push({ kind: 'outside', what: 'another workbook' })
  return found
}

const hasFormula = (xml: string, sign: RegExp): boolean =>
  formulasIn(xml, sign).some((formula) =>
    sign.test(formula.replaceAll('&quot;', '"').replaceAll('&apos;', "'").replace(QUOTED, '')),
  )

/** Only looked for where the part has the sign anywhere: most have none. */
const formulasIn = (xml: string, sign: RegExp): string[] =>
  sign.test(xml) ? [...xml.matchAll(FORMULA)].map(([, formula = '']) => formula) : []
