// Which Regulations and which amendments apply, on each day that the data names and on those beside it.
import { isDeepStrictEqual } from 'node:util'
import { openMatter } from '../../src/assess/open-matter.ts'
import { standing } from '../../src/assess/replay-matter.ts'
import type { ConductLaw, Facts } from '../../src/vocabulary/regimes/law.ts'
import { regimeFor } from './expected.ts'
import { holds, type World } from './oracle.ts'
import type { RawLaw } from './raw.ts'
import { DAYS } from './situations.ts'

export interface RegimeCase {
  header: Facts
  kept: Facts
  on: string
  regime: string | null
  machine: string | null
  /** The amendments that apply, and those of which it cannot be said; the rest do not. */
  applies: string[]
  unsaid: string[]
}

export function regimeCases(law: RawLaw): RegimeCase[] {
  const officer = { role: 'officer' }
  const older = ['pcr2004', 'pcr2008', 'pcr2012', 'pcr2020']
  const situations: { header: Facts; kept?: Facts; on: string }[] = [
    ...DAYS.flatMap((day) => [
      { header: { ...officer, cameToAttention: day }, on: day },
      { header: { ...officer, cameToAttention: day, dgReinvestigation: true }, on: day },
      { header: { ...officer, cameToAttention: day, dgDirection28A: true }, on: day },
      { header: { ...officer, cameToAttention: day, relatedToOlderMatter: true }, on: day },
      { header: { ...officer, cameToAttention: day }, kept: { noticeReg30: true }, on: day },
      { header: { ...officer, cameToAttention: '2020-06-01', complaintOn: day }, on: day },
      { header: { ...officer, cameToAttention: '2013-06-03', leftOn: day }, on: '2021-01-04' },
      ...['2010-06-07', '2013-06-03', '2021-06-07'].flatMap((cameToAttention) =>
        keptOn(day).map((kept) => ({ header: { ...officer, cameToAttention }, kept, on: day })),
      ),
    ]),
    ...(law.facts['role']?.values ?? []).map((role) => ({
      header: { role, cameToAttention: '2024-03-04' },
      on: '2024-03-04',
    })),
    ...older.flatMap((olderRegime) =>
      [{}, { dgReinvestigation: true }, { dgDirection28A: true }, { dgReinvestigation: null }].map(
        (more) => ({
          header: {
            ...officer,
            cameToAttention: '2026-03-02',
            relatedToOlderMatter: true,
            olderRegime,
            ...more,
          },
          on: '2026-03-02',
        }),
      ),
    ),
    ...['performance', 'complaint', 'conduct', null].flatMap((procedure) =>
      ['2003-01-06', '2007-01-08', '2019-01-07', '2022-01-03'].map((cameToAttention) => ({
        header: { ...officer, cameToAttention, procedure },
        on: cameToAttention,
      })),
    ),
    { header: officer, on: '2024-03-04' },
    { header: { role: 'staff' }, on: '2024-03-04' },
    { header: {}, on: '2024-03-04' },
  ]
  const cases = situations.map(({ header, kept = {}, on }) => caseOf(law, { header, kept, on }))
  return [...new Map(cases.map((one) => [JSON.stringify(one), one])).values()]
}

const keptOn = (day: string): Facts[] => [
  {},
  { chairAppointedOn: day },
  { noticeReg21On: day },
  { noticeReg30: true },
  { noticeReg51: true },
]

function caseOf(
  law: RawLaw,
  { header, kept, on }: { header: Facts; kept: Facts; on: string },
): RegimeCase {
  const stated = Object.fromEntries(
    Object.entries({ ...header, ...kept, on }).map(([fact, value]) => [
      fact,
      Array.isArray(value) ? undefined : value,
    ]),
  )
  const regime = regimeFor(law, stated)
  const world: World = { regime, state: '', stateKind: '', facts: stated, clocks: {} }
  const own = law.machineFor[String(header['procedure'])]
  const byRegime = law.regimes.find(({ id }) => id === regime)?.machine ?? null
  return {
    header,
    kept,
    on,
    regime,
    machine: own !== undefined && law.machines[own] ? own : byRegime,
    applies: law.amendments.flatMap(({ id, applies }) =>
      holds(law, world, applies) === true ? [id] : [],
    ),
    unsaid: law.amendments.flatMap(({ id, applies }) =>
      holds(law, world, applies) === undefined ? [id] : [],
    ),
  }
}

/** What the engine says otherwise; empty where nothing. */
export function putRegimeCase(law: ConductLaw, one: RegimeCase): string[] {
  const opened = openMatter(law, one.header)
  const matter = { ...opened, facts: { ...opened.facts, ...one.kept }, lastOn: one.on }
  const { regime, machine, amendments } = standing(law, matter)
  const those = (truth: boolean | null) =>
    Object.keys(amendments).filter((id) => amendments[id] === truth)
  const found = { regime, machine, applies: those(true), unsaid: those(null) }
  const wanted: Record<string, unknown> = { ...one }
  return Object.entries(found).flatMap(([what, value]) =>
    isDeepStrictEqual(value, wanted[what])
      ? []
      : [`${what}: expected ${JSON.stringify(wanted[what])}, found ${JSON.stringify(value)}`],
  )
}
