// Golden folders: fixtures/<stage>/<what-is-odd>/{reply.*, expected.json, about.md}.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface GoldenFolder {
  /** "what is odd about it", in words. */
  name: string
  file: string
  bytes: Uint8Array
  /** What expected.json holds; null where there is none yet. */
  expected: unknown
  /** Leaves expected-changed.json beside it where the answer is another, to be looked at and taken over by a person. */
  isAsExpected(answer: unknown): boolean
}

/** `atLeast`: how many there were when the test was written, so that an emptied folder cannot pass. */
export function goldenFolders(stage: string, atLeast: number, prefix = ''): GoldenFolder[] {
  const room = fileURLToPath(new URL(`../fixtures/${stage}/`, import.meta.url))
  const folders = readdirSync(room, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(prefix))
    .map(({ name }) => name)
    .sort()
  assert.ok(folders.length >= atLeast, `${folders.length} folders ${prefix}* in fixtures/${stage}`)
  return folders.map((name) => goldenFolder(join(room, name), name))
}

function goldenFolder(folder: string, name: string): GoldenFolder {
  const files = readdirSync(folder)
  const file = files.find((one) => one.startsWith('reply.'))
  if (!file) throw new Error(`${folder} has no reply.*`)
  const expected = files.includes('expected.json')
    ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))
    : null
  const changed = join(folder, 'expected-changed.json')
  return {
    name: name.replaceAll('-', ' '),
    file,
    bytes: readFileSync(join(folder, file)),
    expected,
    isAsExpected(answer) {
      rmSync(changed, { force: true })
      if (JSON.stringify(answer) === JSON.stringify(expected)) return true
      writeFileSync(changed, `${JSON.stringify(answer, null, 2)}\n`)
      return false
    },
  }
}
