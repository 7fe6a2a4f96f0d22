// The cases as they are kept.
import { readFileSync } from 'node:fs'
import type { Case } from './cases.ts'
import type { RegimeCase } from './regime-cases.ts'

/** What is left out of a kept case where it holds nothing. */
const STATED = { header: {}, kept: {}, clocks: {}, payload: {} }
const COMES_WITH = {
  open: [],
  unrecorded: [],
  warnings: [],
  records: {},
  started: [],
  stopped: [],
}

const lines = (name: string) =>
  readFileSync(new URL(`../../fixtures/assess/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')

export const keptCases: Case[] = lines('cases.jsonl').map((line) => {
  const kept: Case = JSON.parse(line)
  const { situation, expected } = kept
  return {
    ...kept,
    situation: { ...STATED, ...situation },
    expected: expected.allowed ? { ...COMES_WITH, ...expected } : expected,
  }
})

export const keptRegimeCases: RegimeCase[] = lines('regimes.jsonl').map((line) => ({
  header: {},
  kept: {},
  applies: [],
  unsaid: [],
  ...JSON.parse(line),
}))
