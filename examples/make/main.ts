// Makes the shipped surveys and the survey of formats again, byte for byte: node examples/make/main.ts
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { formatsFolder, inventedLetters, truthOf } from './formats.ts'
import type { MadeFile } from './made-file.ts'
import { policeAndSocialMedia } from './police-and-social-media.ts'
import { potholesFolder } from './potholes.ts'
import { type Reworded, whatForcesSaid } from './what-forces-said.ts'

const examples = dirname(dirname(fileURLToPath(import.meta.url)))
const fixtures = join(examples, '..', 'fixtures')
const reworded = join(fixtures, 'extract', 'replies')

/** What people decide stays: only what is made is made again. */
function writeSurvey(folder: string, files: MadeFile[]): void {
  rmSync(join(folder, 'replies'), { recursive: true, force: true })
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  console.log(`${folder}: ${files.length} files`)
}

function readReworded(): Reworded[] {
  return readdirSync(reworded)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      ...JSON.parse(readFileSync(join(reworded, file), 'utf8')),
      text: readFileSync(join(reworded, file.replace(/json$/, 'txt')), 'utf8'),
    }))
}

const rewordedReplies = readReworded()
writeSurvey(join(examples, 'what-forces-said'), whatForcesSaid(rewordedReplies))

const northumbria = rewordedReplies.find(({ id }) => id === 'northumbria-170-14')
if (!northumbria) throw new Error('the reply 170/14 is not among the re-worded')
writeSurvey(join(examples, 'police-and-social-media-2014'), policeAndSocialMedia(northumbria.text))

writeSurvey(join(examples, 'potholes'), await potholesFolder(join(fixtures, 'surveys', 'potholes')))

const letters = inventedLetters()
writeSurvey(join(fixtures, 'formats'), formatsFolder(letters))
writeFileSync(
  join(fixtures, 'formats.truth.json'),
  `${JSON.stringify(truthOf(letters), null, 1)}\n`,
)
