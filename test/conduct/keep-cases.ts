// Makes the kept cases of fixtures/assess anew: run it after the data of the procedures was mended, and read what changed.
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { casesOf } from './cases.ts'
import { rawLaw, rawText } from './raw.ts'
import { regimeCases } from './regime-cases.ts'

const keepText = (name: string, text: string) =>
  writeFileSync(new URL(`../../fixtures/assess/${name}`, import.meta.url), `${text}\n`)
const keep = (name: string, cases: unknown[]) =>
  keepText(name, cases.map((one) => JSON.stringify(one)).join('\n'))

keepText('made-from.txt', createHash('sha256').update(rawText).digest('hex'))
const law = rawLaw()
const byDay = regimeCases(law)
keep('regimes.jsonl', byDay)
console.log(`${byDay.length} cases of which Regulations and amendments apply`)
const { cases, missed } = casesOf(law)
keep('cases.jsonl', cases)
console.log(`${cases.length} cases of steps; no situation was found for ${missed.length}:`)
for (const one of missed) console.log(`  ${one}`)
