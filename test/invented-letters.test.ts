// Invented text never stands under the name of a police body that exists.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bodies } from '../src/vocabulary/bodies.ts'

const FRESH = fileURLToPath(new URL('../fixtures/extract/fresh', import.meta.url))

/** Its full names, and its short one where that is a name of a force and not a place that anybody may write of. */
const names = bodies.flatMap(({ officialName, name, aliases }) => [
  officialName,
  `${name} Police`,
  `${name} Constabulary`,
  ...aliases.filter((alias) => /Police|Constabulary|Heddlu/.test(alias)),
])

test('no fresh letter, and no truth of one, names a police body that exists', () => {
  const files = readdirSync(FRESH).filter((file) => /\.(txt|json)$/.test(file))
  assert.equal(files.length, 276)
  for (const file of files) {
    const text = readFileSync(join(FRESH, file), 'utf8').toLowerCase()
    assert.deepEqual(
      names.filter((name) => text.includes(name.toLowerCase())),
      [],
      file,
    )
  }
})
