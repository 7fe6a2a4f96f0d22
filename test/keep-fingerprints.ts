// node test/keep-fingerprints.ts: keeps what our readers make of the fixtures today, unless a reading changed under the same version.
import { existsSync, writeFileSync } from 'node:fs'
import { extractions, isUnraised, KEPT, keptPrints, readings, wrongWith } from './fingerprints.ts'

const [read, extract] = [await readings(), await extractions()]
const kept = existsSync(KEPT) ? keptPrints() : { read, extract }
const unraised = [
  ...(isUnraised(read, kept.read) ? wrongWith(read, kept.read) : []),
  ...(isUnraised(extract, kept.extract) ? wrongWith(extract, kept.extract) : []),
]
if (unraised.length > 0) {
  console.error(unraised.join('\n'))
  console.error('Raise READER_VERSION or EXTRACTOR_VERSION first: stored files must be read again.')
  process.exitCode = 1
} else writeFileSync(KEPT, `${JSON.stringify({ read, extract }, null, 2)}\n`)
