// The sections by which something may be refused, the fields that each asks for, and what is no exemption: facts/foi-reasons.json,
// and of the Environmental Information Regulations facts/eir-reasons.json.
import { factTree } from '../facts.ts'
import {
  listRead,
  mapOf,
  type Tree,
  textIfAny,
  textOf,
  textsOf,
  treeOf,
  wordOf,
} from '../regimes/tree.ts'
import { type Known, knownOf } from './cost-law.ts'
import type { RequestLaw } from './request.ts'

export interface ReasonLaw {
  fields: Readonly<Record<string, ReasonField>>
  sections: readonly ReasonSection[]
  neither: readonly NeitherSection[]
  /** Fields of the public interest test, asked of every qualified section. */
  weighing: readonly string[]
  classes: readonly { id: string; label: string }[]
  companions: { letter: string; basis: Known }
  noExemption: readonly { id: string; pattern: RegExp; why: string }[]
  /** Words of a question that tell nothing of it, and names that stand in every letter. */
  generalWords: ReadonlySet<string>
  generalNames: ReadonlySet<string>
}

/** Laws of which the sections are known. */
export type LawKnown = Exclude<RequestLaw, 'subject-access'>

export interface ReasonField {
  label: string
  hint: string
  as: 'words' | 'line' | 'day' | 'one' | 'link'
  options: readonly { id: string; label: string }[]
  /** It stays in the house. */
  closed: boolean
  /** The day must lie before the day the request was received. */
  before: boolean
}

interface Cited {
  section: string
  law: LawKnown
  /** As a letter cites it, with its limb. */
  citation: string
  /** What of it a letter must hold: "40(2)", "40(3A)(a)". */
  cites: readonly string[]
  kind: 'absolute' | 'qualified' | 'not-an-exemption'
  basis: Known
  fields: readonly string[]
  /** Its paragraphs, with places for fields. */
  letter: readonly string[]
}

export interface ReasonSection extends Cited {
  title: string
  harm: 'prejudice' | 'class' | 'none'
  source: string
  /** What the law says, in a sentence. */
  says: string
  /** When the desk may propose it. */
  proposed: Proposed
  /** It holds only for a time: the day is asked for. */
  expires: boolean
  /** What is said of it is the estimate. */
  estimate: boolean
  /** It does not say whether anything is held. */
  confirmsNothing: boolean
  decidedBy: 'qualified-person' | null
  /** What a whole question comes to that is refused by it. */
  outcome: 'refused' | 'refused-cost' | 'elsewhere' | 'not-held'
  neither: string | null
  cases: readonly { text: string; way: string }[]
}

export type Proposed = (typeof PROPOSED)[number]

const PROPOSED = [
  'small-counts',
  'open-matters',
  'published',
  'handed-over',
  'over-the-limit',
  'never',
] as const

const OUTCOMES = ['refused', 'refused-cost', 'elsewhere', 'not-held'] as const

export interface NeitherSection extends Cited {
  /** The exemption that it belongs to. */
  of: string
}

let known: ReasonLaw | null = null

export function reasonLaw(): ReasonLaw {
  known ??= read()
  return known
}

export const sectionIn = (section: string): ReasonSection | undefined =>
  reasonLaw().sections.find((one) => one.section === section)

export const sectionsOf = (law: RequestLaw): ReasonSection[] =>
  reasonLaw().sections.filter((one) => one.law === law)

export const neitherOf = (law: RequestLaw): NeitherSection[] =>
  reasonLaw().neither.filter((one) => one.law === law)

export const neitherIn = (section: string): NeitherSection | undefined =>
  reasonLaw().neither.find((one) => one.section === section)

/** With those of the public interest test where the section is qualified. */
export const fieldsOf = ({ fields, kind }: Cited): string[] => [
  ...fields,
  ...(kind === 'qualified' ? reasonLaw().weighing : []),
]

function read(): ReasonLaw {
  const file = treeOf(factTree('foi-reasons'), 'foi-reasons')
  const eir = treeOf(factTree('eir-reasons'), 'eir-reasons')
  const companions = treeOf(file['companions'], 'companions')
  const fields = (of: Tree) =>
    mapOf(of['fields'], 'fields', (one, id) => readField(treeOf(one, id), id))
  const sections = (of: Tree, law: LawKnown) =>
    listRead(of['sections'], 'sections', (one, where) => readSection(one, where, law))
  const neither = (of: Tree, law: LawKnown) =>
    listRead(of['neither'], 'neither', (one, where) => ({
      ...readCited(one, where, law),
      of: textOf(one['of'], where),
    }))
  const law: ReasonLaw = {
    fields: { ...fields(file), ...fields(eir) },
    sections: [...sections(file, 'foia'), ...sections(eir, 'eir')],
    neither: [...neither(file, 'foia'), ...neither(eir, 'eir')],
    weighing: textsOf(file['weighing'], 'weighing'),
    classes: listRead(file['classes'], 'classes', (one, where) => ({
      id: textOf(one['id'], where),
      label: textOf(one['label'], where),
    })),
    companions: {
      letter: textOf(companions['letter'], 'companions'),
      basis: knownOf(companions, 'companions'),
    },
    noExemption: listRead(file['noExemption'], 'noExemption', (one, where) => ({
      id: textOf(one['id'], where),
      pattern: new RegExp(`\\b(?:${textOf(one['pattern'], where)})`, 'iu'),
      why: textOf(one['why'], where),
    })),
    generalWords: new Set(textsOf(file['generalWords'], 'generalWords')),
    generalNames: new Set(textsOf(file['generalNames'], 'generalNames')),
  }
  for (const one of [...law.sections, ...law.neither])
    for (const field of [...one.fields, ...law.weighing])
      if (!law.fields[field]) throw new Error(`${one.section} asks for ${field}, which is no field`)
  return law
}

const readField = (one: Tree, where: string): ReasonField => ({
  label: textOf(one['label'], where),
  hint: textIfAny(one['hint'], where) ?? '',
  as: wordOf(one['as'], ['words', 'line', 'day', 'one', 'link'] as const, where),
  options: listRead(one['options'], where, (option) => ({
    id: textOf(option['id'], where),
    label: textOf(option['label'], where),
  })),
  closed: one['closed'] === true,
  before: one['before'] !== undefined,
})

function readCited(one: Tree, where: string, law: LawKnown): Cited {
  return {
    law,
    section: textOf(one['section'], where),
    citation: textOf(one['citation'], where),
    cites: textsOf(one['cites'], where),
    kind: wordOf(one['kind'], ['absolute', 'qualified', 'not-an-exemption'] as const, where),
    basis: knownOf(one, where),
    fields: textsOf(one['fields'], where),
    letter: textsOf(one['letter'], where),
  }
}

const readSection = (one: Tree, where: string, law: LawKnown): ReasonSection => ({
  ...readCited(one, where, law),
  title: textOf(one['title'], where),
  harm: wordOf(one['harm'], ['prejudice', 'class', 'none'] as const, where),
  source: textOf(one['source'], where),
  says: textOf(one['law'], where),
  proposed: wordOf(one['proposed'], PROPOSED, where),
  expires: one['expires'] === true,
  estimate: one['estimate'] === true,
  confirmsNothing: one['confirmsNothing'] === true,
  decidedBy: one['decidedBy'] === 'qualified-person' ? 'qualified-person' : null,
  outcome: wordOf(one['outcome'] ?? 'refused', OUTCOMES, where),
  neither: textIfAny(one['neither'], where) ?? null,
  cases: listRead(one['cases'], where, (single) => ({
    text: textOf(single['text'], where),
    way: textOf(single['way'], where),
  })),
})
