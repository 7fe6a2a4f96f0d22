// One unit again and again, in every format: does the work grow with the length, or with its square?
// node bench/growth.ts [WORD] [MEGABYTES] : files whose name holds WORD, up to so many megabytes (1). Each in a process of its own.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { extractReply } from '../src/extract/extract-reply.ts'
import { inspectFile } from '../src/inspect/inspect-file.ts'
import { readFile } from '../src/read/read-file.ts'
import { unpackFile } from '../src/receive/unpack-file.ts'
import type { Document } from '../src/vocabulary/document.ts'
import { aNoun } from '../test/a-noun.ts'
import { aSurvey } from '../test/a-survey.ts'
import { growingFiles } from './hostile/growth-files.ts'

/** Of a megabyte, from the shortest; each four times the one before. */
const PARTS = [1 / 64, 1 / 16, 1 / 4, 1, 4, 16]
const TIMES = 4
/** Seconds of processor time: the next length is not tried above it, and what is below `NO_TIME` says nothing. */
const ENOUGH = 5
const NO_TIME = 0.4
const MOST_SECONDS = 60
/** Twice the length, 2.3 times the work. The square would be 4. */
const MOST_POWER = 1.2

/** asked: extracted once more, under a survey of its own words. */
type Step = 'unpack' | 'inspect' | 'read' | 'extract' | 'asked'

const ASKED = aSurvey({
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many officers were investigated in each year, by rank?',
      counts: aNoun('officer'),
      by: ['year', 'rank'],
    },
  ],
})

interface Length {
  bytes: number
  seconds: Record<Step, number>
  threw?: string
}

const [word = '', megabytes = '1', own] = process.argv.slice(2)

async function printAll(): Promise<void> {
  const names = Object.keys(growingFiles()).filter((name) => name.includes(word))
  let steep = 0
  for (const name of names) {
    const lengths = await apart(name)
    const wrong = wrongIn(lengths)
    if (wrong.length > 0) steep++
    console.log(
      `${wrong.length > 0 ? '!!' : '  '} ${name.padEnd(28)} ${inLine(lengths)}  ${wrong.join('; ')}`,
    )
  }
  console.log(`${names.length} kinds, ${steep} grow faster than their length, throw or do not end`)
  process.exitCode = names.length > 0 && steep === 0 ? 0 : 1
}

/** `null` at the end: it was stopped, and did not end by itself. */
function apart(name: string): Promise<(Length | null)[]> {
  const self = fileURLToPath(import.meta.url)
  const node = [process.execPath, '--max-old-space-size=2048', self, name, megabytes, 'own']
  // Of processor time: beside other work the clock says nothing.
  const inTheEnd = `ulimit -t ${MOST_SECONDS}; exec "$0" "$@"`
  const child = spawn('/bin/sh', ['-c', inTheEnd, ...node], { stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk
  })
  return new Promise((resolve) =>
    child.once('close', (code) => {
      const lengths: Length[] = said
        .split('\n')
        .filter((line) => line.endsWith('}'))
        .map((line) => JSON.parse(line))
      resolve(code === 0 ? lengths : [...lengths, null])
    }),
  )
}

function wrongIn(lengths: (Length | null)[]): string[] {
  const ended = lengths.filter((one) => one !== null)
  const threw = ended.flatMap((one) => (one.threw ? [`threw: ${one.threw.slice(0, 200)}`] : []))
  const stopped = ended.length < lengths.length ? ['did not end'] : []
  const steep = (['unpack', 'inspect', 'read', 'extract', 'asked'] as const).flatMap((step) => {
    const power = powerOf(step, ended)
    return power > MOST_POWER ? [`${step} grows with the power ${power.toFixed(2)}`] : []
  })
  return [...threw, ...stopped, ...steep]
}

/** Between the two longest; a short time says nothing. */
function powerOf(step: Step, lengths: Length[]): number {
  const [before, last] = lengths.slice(-2)
  if (!before || !last || last.seconds[step] < NO_TIME) return 0
  return Math.log(last.seconds[step] / Math.max(before.seconds[step], 0.01)) / Math.log(TIMES)
}

const inLine = (lengths: (Length | null)[]): string =>
  lengths
    .map((one) =>
      one
        ? `${Math.round(one.bytes / 1000)} kB: ${one.seconds.inspect.toFixed(2)}+${one.seconds.read.toFixed(2)}+${one.seconds.extract.toFixed(2)}+${one.seconds.asked.toFixed(2)} s`
        : '…',
    )
    .join('  ')

async function measure(name: string, most: number): Promise<void> {
  const make = growingFiles()[name]
  if (!make) throw new Error(`no such file: ${name}`)
  await onLength(name, make(2000)) // what is loaded once is not measured
  for (const part of PARTS.filter((one) => one <= most)) {
    const length = await onLength(name, make(part * 1_000_000))
    console.log(JSON.stringify(length))
    if (Object.values(length.seconds).some((seconds) => seconds > ENOUGH)) break
  }
}

async function onLength(name: string, bytes: Uint8Array): Promise<Length> {
  const seconds: Record<Step, number> = { unpack: 0, inspect: 0, read: 0, extract: 0, asked: 0 }
  const took = async <T>(step: Step, work: () => T | Promise<T>): Promise<T> => {
    const before = process.cpuUsage()
    try {
      return await work()
    } finally {
      const { user, system } = process.cpuUsage(before)
      seconds[step] = (user + system) / 1e6
    }
  }
  const file = name.replaceAll(' ', '-')
  try {
    await took('unpack', () => unpackFile({ name: file, bytes }))
    await took('inspect', () => inspectFile({ name: file, bytes }))
    const outcome = await took('read', () => readFile({ name: file, bytes }))
    const documents: Document[] = outcome.status === 'read' ? [outcome.document] : []
    await took('extract', () => extractReply(documents, { file }))
    await took('asked', () => extractReply(documents, { file, survey: ASKED }))
    return { bytes: bytes.length, seconds }
  } catch (error) {
    return {
      bytes: bytes.length,
      seconds,
      threw: error instanceof Error ? (error.stack ?? '') : String(error),
    }
  }
}

if (own === 'own') await measure(word, Number(megabytes))
else await printAll()
