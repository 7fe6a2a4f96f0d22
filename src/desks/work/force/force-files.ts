// The invented force as its files have it. They are ours and come with the house: what is wrong in them is a bug, and throws.
import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { isOfCase } from '../../../assess/open-matter.ts'
import { readMatterFile } from '../../../assess/read-matter-file.ts'
import { replayMatter, type StepAnswered } from '../../../assess/replay-matter.ts'
import type {
  AllegationSaid,
  Grade,
  MatterKind,
  MatterLink,
  Part,
  Step,
} from '../../../vocabulary/conduct/matter.ts'
import type { Policy, PolicyVersion } from '../../../vocabulary/force/policy.ts'
import { conductLaw } from '../../../vocabulary/regimes/conduct-law.ts'

export const SEVERNSHIRE = new URL('../../../../examples/severnshire/', import.meta.url)

export interface ForceFile {
  name: string
  about: string
  accounts: { name: string; email: string; roles: string[] }[]
  /** Who keeps what, by the first part of their address. */
  keptBy: Record<'register' | 'restricted' | 'policy', string>
  policies: {
    policy: Policy
    versions: (Pick<PolicyVersion, 'version' | 'accounts' | 'audience'> & {
      from: string
      file: string
    })[]
  }[]
}

/** One subject's course, as `candour matter` takes it, with what the register keeps beside the events. */
export interface CourseFile {
  matter: string
  role: string
  cameToAttention: string
  subject: {
    name: string
    number: string
    rankThen: string | null
    rankNow: string | null
    grade?: Grade
    account?: string
  }
  events: Step[]
}

/** The first course of a matter says what the matter is. */
export interface MatterTold extends CourseFile {
  kind: MatterKind
  complaintOn?: string
  summary: string
  /** `against`: first course, second course. */
  allegations: AllegationSaid[]
  evidence: { name: string; text: string; allegations: number[] }[]
  people: { account: string; part: Part }[]
  links?: { to: string; how: MatterLink['how'] }[]
  restricted?: boolean
}

export interface CourseTold {
  course: CourseFile
  /** Of the case: what the rules ask beside what the register says itself. */
  facts: Record<string, unknown>
  answers: StepAnswered[]
}

export interface MatterFiles {
  told: MatterTold
  courses: CourseTold[]
}

const text = (name: string, folder: URL): Promise<string> => readFile(new URL(name, folder), 'utf8')

export const forceText = (name: string, folder = SEVERNSHIRE): Promise<string> => text(name, folder)

export const forceFile = async (folder = SEVERNSHIRE): Promise<ForceFile> =>
  JSON.parse(await text('force.json', folder))

/** In the order in which they came to attention, so that each gets the reference it has in its file. */
export async function matterFiles(asOf: string, folder = SEVERNSHIRE): Promise<MatterFiles[]> {
  const names = (await readdir(new URL('matters/', folder))).toSorted()
  const courses = await Promise.all(
    names.map(async (name) => ({
      name: basename(name, '.json'),
      ...courseTold(await text(`matters/${name}`, folder), asOf, name),
    })),
  )
  return courses
    .filter(({ name, course }) => name === course.matter)
    .map((first) => ({
      told: first.course as MatterTold,
      courses: courses.filter(({ course }) => course.matter === first.course.matter),
    }))
}

function courseTold(json: string, asOf: string, name: string): CourseTold {
  const law = conductLaw()
  const file = readMatterFile(law, json)
  if ('wrong' in file) throw new Error(`${name}: ${file.wrong}`)
  const { answer } = replayMatter(law, file, asOf)
  const course: CourseFile = JSON.parse(json)
  const facts = Object.fromEntries(
    Object.entries(file.facts).filter(
      ([fact]) => isOfCase(law, fact) && !OF_THE_REGISTER.has(fact),
    ),
  )
  return { course, facts, answers: answer.events }
}

/** What the register says of a subject and a matter by itself. */
const OF_THE_REGISTER = new Set(['role', 'cameToAttention', 'complaintOn', 'matterType', 'senior'])
