// A survey's folder as values: everything its YAML files say, and what is wrong in them.
import type {
  Claim,
  Decision,
  Expectation,
  PublicationVersion,
  RequestEvents,
  Survey,
} from '../vocabulary/survey.ts'
import { readClaims } from './read-claims.ts'
import { readDecisions } from './read-decisions.ts'
import { readExpectations } from './read-expectations.ts'
import { readPublications } from './read-publications.ts'
import { readRequests } from './read-requests.ts'
import { readSurvey } from './read-survey.ts'
import { complain, type FolderProblem, openSheet, type Sheet } from './yaml-sheet.ts'

export { type FolderProblem, problemInWords } from './yaml-sheet.ts'

export interface SurveyFolder {
  survey: Survey
  requests: RequestEvents[]
  claims: Claim[]
  expectations: Expectation[]
  publications: PublicationVersion[]
  decisions: Decision[]
}

export interface FolderRead {
  /** null when survey.yaml does not tell what is asked of whom: then nothing can be imported. */
  folder: SurveyFolder | null
  /** Where folder is not null, these entries were left out and the rest stands. */
  problems: FolderProblem[]
}

export const FOLDER_FILES = [
  'survey.yaml',
  'requests.yaml',
  'decisions.yaml',
  'claims.yaml',
  'expectations.yaml',
  'publications.yaml',
] as const

/** `texts`: the folder's YAML files by name. Only survey.yaml must be there. */
export function readFolder(folderName: string, texts: Record<string, string>): FolderRead {
  const sheets = new Map(FOLDER_FILES.map((file) => [file, openSheet(file, texts[file] ?? '')]))
  const sheet = (file: (typeof FOLDER_FILES)[number]): Sheet =>
    sheets.get(file) ?? openSheet(file, '')
  const main = sheet('survey.yaml')
  const stopped = (): boolean => main.problems.some(({ stops }) => stops)
  const survey = stopped() ? null : readSurvey(main, folderName)
  if (!survey || stopped()) return { folder: null, problems: main.problems }

  const bodies = survey.bodies.map(({ slug }) => slug)
  const folder: SurveyFolder = {
    survey,
    requests: readRequests(sheet('requests.yaml'), bodies),
    claims: readClaims(sheet('claims.yaml'), bodies, survey.questions),
    expectations: readExpectations(sheet('expectations.yaml')),
    publications: readPublications(sheet('publications.yaml')),
    decisions: readDecisions(sheet('decisions.yaml'), bodies, survey.questions),
  }
  for (const file of Object.keys(texts)) if (!isFolderFile(file)) strange(sheets, file)
  return { folder, problems: [...sheets.values()].flatMap(({ problems }) => problems) }
}

const isFolderFile = (file: string): boolean => FOLDER_FILES.some((known) => known === file)

function strange(sheets: Map<string, Sheet>, file: string): void {
  const stray = openSheet(file, '')
  complain(
    stray,
    0,
    `is no file of a survey folder; it is left alone. Known are ${FOLDER_FILES.join(', ')}.`,
  )
  sheets.set(file, stray)
}
