// candour extract: what a reply says, its files read together.

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type FilesRead, understandFiles } from '../../extract/understand-files.ts'
import { unpackAll } from '../../receive/unpack-all.ts'
import type { Parsers } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { inUnits } from '../../vocabulary/least-unit.ts'
import { packNames } from '../../vocabulary/packs/names.ts'
import type { Extraction } from '../../vocabulary/reply.ts'
import { labelsOf } from '../../wording/labels.ts'
import { openParsers } from '../child/parsers.ts'
import { extractionInLines } from './extraction-in-lines.ts'
import { surveyIn } from './survey-in.ts'
import { type Command, readFlags, usedWrongly } from './verb/command.ts'

export const extractCommand: Command = {
  name: 'extract',
  summary: 'what replies say: kind, answers, exemptions, figures, cases, doubts',
  usage: 'candour extract FILE... [--survey FOLDER] [--body SLUG] [--packs a,b] [--json]',
  example:
    'candour extract reply.eml --survey examples/police-and-social-media-2014 --body west-mercia',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      survey: { type: 'string' },
      body: { type: 'string' },
      packs: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw usedWrongly(this, 'name at least one file.')
    const survey = values.survey === undefined ? undefined : await surveyIn(values.survey, io.err)
    const packs = packsNamed(values.packs)
    for (const file of positionals) await mustBeFile(file)
    const parsers = openParsers({ count: 2 })
    try {
      for (const file of positionals) {
        const { files, refused } = await filesIn(file, parsers)
        for (const message of refused) io.err(message)
        const context = {
          file,
          ...(survey && { survey }),
          ...(values.body !== undefined && { body: values.body }),
          ...(packs && { packs }),
        }
        const extraction = await understandFiles(parsers, { files, context })
        const answer = { ...extraction, doubts: [...extraction.doubts, ...refused.map(asDoubt)] }
        if (values.json) io.out(JSON.stringify(asPrinted(answer)))
        else
          for (const line of extractionInLines(answer, survey ? labelsOf(survey) : undefined))
            io.out(line)
      }
    } finally {
      await parsers.close()
    }
    return 0
  },
}

/** --packs a,b; none with an empty list. */
function packsNamed(flag: string | undefined): string[] | undefined {
  if (flag === undefined) return undefined
  const named = flag
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'plain')
  const unknown = named.find((name) => !packNames.some((pack) => pack === name))
  if (unknown !== undefined)
    throw new CandourError(
      `There is no word pack “${unknown}”. There are: plain, ${packNames.join(', ')}.`,
    )
  return named
}

async function mustBeFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (!found) throw new CandourError(`${file} cannot be opened; check the name and try again.`)
  if (!found.isFile()) throw new CandourError(`${file} is a folder; name the files in it.`)
}

/** All leaves of one file: a mail with its attachments is one reply. */
async function filesIn(
  file: string,
  parsers: Parsers,
): Promise<{ files: FilesRead['files']; refused: string[] }> {
  const whole = { name: basename(file), bytes: new Uint8Array(await readFile(file)) }
  const files: FilesRead['files'] = []
  const refused: string[] = []
  for await (const { name, bytes, leaf, refused: why } of unpackAll([whole], (inner, spent) =>
    parsers.unpack(inner, spent),
  )) {
    if (why) refused.push(why.message)
    if (!leaf || !bytes || why) continue
    const outcome = await parsers.read({ name, bytes })
    if (outcome.status === 'read') files.push({ name, outcome: JSON.stringify(outcome) })
    else refused.push(outcome.reason.message)
  }
  return { files, refused }
}

/** Numbers as a reader writes them: pounds, per cent, days. */
const asPrinted = (answer: Extraction): Extraction => ({
  ...answer,
  figures: answer.figures.map((figure) => ({
    ...figure,
    value: inUnits(figure.value, figure.kind),
  })),
})

const asDoubt = (note: string): Extraction['doubts'][number] => ({
  code: 'file-refused',
  ink: '',
  note,
  place: null,
})
