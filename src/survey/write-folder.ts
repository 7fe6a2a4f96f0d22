// The survey as its YAML files again, in a stable order that reads and compares well.
import { isDeepStrictEqual } from 'node:util'
import { Document, isCollection, isScalar, visit } from 'yaml'
import { embargoWritten } from '../calendar/embargo.ts'
import { bodyOf, police43, WORKFORCE_DATES } from '../vocabulary/bodies.ts'
import { inUnits } from '../vocabulary/least-unit.ts'
import type { Newsroom } from '../vocabulary/published/newsroom.ts'
import type { Period } from '../vocabulary/reply.ts'
import type {
  BodyAsked,
  Decision,
  Expectation,
  Noun,
  PublicationVersion,
  Question,
  Survey,
} from '../vocabulary/survey.ts'
import { kindDecided } from './kind-decided.ts'
import { expectationInWords } from './naming/expectation-words.ts'
import type { SurveyFolder } from './read-folder.ts'

/** Reading these again gives the same folder. Files without entries are left out. */
export function writeFolder(folder: SurveyFolder): Record<string, string> {
  const { survey, requests, claims, expectations, publications, decisions } = folder
  const lists: Record<string, unknown[]> = {
    'requests.yaml': requests,
    'decisions.yaml': decisions.map((one) => decisionAsWritten(one, survey.questions)),
    'claims.yaml': claims,
    'expectations.yaml': expectations.map(expectationAsWritten),
    'publications.yaml': publications.map(versionAsWritten),
  }
  return {
    'survey.yaml': yaml(surveyAsWritten(survey)),
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([file, list]) =>
        list.length > 0 ? [[file, yaml(list)]] : [],
      ),
    ),
  }
}

const versionAsWritten = ({ embargo, ...version }: PublicationVersion): unknown => {
  const { number, asOf, changed, ...more } = version
  return { number, asOf, changed, ...(embargo && { embargo: embargoWritten(embargo) }), ...more }
}

/** Its number in pounds, per cent, days, as it was typed. */
function decisionAsWritten(decision: Decision, questions: readonly Question[]): Decision {
  const { reads } = decision
  if (!reads?.value) return decision
  const value = inUnits(reads.value, kindDecided(decision, questions))
  return { ...decision, reads: { ...reads, value } }
}

/** One line for what is read at a glance, a line a field for the rest: a change is a line in a comparison. */
function yaml(value: unknown): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false })
  visit(document, {
    Pair(_, { key, value: inner }) {
      if (isScalar(key) && isCollection(inner) && IN_ONE_LINE.test(String(key.value)))
        inner.flow = true
      // A line end that belongs to the ink is seen as such.
      if (isScalar(key) && isScalar(inner) && INK.test(String(key.value)))
        inner.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

const IN_ONE_LINE =
  /^(period|value|place|populations?|facets|was|parts|sections|whom|by|rows|also|words|packs|per)$/

const INK = /^(ink|prefix|suffix)$/

/** The page's own words where they say the same; else with measure, low and high. */
const expectationAsWritten = (expectation: Expectation): unknown =>
  isDeepStrictEqual(expectationInWords(expectation.says), expectation)
    ? expectation.says
    : expectation

function surveyAsWritten(survey: Survey): Record<string, unknown> {
  const { slug, title, law, wave, period, workforceAt, notComparable, notice } = survey
  const { newsroom, practice, questions, readers, packs = [], dimensions = [], per } = survey
  return {
    title,
    slug,
    law,
    ...(wave === undefined ? {} : { wave }),
    ...(period ? { period: periodAsWritten(period) } : {}),
    ...(workforceAt === undefined ? {} : { workforceAt }),
    packs,
    ...(per ? { per } : {}),
    ...(survey.story ? { story: storyAsWritten(survey.story) } : {}),
    ...(notice === undefined ? {} : { notice }),
    ...(notComparable === undefined ? {} : { notComparable }),
    ...(newsroom ? { newsroom: newsroomAsWritten(newsroom) } : {}),
    ...(survey.legalRead ? { legalRead: true } : {}),
    ...(survey.requester ? { requester: survey.requester } : {}),
    ...(practice ? { practice } : {}),
    questions: questions.map(questionAsWritten),
    ...(dimensions.length > 0 ? { dimensions } : {}),
    bodies: bodiesAsWritten(survey),
    readers,
  }
}

/** Of the logo the name of its file, which is written beside. */
const newsroomAsWritten = ({ logo, ...said }: Newsroom): Record<string, unknown> => ({
  ...said,
  ...(logo && { logo: logo.name }),
})

/** Without the parts that word nothing. */
const storyAsWritten = (story: NonNullable<Survey['story']>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(story).filter(([, words]) => Object.keys(words).length > 0))

/** The fields of its rows stand where rows are asked for. */
function questionAsWritten({
  number,
  asks,
  counts,
  whom,
  by,
  partOf,
  rows,
  fields,
  period,
  ...more
}: Question): unknown {
  return {
    number,
    asks,
    ...(counts && { counts: nounAsWritten(counts) }),
    ...(whom && { whom }),
    ...(by && { by }),
    ...(partOf !== undefined && { partOf }),
    ...(period !== undefined && { period: period && periodAsWritten(period) }),
    ...(rows && { rows: fields ?? true }),
    ...more,
  }
}

const nounAsWritten = ({ id, one, many, also, ...more }: Noun): unknown => ({
  id,
  one,
  many,
  also,
  ...more,
})

/** As people say it: what begins before what ends. */
const periodAsWritten = (period: NonNullable<Period>): Period =>
  'from' in period ? { from: period.from, to: period.to } : period

function bodiesAsWritten({ bodies, workforceAt }: Survey): unknown {
  const at = WORKFORCE_DATES.find((date) => date === workforceAt)
  const same = (body: BodyAsked): boolean => {
    const known = bodyOf(body.slug)
    return (
      known !== null &&
      known.name === body.name &&
      body.email === undefined &&
      body.workforce === (at ? known.workforce[at] : null)
    )
  }
  const all43 =
    bodies.length === police43.length && bodies.every((body, i) => body.slug === police43[i]?.slug)
  if (all43 && bodies.every(same)) return 'police-43'
  return bodies.map((body) =>
    same(body)
      ? body.slug
      : {
          slug: body.slug,
          name: body.name,
          ...(body.email === undefined ? {} : { email: body.email }),
          ...(body.workforce === null ? {} : { per: body.workforce }),
        },
  )
}
