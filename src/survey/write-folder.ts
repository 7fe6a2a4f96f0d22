// The survey as its YAML files again, in a stable order that reads and compares well.
import { stringify } from 'yaml'
import { bodyOf, police43, WORKFORCE_DATES } from '../vocabulary/bodies.ts'
import type { BodyAsked, Survey } from '../vocabulary/survey.ts'
import type { SurveyFolder } from './read-folder.ts'

/** Reading these again gives the same folder. Files without entries are left out. */
export function writeFolder(folder: SurveyFolder): Record<string, string> {
  const { survey, requests, claims, expectations, publications, decisions } = folder
  const lists = {
    'requests.yaml': requests,
    'decisions.yaml': decisions,
    'claims.yaml': claims,
    'expectations.yaml': expectations,
    'publications.yaml': publications,
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

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0, version: '1.2' })

function surveyAsWritten(survey: Survey): Record<string, unknown> {
  const { slug, title, law, wave, period, workforceAt, notComparable, notice, questions, readers } =
    survey
  return {
    title,
    slug,
    law,
    ...(wave === undefined ? {} : { wave }),
    ...(period ? { period } : {}),
    ...(workforceAt === undefined ? {} : { workforceAt }),
    ...(notice === undefined ? {} : { notice }),
    ...(notComparable === undefined ? {} : { notComparable }),
    questions,
    bodies: bodiesAsWritten(survey),
    readers,
  }
}

function bodiesAsWritten({ bodies, workforceAt }: Survey): unknown {
  const at = WORKFORCE_DATES.find((date) => date === workforceAt)
  const same = (body: BodyAsked): boolean => {
    const known = bodyOf(body.slug)
    return (
      known !== null &&
      known.name === body.name &&
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
          ...(body.workforce === null ? {} : { workforce: body.workforce }),
        },
  )
}
