// Makes the two shipped surveys again, byte for byte: node examples/make/main.ts
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MadeFile } from './made-file.ts'
import { lettersAsPrinted, policeAndSocialMedia, truthOf } from './police-and-social-media.ts'
import { type Reworded, whatForcesSaid } from './what-forces-said.ts'

const examples = dirname(dirname(fileURLToPath(import.meta.url)))
const reworded = join(examples, '..', 'fixtures', 'extract', 'replies')

/** What people decide stays: only what is made is made again. */
function writeSurvey(name: string, files: MadeFile[]): void {
  const folder = join(examples, name)
  rmSync(join(folder, 'replies'), { recursive: true, force: true })
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  console.log(`${name}: ${files.length} files`)
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

writeSurvey('what-forces-said', whatForcesSaid(readReworded()))

const replies = lettersAsPrinted()
writeSurvey('police-and-social-media-2014', policeAndSocialMedia(replies))
writeFileSync(
  join(examples, 'police-and-social-media-2014.truth.json'),
  `${JSON.stringify(truthOf(replies), null, 1)}\n`,
)
