// Alters the data of the conduct procedures in every place, one at a time, and tells which alterations the kept cases do not find.
import { isFound } from '../test/conduct/is-found.ts'
import { MAY_LIVE, mutantsOf } from '../test/conduct/mutants.ts'
import { rawLaw } from '../test/conduct/raw.ts'

if (isFound({ what: 'nothing', law: rawLaw })) throw new Error('the data itself fails its cases')
const all = mutantsOf()
const alive = all.filter((one) => !isFound(one)).map(({ what }) => what)
console.log(`${all.length} alterations, ${all.length - alive.length} found`)
for (const what of alive) console.log(`  lives: ${what}: ${MAY_LIVE[what] ?? 'NOT FOUND'}`)
process.exitCode = alive.some((what) => !(what in MAY_LIVE)) ? 1 : 0
