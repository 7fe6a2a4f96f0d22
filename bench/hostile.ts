// Files made to break a reader, each through `candour read` as a person would: what it answers, how much processor time all its
// processes took together, and the most memory of the largest. Run: npm run bench:hostile [-- WORD] (only files whose name holds it).
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CUTS, type Hostile, hostileFiles } from './hostile-files.ts'
import { hostilePdfs } from './hostile-pdfs.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
/** Small files must be done within these, whatever they are. */
const SMALL = 1_000_000
const MOST_SECONDS = 10
const MOST_BYTES = 512_000_000
const LOOK_EVERY_MS = 25
const TICKS_A_SECOND = 100

const word = process.argv[2] ?? ''
const folder = mkdtempSync(join(tmpdir(), 'candour-hostile-'))
let [tried, failed] = [0, 0]
try {
  const all = { ...hostileFiles(), ...hostilePdfs(), ...cutFixtures() }
  for (const [name, bytes] of Object.entries(all))
    if (name.includes(word)) await tryOne(name, bytes())
} finally {
  rmSync(folder, { recursive: true })
}
if (tried === 0) console.log(`No file has ${word} in its name.`)
else
  console.log(failed === 0 ? `All ${tried} within their bounds.` : `${failed} beyond their bounds.`)
process.exitCode = tried > 0 && failed === 0 ? 0 : 1

async function tryOne(name: string, bytes: Uint8Array): Promise<void> {
  tried++
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
  const { seconds, peak, code, out, err } = await read(path)
  const isSmall = bytes.length < SMALL
  const wrong =
    code !== 0 || out.trim() === '' || (isSmall && (seconds > MOST_SECONDS || peak > MOST_BYTES))
  if (wrong) failed++
  const facts = `${seconds.toFixed(1).padStart(5)} s ${String(Math.round(peak / 1e6)).padStart(5)} MB`
  console.log(`${wrong ? '!!' : '  '} ${facts}  ${name} (${bytes.length} bytes): ${inWords(out)}`)
  if (code !== 0) console.log(err.slice(-300))
  rmSync(path)
}

function inWords(out: string): string {
  const lines = out.split('\n').filter(Boolean)
  const words = lines.map((line) => {
    const { status, reason, text, tables, doubts } = JSON.parse(line)
    const codes = [...new Set((doubts ?? []).map(({ code }: { code: string }) => code))]
    return status === 'refused'
      ? reason.code
      : `read, ${text.length} characters, ${tables.length} tables${codes.length ? `, ${codes.join(' ')}` : ''}`
  })
  return words.slice(0, 3).join('; ') + (words.length > 3 ? `; … ${words.length} in all` : '')
}

interface Tried {
  /** Of processor time. */
  seconds: number
  /** Bytes resident, of the largest process, at its most. */
  peak: number
  code: number
  out: string
  err: string
}

function read(path: string): Promise<Tried> {
  const child = spawn(process.execPath, [join(root, 'bin/candour.mjs'), 'read', '--json', path])
  let [out, err, peak] = ['', '', 0]
  const used = new Map<number, number>()
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const looking = setInterval(() => {
    for (const pid of familyOf(child.pid ?? -1)) {
      peak = Math.max(peak, mostOf(pid))
      used.set(pid, Math.max(used.get(pid) ?? 0, secondsOf(pid)))
    }
  }, LOOK_EVERY_MS)
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearInterval(looking)
      const seconds = [...used.values()].reduce((all, one) => all + one, 0)
      resolve({ seconds, peak, code: code ?? -1, out, err })
    }),
  )
}

/** A process and all that it started. */
function familyOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    return [
      pid,
      ...children
        .split(' ')
        .filter(Boolean)
        .flatMap((child) => familyOf(Number(child))),
    ]
  } catch {
    return [pid]
  }
}

/** Processor time of one process so far; the name in brackets may hold blanks. */
function secondsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND
  } catch {
    return 0
  }
}

/** The high-water mark that Linux keeps of a process. */
function mostOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

function cutFixtures(): Hostile {
  const read = join(root, 'fixtures/read')
  const files = readdirSync(read).flatMap((odd) =>
    readdirSync(join(read, odd))
      .filter((file) => file.startsWith('reply.'))
      .map((file) => ({ odd, file })),
  )
  const cut = files.flatMap(({ odd, file }) => {
    const bytes = readFileSync(join(read, odd, file))
    return CUTS.map(
      (part) =>
        [
          `cut/${odd}-${part * 100}-${file}`,
          () => bytes.subarray(0, Math.floor(bytes.length * part)),
        ] as const,
    )
  })
  return Object.fromEntries(cut)
}
