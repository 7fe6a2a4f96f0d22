import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goldenFolders } from '../../test/golden-folders.ts'
import { unpackAll } from './unpack-all.ts'
import { unpackFile } from './unpack-file.ts'

/** What comes out, part by part: under which name, in what, read or why not. */
async function inShort(name: string, bytes: Uint8Array) {
  const parts = []
  const unpack = async (...[file, spent]: Parameters<typeof unpackFile>) => unpackFile(file, spent)
  for await (const part of unpackAll([{ name, bytes }], unpack)) {
    parts.push({
      name: part.name,
      in: part.parent,
      is: part.leaf ? part.mediaType : (part.refused?.code ?? 'a wrapping'),
      ...(part.refused ? { says: part.refused.message } : {}),
      ...(part.doubts.length > 0 ? { doubts: part.doubts.map(({ note }) => note) } : {}),
    })
  }
  return parts
}

for (const { name, file, bytes, isAsExpected } of goldenFolders('receive', 26)) {
  test(`${name} is taken in as a careful person would`, async () => {
    assert.ok(isAsExpected(await inShort(file, bytes)), 'see expected-changed.json')
  })
}
