// candour sheet: what a survey asks, as a workbook to be filled in.
import { writeFile } from 'node:fs/promises'
import { makeSheet } from '../../ask/make-sheet.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import type { BodyAsked, Survey } from '../../vocabulary/survey.ts'
import { sheetAsked } from '../../wording/sheet-asked.ts'
import { writeOds } from '../../write/write-ods.ts'
import { writeXlsx } from '../../write/write-xlsx.ts'
import { surveyNamed } from './survey-in.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'
import { DATA_FOLDER } from './verb/data-flag.ts'

export const sheetCommand: Command = {
  name: 'sheet',
  summary: 'the reply sheet of a survey, for a body to fill in',
  usage: 'candour sheet SURVEY [--body SLUG] --out FILE [--data DIR] [--json]',
  example:
    'candour sheet examples/police-and-social-media-2014 --body west-mercia --out west-mercia.xlsx',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      body: { type: 'string' },
      out: { type: 'string' },
      data: { type: 'string', default: DATA_FOLDER },
      json: { type: 'boolean', default: false },
    })
    const [folder] = positionals
    if (!folder)
      throw usedWrongly(this, 'name a survey: its folder, or what it is called in the data folder.')
    if (!values.out) throw usedWrongly(this, 'say where to write it: --out FILE.xlsx or FILE.ods.')
    const write = writerFor(values.out)
    const survey = await surveyNamed(folder, { data: values.data, log: io.err })
    const body = values.body === undefined ? null : bodyIn(survey, values.body)
    const workbook = makeSheet(sheetAsked(survey, body))
    await writeFile(values.out, write(workbook))
    const tabs = workbook.sheets.map(({ name }) => name)
    if (values.json)
      io.out(
        JSON.stringify({ survey: survey.slug, body: body?.slug ?? null, file: values.out, tabs }),
      )
    else io.out(`${values.out}: ${tabs.join(', ')}`)
    return 0
  },
}

function writerFor(file: string): typeof writeXlsx {
  if (/\.xlsx$/i.test(file)) return writeXlsx
  if (/\.ods$/i.test(file)) return writeOds
  throw new CandourError(`A reply sheet is written as .xlsx or .ods; ${file} is neither.`)
}

function bodyIn({ bodies, title }: Survey, slug: string): BodyAsked {
  const body = bodies.find((one) => one.slug === slug)
  if (body) return body
  throw new CandourError(
    `${title} asks no body ${slug}. It asks ${bodies.length}: ${bodies
      .slice(0, SHOWN)
      .map((one) => one.slug)
      .join(', ')}${bodies.length > SHOWN ? ' …' : ''}`,
  )
}

/** So many names of bodies fit a sentence. */
const SHOWN = 8
