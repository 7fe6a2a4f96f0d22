// Makes the kept cases of fixtures/assess anew: run it after the data of the procedures was mended, and read what changed.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { casesOf } from './cases.ts'
import { rawLaw, rawText } from './raw.ts'
import { regimeCases } from './regime-cases.ts'

const keepText = (name: string, text: string) =>
  writeFileSync(new URL(`../../fixtures/assess/${name}`, import.meta.url), `${text}\n`)
const keep = (name: string, cases: unknown[]) =>
  keepText(name, cases.map((one) => JSON.stringify(one, withoutEmpty)).join('\n'))

/** Lists and objects that hold nothing are left out: most of a case is what it does not have. */
const withoutEmpty = (_key: string, value: unknown): unknown =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 0 &&
  !isWarnings(_key)
    ? undefined
    : value

/** No warnings on record is something stated. */
const isWarnings = (key: string): boolean => key === 'warnings'

keepText('made-from.txt', createHash('sha256').update(rawText).digest('hex'))
const law = rawLaw()
const byDay = regimeCases(law)
keep('regimes.jsonl', byDay)
console.log(`${byDay.length} cases of which Regulations and amendments apply`)
const { cases, missed } = casesOf(law)
keep('cases.jsonl', cases)
console.log(`${cases.length} cases of steps; no situation was found for ${missed.length}:`)
for (const one of missed) console.log(`  ${one}`)
