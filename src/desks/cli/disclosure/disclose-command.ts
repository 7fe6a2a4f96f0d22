// candour disclose: a table of counts made safe to release, with the proof of it and the files.
import { basename } from 'node:path'
import { possibleInWords } from '../../../disclose/possible-in-words.ts'
import { type ProtectedTable, protectTable } from '../../../disclose/protect-table.ts'
import { readTrueTable } from '../../../disclose/table/read-true-table.ts'
import { readLadder } from '../../../disclose/table/recode.ts'
import { type Command, readFlags, usedWrongly } from '../verb/command.ts'
import { answering, linksIn, policyIn, releasedIn, textOf } from './files-given.ts'
import { writeRelease } from './write-release.ts'

export const discloseCommand: Command = {
  name: 'disclose',
  summary: 'withholds the fewest numbers of a table that keep people safe, and proves it',
  usage:
    'candour disclose TABLE.(json|csv) [--policy P.json] [--earlier RELEASED.json]... [--links L.json] [--ladder LADDER.json] [--seed N] [--time SECONDS] [--out DIR] [--json]',
  example: 'candour disclose fixtures/disclose/breaches-by-rank.csv --out /tmp/released',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      policy: { type: 'string' },
      earlier: { type: 'string', multiple: true, default: [] },
      links: { type: 'string' },
      ladder: { type: 'string' },
      seed: { type: 'string', default: '1' },
      time: { type: 'string', default: '60' },
      out: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    const [file] = positionals
    const seconds = Number(values.time)
    if (file === undefined || positionals.length > 1) throw usedWrongly(this, 'name one table.')
    if (!(seconds > 0)) throw usedWrongly(this, `--time is “${values.time}”; write seconds, as 60.`)
    const seed = Number(values.seed)
    if (!Number.isSafeInteger(seed) || seed < 0)
      throw usedWrongly(this, `--seed is “${values.seed}”; write a whole number, as 1.`)
    return answering(values.json, io, file, async () => {
      const begun = performance.now()
      const since = (): number => (performance.now() - begun) / 1000
      const table = readTrueTable(await textOf(file), basename(file))
      const policy = await policyIn(values.policy)
      const earlier = await releasedIn(values.earlier)
      const links = await linksIn(values.links)
      const rungs =
        values.ladder === undefined
          ? []
          : readLadder(await textOf(values.ladder), basename(values.ladder))
      const done = await protectTable(table, { policy, earlier, links, seed, rungs, seconds })
      if (values.out !== undefined && done.status === 'protected')
        await writeRelease(values.out, file, done)
      const answer = {
        file,
        ...done,
        seed,
        seconds: Number(since().toFixed(3)),
      }
      if (values.json) io.out(JSON.stringify(answer))
      else for (const line of inLines(answer)) io.out(line)
      return done.status === 'protected' ? 0 : 1
    })
  },
}

type Answer = ProtectedTable & { file: string }

function inLines({
  file,
  status,
  withheld,
  cells,
  unsafe,
  notes,
  would = [],
  ladder = [],
}: Answer): string[] {
  const { small, companions, bound, proven } = withheld
  const enough = proven ? 'proved: fewer are not enough' : `at least ${bound} are needed`
  return [
    `${file}: ${STATUS[status]}`,
    `Withheld: ${withheld.cells} of ${withheld.of} numbers above nought; ${small} are small, ${companions} protect them (${enough}).`,
    ...cells.map(
      ({ at, count, role, possible, protects = [], protectsEarlier = [] }) =>
        `  ${Object.values(at).join(' / ')}: ${count}, ${roleInWords(role, protects.length + protectsEarlier.length)}; a reader knows ${possibleInWords(possible)}`,
    ),
    ...unsafe.map(
      ({ at, possible, table }) =>
        `  Not safe: ${table === undefined ? '' : `${table}, `}${Object.values(at).join(' / ')} could only be ${possibleInWords(possible)}`,
    ),
    ...would.map(
      ({ change, withheld: n }) => `  What works: ${JSON.stringify(change)}, ${n} withheld`,
    ),
    ...ladder.map(
      (rung) =>
        `  ${rung.rung}: ${rung.withheld} of ${rung.cells} withheld, ${percent(rung.people)} of people among them (${rung.status})`,
    ),
    ...notes.map(({ message }) => `  Note: ${message}`),
    'Which numbers are small, and how many, is not for the public: only the released table leaves the house.',
  ]
}

const STATUS = {
  protected: 'safe to release as it stands in released.json.',
  impossible: 'no choice of withheld numbers is safe under this policy.',
  'not-proved': 'not proved safe in the time given; do not release it. Give it more with --time.',
}

const roleInWords = (role: 'small' | 'companion', protects: number): string =>
  role === 'small' ? 'small' : `withheld for ${protects} small ones`

const percent = (share: number): string => `${Math.round(share * 100)} %`
