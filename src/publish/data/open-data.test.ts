import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read, utils } from '@e965/xlsx'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { aSurveyOfClaims } from '../../../test/a-survey-of-claims.ts'
import { parseCsv } from '../../vocabulary/csv.ts'
import { makePack } from '../make-pack.ts'
import type { PackFile } from '../pack/input.ts'

interface Described {
  created?: string
  resources: {
    name: string
    path: string
    schema: {
      fields: { name: string; type: string; constraints?: { enum: string[] } }[]
      primaryKey?: string[]
      foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[]
    }
  }[]
}

const PACKS: [string, PackFile[]][] = [
  ['of counts per workforce', makePack(await aCountedSurvey())],
  ['of money and shares', makePack(await aSurveyOfClaims())],
]
const text = (files: PackFile[], path: string): string => {
  const file = files.find((one) => one.path === path)
  assert.ok(file, `no ${path} in the pack`)
  return String(file.content)
}
const bytes = (files: PackFile[], path: string): Uint8Array => {
  const content = files.find((one) => one.path === path)?.content
  assert.ok(content instanceof Uint8Array, `no bytes of ${path}`)
  return content
}
const TYPES: Record<string, RegExp> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(?:\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  string: /^[\s\S]*$/,
}

for (const [of, files] of PACKS) {
  const described = JSON.parse(text(files, 'data/datapackage.json')) as Described
  const tables = described.resources.map(({ name, path, schema }) => {
    const [head = [], ...rows] = parseCsv(text(files, `data/${path}`))
    const column = (wanted: string) => rows.map((row) => row[head.indexOf(wanted)] ?? '')
    return { name, path, schema, head, rows, column }
  })

  test(`every cell of a survey ${of} is of the type its column says, and a code is one of those listed`, () => {
    for (const { path, schema, head, rows, column } of tables) {
      assert.deepEqual(
        head,
        schema.fields.map(({ name }) => name),
      )
      assert.ok(rows.every((row) => row.length === head.length))
      for (const { name, type, constraints } of schema.fields)
        for (const cell of column(name).filter((one) => one !== '')) {
          assert.match(cell, TYPES[type] ?? /never/, `${path}, ${name}`)
          assert.ok(!constraints || constraints.enum.includes(cell), `${path}: ${cell}`)
        }
    }
  })

  test(`a key of a survey ${of} names one row, and a body named anywhere is one that was asked`, () => {
    for (const { path, schema, rows, head, column } of tables) {
      const { primaryKey = [], foreignKeys = [] } = schema
      const keys = rows.map((row) => primaryKey.map((name) => row[head.indexOf(name)]).join(' '))
      if (primaryKey.length > 0) assert.equal(new Set(keys).size, rows.length, path)
      for (const { fields, reference } of foreignKeys) {
        const others = tables.find(({ name }) => name === reference.resource)
        const known = new Set(others?.column(reference.fields))
        assert.ok(known.size > 0)
        for (const cell of column(fields))
          assert.ok(cell === '' || known.has(cell), `${path}: ${cell}`)
      }
    }
    assert.ok(tables.some(({ schema }) => schema.primaryKey))
  })

  test(`CSV on the Web says the same columns of a survey ${of}`, () => {
    const web = JSON.parse(text(files, 'data/csv-metadata.json')) as {
      tables: { url: string; tableSchema: { columns: { name: string }[] } }[]
    }
    assert.deepEqual(
      web.tables.map(({ url, tableSchema }) => [url, tableSchema.columns.map(({ name }) => name)]),
      tables.map(({ path, head }) => [path, head]),
    )
  })

  for (const format of ['xlsx', 'ods'])
    test(`the ${format} workbook of a survey ${of} holds the same tables, numbers as numbers, and no formula`, () => {
      const book = read(bytes(files, `data/tables.${format}`))
      assert.deepEqual(book.SheetNames, ['about', ...tables.map(({ name }) => name)])
      for (const { name, path, head, rows, schema } of tables) {
        const sheet = book.Sheets[name] ?? {}
        assert.ok(Object.entries(sheet).every(([at, cell]) => at.startsWith('!') || !cell.f))
        const shown = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null })
        assert.equal(shown.length, rows.length + 1, path)
        rows.forEach((row, r) => {
          head.forEach((_, c) => {
            const [cell, type] = [row[c] ?? '', schema.fields[c]?.type]
            const seen = shown[r + 1]?.[c] ?? null
            const isNumber = type === 'number' || type === 'integer'
            if (cell === '') assert.ok(seen === null || seen === '', `${path} ${r} ${c}`)
            else if (isNumber) assert.equal(seen, Number(cell))
            // A text that would run is led by an apostrophe in CSV alone.
            else assert.equal(String(seen).trim(), cell.replace(/^'(?=[=@+-])/, '').trim())
          })
        })
      }
    })
}
