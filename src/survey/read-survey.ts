// survey.yaml: what is asked of whom, about which period.
import { isScalar, isSeq } from 'yaml'
import { bodyOf, WORKFORCE_DATES, type WorkforceDate } from '../vocabulary/bodies.ts'
import { packLabels } from '../vocabulary/packs/labels.ts'
import { packNames } from '../vocabulary/packs/names.ts'
import type { Denominator, Law, Survey } from '../vocabulary/survey.ts'
import { slugOf } from '../wording/names/slug.ts'
import { readBodies } from './read-bodies.ts'
import { readDimensions } from './read-dimensions.ts'
import { readNewsroom } from './read-newsroom.ts'
import { readPeriod } from './read-period.ts'
import { readQuestions } from './read-question.ts'
import { readStory } from './read-story.ts'
import {
  day,
  type Fields,
  fieldsOf,
  flag,
  known,
  oneOf,
  required,
  text,
  texts,
} from './yaml-fields.ts'
import { complain, type Sheet } from './yaml-sheet.ts'

const FIELDS = [
  'title',
  'slug',
  'law',
  'wave',
  'period',
  'workforceAt',
  'packs',
  'dimensions',
  'per',
  'questions',
  'bodies',
  'readers',
  'notComparable',
  'story',
  'notice',
  'newsroom',
  'legalRead',
  'requester',
  'practice',
]
const LAWS: Law[] = ['foia', 'foisa', 'eir']
/** null when it cannot be told what is asked of whom; the sheet's problems say why. */
export function readSurvey(sheet: Sheet, folderName: string): Survey | null {
  const { root } = sheet
  const fields = fieldsOf(sheet, root, FIELDS)
  if (!fields) return null
  const workforceAt = readWorkforceDate(sheet, fields)
  const story = readStory(sheet, fields.get('story')?.value ?? null)
  const survey: Survey = {
    slug: slugOf(text(sheet, fields, 'slug') ?? folderName),
    title: required(sheet, fields, 'title', root),
    law: oneOf(sheet, fields, 'law', LAWS) ?? 'foia',
    period: readPeriod(sheet, fields.get('period')?.value ?? null),
    packs: readPacks(sheet, fields),
    dimensions: readDimensions(sheet, fields.get('dimensions')?.value ?? null),
    questions: readQuestions(sheet, fields),
    bodies: readBodies(sheet, fields, root, workforceAt),
    readers: text(sheet, fields, 'readers') === '2' ? 2 : 1,
    ...optional('wave', text(sheet, fields, 'wave')),
    ...optional('workforceAt', workforceAt ?? null),
    ...readPer(sheet, fields, workforceAt),
    ...optional('notComparable', text(sheet, fields, 'notComparable')),
    ...(story && { story }),
    ...optional('notice', text(sheet, fields, 'notice')),
    ...readNewsroom(sheet, fields.get('newsroom')?.value),
    ...(flag(sheet, fields, 'legalRead') ? { legalRead: true } : {}),
    ...readRequester(sheet, fields),
    ...(flag(sheet, fields, 'practice') ? { practice: true } : {}),
  }
  const readers = text(sheet, fields, 'readers')
  if (readers !== null && !['1', '2'].includes(readers)) {
    complain(sheet, fields.get('readers')?.value, `“${readers}” readers: it is 1 or 2.`)
  }
  return survey
}

/** One name, or several: as letters write it, an address among them. */
function readRequester(sheet: Sheet, fields: Fields): { requester?: string[] } {
  const node = fields.get('requester')?.value
  if (!node) return {}
  return { requester: isScalar(node) ? [String(node.value)] : texts(sheet, fields, 'requester') }
}

export const optional = <Name extends string>(
  name: Name,
  value: string | null,
): { [K in Name]?: string } =>
  value === null ? {} : ({ [name]: value } as { [K in Name]?: string })

function readWorkforceDate(sheet: Sheet, fields: Fields): WorkforceDate | undefined {
  const at = day(sheet, fields, 'workforceAt')
  if (at === undefined) return undefined
  return known(sheet, fields.get('workforceAt')?.value ?? null, at, WORKFORCE_DATES)
}

/** Where the key stands, the survey says it; before it could, one that asks police forces was read with police words. */
function readPacks(sheet: Sheet, fields: Fields): string[] {
  const node = fields.get('packs')?.value ?? null
  if (!fields.has('packs')) return asksPolice(fields) ? ['police-conduct'] : []
  return texts(sheet, fields, 'packs').filter((word) =>
    known(sheet, node, word, packNames, { stops: false }),
  )
}

function asksPolice(fields: Fields): boolean {
  const bodies = fields.get('bodies')?.value
  if (fields.has('workforceAt') || (isScalar(bodies) && bodies.value === 'police-43')) return true
  return isSeq(bodies) && bodies.items.some((one) => isScalar(one) && bodyOf(String(one.value)))
}

/** per: { name: beds, unit: bed, date: 2024-03-31 }, or its name alone; before it was a key, workforceAt said so of police forces. */
function readPer(sheet: Sheet, fields: Fields, workforceAt?: string): { per?: Denominator } {
  const node = fields.get('per')?.value
  if (!node) return workforceAt ? policeWorkforce(workforceAt) : {}
  if (isScalar(node)) return { per: { name: String(node.value), unit: String(node.value) } }
  const own = fieldsOf(sheet, node, ['name', 'unit', 'counts', 'groups', 'date'])
  if (!own) return {}
  const name = required(sheet, own, 'name', node)
  const date = day(sheet, own, 'date')
  const groups = texts(sheet, own, 'groups')
  return {
    per: {
      name,
      unit: text(sheet, own, 'unit') ?? name,
      ...optional('counts', text(sheet, own, 'counts')),
      ...(groups.length > 0 && { groups }),
      ...(date && { date }),
    },
  }
}

function policeWorkforce(date: string): { per?: Denominator } {
  const { per } = packLabels(['police-conduct'])
  return per ? { per: { ...per, date } } : {}
}
