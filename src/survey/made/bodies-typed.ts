// Bodies pasted from a sheet: a line each, with name, e-mail address and the number that rates are per, in any order.
import { bodyOf, bodies as packaged, type WorkforceDate } from '../../vocabulary/bodies.ts'
import { parseCsv } from '../../vocabulary/csv.ts'
import type { FormError, FormRead } from '../../vocabulary/errors.ts'
import { loadPacks } from '../../vocabulary/packs/load-packs.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { slugOf } from '../../wording/names/slug.ts'

export interface KnownOfBodies {
  /** The bodies of before, which keep their addresses. */
  kept: readonly BodyAsked[]
  /** Of what a packaged body has a headcount. */
  at?: WorkforceDate | undefined
  /** What rates are per: it may head a column. */
  per?: string
}

/** Tabs, commas or semicolons; any line ends; a head or none. `field`: where they were pasted. */
export function bodiesTyped(
  text: string,
  known: KnownOfBodies,
  field = 'bodies',
): FormRead<BodyAsked[]> {
  const rows = rowsIn(text, known.per)
  const formErrors: FormError[] = []
  const complain = (line: number, message: string) =>
    formErrors.push({ field, message: `Line ${line}: ${message}` })
  const taken = new Map<string, number>()
  const bodies = rows.flatMap(({ line, cells }): BodyAsked[] => {
    const { name, email, number, strange, noEmail } = bodyIn(cells)
    for (const one of strange) complain(line, `“${one}” is no whole number`)
    for (const one of noEmail) complain(line, `“${one}” is no e-mail address`)
    if (name === '') {
      complain(line, 'no name stands here')
      return []
    }
    const body = { ...identity(name, email, known), ...(email !== '' && { email }) }
    const first = taken.get(body.slug)
    if (first !== undefined) complain(line, `${name} stands in line ${first} already`)
    taken.set(body.slug, first ?? line)
    return [{ ...body, workforce: number ?? body.workforce }]
  })
  if (rows.length === 0)
    formErrors.push({ field, message: 'Paste the bodies that are asked, one a line' })
  return formErrors.length > 0 ? { ok: false, formErrors } : { ok: true, value: bodies }
}

/** As a form shows them to be typed again. */
export const bodiesAsTyped = (bodies: readonly BodyAsked[]): string =>
  bodies
    .map(({ name, email, workforce }) =>
      [name, email ?? '', workforce === null ? '' : String(workforce)].join('\t').trimEnd(),
    )
    .join('\n')

interface Row {
  line: number
  cells: string[]
}

function rowsIn(text: string, per?: string): Row[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  const rows = parseCsv(plain, delimiter)
    .map((cells, i) => ({ line: i + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [first, second] = rows
  const named = first && isHead(first.cells, second?.cells ?? [], per) ? rows.slice(1) : rows
  return delimiter === ',' ? named.map((row) => ({ ...row, cells: joinedUp(row.cells) })) : named
}

function delimiterOf(text: string): string {
  if (text.includes('\t')) return '\t'
  return text.split(';').length > text.split(',').length ? ';' : ','
}

/** A comma may also stand in a number or a name: "Ashby, 1,204" and "Bristol, City of". */
function joinedUp(cells: readonly string[]): string[] {
  const out: string[] = []
  for (const cell of cells) {
    const before = out.at(-1) ?? ''
    if (/^\d{3}$/.test(cell) && /^\d{1,3}(?:,\d{3})*$/.test(before))
      out[out.length - 1] = `${before},${cell}`
    else if (isWords(cell) && out.length > 0 && isWords(before))
      out[out.length - 1] = `${before}, ${cell}`
    else out.push(cell)
  }
  return out
}

const isEmail = (cell: string): boolean => emailsIn(cell).length > 0
const isWords = (cell: string): boolean =>
  cell !== '' && !cell.includes('@') && numberIn(cell) === null && !/^\d/.test(cell)

/** Those of a cell of nothing else; two are written with a comma, a semicolon, a slash, "or" or a line break between them. */
function emailsIn(cell: string): string[] {
  const parts = cell.split(/[\s,;/|]+(?:or\s+)?/i).filter((part) => part !== '')
  const are = parts.every((part) => /^<?[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+>?$/.test(part))
  return are ? parts.map((part) => part.replaceAll(/[<>]/g, '')) : []
}

/** "1,204", "1 204", "1204.0"; null where it is no whole number. */
function numberIn(cell: string): number | null {
  const plain = cell.replaceAll(/[,\s\u00A0\u202F’']/g, '').replace(/\.0+$/, '')
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null
}

function bodyIn(cells: readonly string[]) {
  // Letters go to the first of several.
  const [email = ''] = cells.flatMap(emailsIn)
  const name = cells.find(isWords) ?? ''
  const others = cells.filter((cell) => cell !== '' && !isEmail(cell) && !isWords(cell))
  const numbers = others.flatMap((cell) => numberIn(cell) ?? [])
  return {
    name,
    email,
    number: numbers[0],
    strange: others.filter((cell) => numberIn(cell) === null && !cell.includes('@')),
    noEmail: others.filter((cell) => cell.includes('@')),
  }
}

/** A first row of heads alone; or of words, one of them a head, over addresses and numbers. */
function isHead(cells: readonly string[], below: readonly string[], per = ''): boolean {
  const { name, email, number } = loadPacks([]).lists('body-columns', ['name', 'email', 'number'])
  const heads = new Set([...name, ...email, ...number, per.toLowerCase()])
  const filled = cells.filter((cell) => cell !== '').map((cell) => cell.toLowerCase())
  const are = filled.filter((cell) => heads.has(cell) || heads.has(cell.replace(/s$/, '')))
  if (are.length === filled.length) return true
  const words = filled.every(isWords)
  return are.length > 0 && words && below.some((cell) => cell !== '' && !isWords(cell))
}

/** One that was asked before keeps its address; one that is packaged has its own; any other is named for its name. */
function identity(
  name: string,
  email: string,
  { kept, at }: KnownOfBodies,
): Pick<BodyAsked, 'slug' | 'name' | 'workforce'> {
  const plain = name.toLowerCase()
  const before =
    kept.find((one) => one.name.toLowerCase() === plain) ??
    kept.find((one) => email !== '' && one.email === email)
  const body = packaged.find(
    (one) =>
      one.name.toLowerCase() === plain ||
      one.officialName.toLowerCase() === plain ||
      one.slug === name,
  )
  const slug = before?.slug ?? body?.slug ?? slugOf(name)
  const workforce = at ? (bodyOf(slug)?.workforce[at] ?? null) : null
  return { slug, name: body?.name ?? name, workforce }
}
