// Two hundred invented people in letters of every format: how many are proposed by themselves, and how many are left in the pack.
// node bench/redaction.ts
import { leaksIn } from '../test/leaks.ts'
import { packOfPlanted } from '../test/pack-of-planted.ts'
import { plantedLetters } from '../test/planted-names.ts'

const letters = await plantedLetters(25, { scans: 3 })
const plants = letters.flatMap((one) => one.plants)
const pack = await packOfPlanted(letters)

console.log(`proposed by themselves  ${pack.proposed.length} of ${plants.length}`)
for (const [kind, all] of Map.groupBy(plants, (one) => one.kind)) {
  const own = pack.proposed.filter((one) => one.kind === kind).length
  console.log(`  ${kind.padEnd(40)} ${own} of ${all.length}`)
}
console.log(
  `proposed besides        ${pack.besides.length}, ${(pack.besides.length / letters.length).toFixed(2)} a letter`,
)
for (const one of pack.besides) console.log(`  ${one}`)

// The same search where nothing was taken out: what it would find.
const asTheyCame = letters.map(({ name, bytes }) => ({ path: name, content: bytes }))
const found = new Set((await leaksIn(asTheyCame, plants)).map(({ words }) => words))
console.log(
  `in the letters as they came, without reading pictures  ${found.size} of ${plants.length}`,
)

const leaks = await leaksIn(pack.files, plants)
const left = new Set(leaks.map(({ words }) => words))
console.log(`recoverable from the pack  ${left.size} of ${plants.length}`)
for (const { path, words } of leaks) console.log(`  ${words} in ${path}`)
process.exitCode = left.size === 0 ? 0 : 1
