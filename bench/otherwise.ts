// npm run bench:otherwise -- FOLDER… : each survey printed under many readers' decisions, and what of that these do not carry.
// Without folders: those of fixtures/surveys. --list names each total that is not right. Exit 1 where anything is said that nothing carries.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { notCarried } from './surveys/not-carried.ts'
import { decidedOtherwise } from './surveys/otherwise.ts'
import { scoreTotals } from './surveys/score-build.ts'
import { printedWith, surveyRead } from './surveys/survey-read.ts'
import type { SurveyTruth } from './surveys/truth.ts'

const SHIPPED = fileURLToPath(new URL('../fixtures/surveys', import.meta.url))
const args = process.argv.slice(2)
const withList = args.includes('--list')
const named = args.filter((one) => !one.startsWith('--'))
const folders = named.length > 0 ? named : readdirSync(SHIPPED).map((name) => join(SHIPPED, name))

for (const folder of folders.filter((one) => existsSync(join(one, 'truth.json'))))
  if ((await sayOf(folder)) > 0) process.exitCode = 1

async function sayOf(folder: string): Promise<number> {
  const truth: SurveyTruth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
  const kept = await surveyRead(folder)
  const found = new Map<string, string[]>()
  const all = decidedOtherwise(kept, truth)
  for (const { name, decisions, isTrue } of all) {
    const printed = await printedWith(kept, decisions)
    if (name.startsWith('careful')) {
      const list: string[] = []
      const { asked, right, loose, none, wrong } = scoreTotals(truth, printed.built, { list })
      console.log(
        `  ${name}: totals ${right} of ${asked}, ${loose} loose, ${none} none, ${wrong} wrong`,
      )
      if (withList) for (const line of list) console.log(`    ${line}`)
    }
    for (const line of notCarried(printed, isTrue ? truth : null))
      found.set(line, [...(found.get(line) ?? []), name])
  }
  console.log(`${truth.title}: ${all.length} packs, ${found.size} sentences that nothing carries`)
  for (const [line, names] of found) console.log(`  - ${line} (${names.length}: ${names[0]})`)
  return found.size
}
