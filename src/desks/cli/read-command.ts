// candour read: a file's text and tables, every word and cell with its place.
import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { paintedPage } from '../../read/page-images.ts'
import { PICTURE_DPI, pagePicture } from '../../read/page-picture.ts'
import { asLine, type ReadLine } from '../../read/read-as-line.ts'
import { inPrint } from '../../read/read-in-print.ts'
import { type Part, unpackAll } from '../../receive/unpack-all.ts'
import type { Parsers } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { openParsers } from '../child/parsers.ts'
import { type Command, type Io, readFlags, usedWrongly } from './verb/command.ts'

export const readCommand: Command = {
  name: 'read',
  summary: 'the text and tables of files, every word and cell with its place',
  usage: 'candour read FILE... [--out DIR] [--draw DIR] [--password-file FILE] [--json]',
  example: 'candour read reply.pdf figures.xlsx --out readings --draw pictures',

  async run(args, io) {
    const { values, positionals } = readFlags(this, args, {
      out: { type: 'string' },
      draw: { type: 'string' },
      'password-file': { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length === 0) throw usedWrongly(this, 'name at least one file.')
    for (const file of positionals) await mustBeFile(file)
    const password = await passwordIn(values['password-file'])
    const parsers = openParsers({ count: 2 })
    try {
      await readAll(positionals, { ...values, password, parsers, io })
    } finally {
      await parsers.close()
    }
    return 0
  },
}

interface Plan {
  out?: string | undefined
  draw?: string | undefined
  json: boolean
  /** Tried on every file that is locked. */
  password: string | undefined
  parsers: Parsers
  io: Io
}

/** From a file, since what stands on a command line is seen by everybody on the machine. */
async function passwordIn(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined
  await mustBeFile(file)
  return (await readFile(file, 'utf8')).replace(/\r?\n$/, '')
}

async function mustBeFile(file: string): Promise<void> {
  const found = await stat(file).catch((cause) => {
    throw new CandourError(`${file} cannot be opened; check the name and try again.`, { cause })
  })
  if (!found.isFile()) throw new CandourError(`${file} is a folder; name the files in it.`)
}

/** Two files at a time, answered in the order in which they were named. */
async function readAll(files: string[], plan: Plan): Promise<void> {
  const names = new Set<string>()
  let ahead = files[0] === undefined ? null : readOne(files[0], plan)
  for (const i of files.keys()) {
    const next = files[i + 1]
    const soon = next === undefined ? null : readOne(next, plan)
    // A throw ahead of its turn is kept for its turn.
    soon?.catch(() => {})
    for (const leaf of (await ahead) ?? []) await answer(leaf, plan, names)
    ahead = soon
  }
}

interface Leaf {
  line: ReadLine
  part: Part
}

async function readOne(file: string, plan: Plan): Promise<Leaf[]> {
  const whole = { name: basename(file), bytes: new Uint8Array(await readFile(file)) }
  const parts: Part[] = []
  const leaves: Leaf[] = []
  for await (const part of unpackAll([whole], (inner, spent) =>
    plan.parsers.unpack(inner, spent),
  )) {
    parts.push(part)
    const line = await lineOf(file, part, parts, plan)
    if (line) leaves.push({ line, part })
  }
  return leaves
}

/** null for an archive, which is nothing but its members. */
async function lineOf(
  file: string,
  part: Part,
  parts: Part[],
  { parsers, password, io }: Plan,
): Promise<ReadLine | null> {
  const { name, bytes, mediaType, refused, leaf, doubts } = part
  if (!leaf && !refused) return null
  const around = part.parent === null ? undefined : parts[part.parent]
  const head = {
    file,
    ...(around && { container: around.name, name }),
    sha256: bytes && createHash('sha256').update(bytes).digest('hex'),
    mediaType,
  }
  if (refused || !bytes)
    return refused ? asLine(head, { status: 'refused', reason: refused }, doubts) : null
  const outcome = await parsers.read({ name, bytes, password }, (page, of) =>
    io.passing?.(`${name}: page ${page} of ${of}`),
  )
  const own = outcome.status === 'read' ? outcome.document.doubts.map(({ code }) => code) : []
  return asLine(
    head,
    outcome,
    doubts.filter(({ code }) => !own.includes(code)),
  )
}

async function answer({ line, part }: Leaf, plan: Plan, names: Set<string>): Promise<void> {
  const { io, out, draw, json } = plan
  const written = json || out !== undefined ? JSON.stringify(line) : ''
  if (json) io.out(written)
  else for (const words of inPrint(line)) io.out(words)
  if (out === undefined && draw === undefined) return
  const name = freeName(line.name ?? basename(line.file), names)
  if (out !== undefined) await write(out, `${name}.json`, `${written}\n`)
  if (draw !== undefined) await drawPages(line, part, name, { ...plan, draw })
}

/** The name without its ending; where two files come to the same, the second keeps its ending or gets a number. */
function freeName(file: string, taken: Set<string>): string {
  const plain = basename(file, extname(file)) || file
  const [free = `${file} ${taken.size}`] = [plain, file].filter((name) => !taken.has(name))
  taken.add(free)
  return free
}

async function drawPages(
  line: ReadLine,
  { bytes, name: fileName }: Part,
  name: string,
  { draw, parsers, password, io }: Plan & { draw: string },
): Promise<void> {
  if (line.status === 'refused' || !bytes) return
  if (line.pages.length === 0) io.err(`${fileName} has no pages to draw.`)
  for (const { page } of line.pages) {
    const image = await paintedPage(parsers, { name: fileName, bytes, password }, page, PICTURE_DPI)
    if (!image) {
      io.err(
        `Page ${page} of ${fileName} cannot be painted, and is not drawn; its words were read.`,
      )
      continue
    }
    await write(draw, `${name}-${page}.png`, pagePicture(image, line))
  }
}

async function write(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, name)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(path, content)
  } catch (cause) {
    throw new CandourError(`${path} cannot be written; choose another folder.`, { cause })
  }
}
