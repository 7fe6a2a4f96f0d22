// The sections by which something may be refused, the fields that each asks for, and what is no exemption: facts/foi-reasons.json.
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
  law: string
  /** When the desk may propose it. */
  proposed: Proposed
  /** It holds only for a time: the day is asked for. */
  expires: boolean
  /** What is said of it is the estimate. */
  estimate: boolean
  /** It does not say whether anything is held. */
  confirmsNothing: boolean
  decidedBy: 'qualified-person' | null
  neither: string | null
  cases: readonly { text: string; way: string }[]
}

export type Proposed = (typeof PROPOSED)[number]

const PROPOSED = ['small-counts', 'open-matters', 'published', 'over-the-limit', 'never'] as const

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

export const neitherIn = (section: string): NeitherSection | undefined =>
  reasonLaw().neither.find((one) => one.section === section)

/** With those of the public interest test where the section is qualified. */
export const fieldsOf = ({ fields, kind }: Cited): string[] => [
  ...fields,
  ...(kind === 'qualified' ? reasonLaw().weighing : []),
]

function read(): ReasonLaw {
  const file = treeOf(factTree('foi-reasons'), 'foi-reasons')
  const companions = treeOf(file['companions'], 'companions')
  const law: ReasonLaw = {
    fields: mapOf(file['fields'], 'fields', (one, id) => readField(treeOf(one, id), id)),
    sections: listRead(file['sections'], 'sections', readSection),
    neither: listRead(file['neither'], 'neither', (one, where) => ({
      ...readCited(one, where),
      of: textOf(one['of'], where),
    })),
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

function readCited(one: Tree, where: string): Cited {
  return {
    section: textOf(one['section'], where),
    citation: textOf(one['citation'], where),
    cites: textsOf(one['cites'], where),
    kind: wordOf(one['kind'], ['absolute', 'qualified', 'not-an-exemption'] as const, where),
    basis: knownOf(one, where),
    fields: textsOf(one['fields'], where),
    letter: textsOf(one['letter'], where),
  }
}

const readSection = (one: Tree, where: string): ReasonSection => ({
  ...readCited(one, where),
  title: textOf(one['title'], where),
  harm: wordOf(one['harm'], ['prejudice', 'class', 'none'] as const, where),
  source: textOf(one['source'], where),
  law: textOf(one['law'], where),
  proposed: wordOf(one['proposed'], PROPOSED, where),
  expires: one['expires'] === true,
  estimate: one['estimate'] === true,
  confirmsNothing: one['confirmsNothing'] === true,
  decidedBy: one['decidedBy'] === 'qualified-person' ? 'qualified-person' : null,
  neither: textIfAny(one['neither'], where) ?? null,
  cases: listRead(one['cases'], where, (single) => ({
    text: textOf(single['text'], where),
    way: textOf(single['way'], where),
  })),
})
