// Surveys by their id, as people name them on the command line.
import type { Db } from '../../../store/db.ts'
import { allSurveys } from '../../../survey/queries.ts'

export const surveysNamed = async (db: Db): Promise<Map<string, string>> =>
  new Map((await allSurveys(db)).map(({ id, survey }) => [id, survey.slug]))
