// The cases as they are kept.
import { readFileSync } from 'node:fs'
import type { Case } from './cases.ts'
import type { RegimeCase } from './regime-cases.ts'

const lines = (name: string) =>
  readFileSync(new URL(`../../fixtures/assess/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')

export const keptCases: Case[] = lines('cases.jsonl').map((line) => JSON.parse(line))
export const keptRegimeCases: RegimeCase[] = lines('regimes.jsonl').map((line) => JSON.parse(line))
