// npm run bench:surveys -- FOLDER… : what is read, counted and printed of whole surveys, each against its truth.json.
// --list names every figure, answer and total that is not right. Without folders: those of fixtures/surveys, about three minutes of a quiet machine. Exit 1 where a bar does not hold.
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openHouse } from '../src/desks/work/open-house.ts'
import { barsOf } from './surveys/bars.ts'
import { falseSentences } from './surveys/false-sentences.ts'
import { runSurvey } from './surveys/run-survey.ts'
import {
  type AnswerScore,
  falseStates,
  scoreAnswers,
  scoreContradictions,
  scoreKinds,
  scoreTotals,
  type TotalScore,
} from './surveys/score-build.ts'
import { type CaseFieldScore, scoreSurveyCases } from './surveys/score-cases.ts'
import { type FigureScore, type Judged, noScore, scoreFigures } from './surveys/score-figures.ts'
import { askingByYear, readAmong } from './surveys/totals-read.ts'
import type { SurveyTruth } from './surveys/truth.ts'

const SHIPPED = fileURLToPath(new URL('../fixtures/surveys', import.meta.url))
const args = process.argv.slice(2)
const withList = args.includes('--list')
const named = args.filter((one) => !one.startsWith('--'))
const folders = named.length > 0 ? named : shipped()

function shipped(): string[] {
  const held = readdirSync(SHIPPED, { withFileTypes: true })
  const surveys = held.filter((one) => one.isDirectory()).map(({ name }) => join(SHIPPED, name))
  return surveys.filter((folder) => existsSync(join(folder, 'truth.json')))
}

for (const folder of folders) {
  if (existsSync(join(folder, 'truth.json'))) await score(folder)
  else console.error(`${folder} has no truth.json, so there is nothing to hold it against.`)
}

async function score(folder: string): Promise<void> {
  const truth: SurveyTruth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
  const home = await mkdtemp(join(tmpdir(), 'candour-bench-'))
  await chmod(home, 0o755) // for root, the database server runs as another user
  const data = join(home, randomUUID())
  const { house, close } = await openHouse({ data, viewer: 'bench', oneRun: true, log: () => {} })
  try {
    const run = await runSurvey(house, folder)
    const list: string[] = []
    const figures = noScore()
    const judged: Judged[] = truth.bodies.flatMap((body) =>
      scoreFigures(truth, body, run.read.figures.get(body.slug) ?? [], { score: figures, list }),
    )
    const answers = scoreAnswers(truth, run.read.answers, list)
    const kinds = scoreKinds(truth, run.read.kinds, list)
    const cases = scoreSurveyCases(truth, run.survey, run.read.cases, list)
    const { built, pack } = await run.decideAndBuild(judged)
    const totals = scoreTotals(truth, built, {
      isRead: readAmong(judged),
      byYear: askingByYear(run.survey),
      list,
    })
    const contradictions = scoreContradictions(truth, built)
    const lies = [...falseStates(truth, built), ...falseSentences(truth, pack)]
    print(truth, { figures, cases, answers, kinds, totals, contradictions, lies })
    if (withList) for (const line of list) console.log(`    ${line}`)
  } finally {
    await close()
    await rm(home, { recursive: true, force: true })
  }
}

interface Scores {
  figures: FigureScore
  cases: CaseFieldScore
  answers: AnswerScore
  kinds: ReturnType<typeof scoreKinds>
  totals: TotalScore & { read: TotalScore }
  contradictions: ReturnType<typeof scoreContradictions>
  lies: string[]
}

function print({ title }: SurveyTruth, scores: Scores) {
  const { figures, cases, answers, kinds, totals, contradictions, lies } = scores
  const { wrong } = figures
  console.log(`${title}
  figures         ${figures.right} of ${figures.expected} right, ${figures.valueOnly} in value only, ${figures.missed} missed; of ${figures.read} read ${figures.invented} invented, ${figures.trapped} traps
                  wrong: period ${wrong.period}, question ${wrong.question}, category ${wrong.category}, noun ${wrong.noun}, kind ${wrong.kind}
  case fields     ${cases.right} of ${cases.right + cases.wrong + cases.missing} right, ${cases.wrong} wrong, ${cases.missing} missing, ${cases.invented} invented; ${cases.read} cases read of ${cases.cases}
  answers         ${answers.right} of ${answers.asked} right, ${answers.near} near; sections ${answers.sectionsRight} of ${answers.sectionsAsked}; only acknowledged or asked to clarify ${kinds.right} of ${kinds.asked}
  totals          ${totals.right} of ${totals.asked} right, ${totals.loose} true but loose, ${totals.none} none though known, ${totals.wrong} wrong
  contradictions  ${contradictions.found} of ${contradictions.asked} found, ${contradictions.invented} invented
  false sentences ${lies.length}`)
  for (const lie of lies) console.log(`    - ${lie}`)
  const bars = barsOf({ ...scores, totals: totals.read })
  for (const { says, holds } of bars) console.log(`  ${holds ? 'holds' : 'DOES NOT HOLD'}: ${says}`)
  if (bars.some(({ holds }) => !holds)) process.exitCode = 1
}
