import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { strFromU8, unzipSync, unzlibSync } from 'fflate'
import { parse } from 'yaml'
import { bodies } from '../../src/vocabulary/bodies.ts'
import type { Decision } from '../../src/vocabulary/survey.ts'
import { formatsFolder, inventedLetters, truthOf } from './formats.ts'
import { inventedForces } from './invented-forces.ts'
import { numberWord } from './wording.ts'

const folder = fileURLToPath(new URL('../../fixtures/formats/', import.meta.url))
const replies = inventedLetters()
const files = formatsFolder(replies)

test('no force of it is a real body, in name or slug', () => {
  const real = new Set(bodies.flatMap(({ slug, name, aliases }) => [slug, name, ...aliases]))
  assert.equal(inventedForces.length, 43)
  for (const { slug, name } of inventedForces) assert.ok(!real.has(slug) && !real.has(name), slug)
})

test('no letter names a real force', () => {
  const names = bodies.flatMap(({ officialName, name }) => [officialName, `${name} Police`])
  for (const { force, files: sent } of replies)
    for (const { path, bytes } of sent)
      for (const [leaf, words] of leaves(path, bytes))
        assert.deepEqual(
          names.filter((name) => words.includes(name)),
          [],
          `${force.slug} ${leaf}`,
        )
})

test('23 forces give a figure, 558 in all; 4 refuse; 16 replies are not here', () => {
  const bodies = Object.values(truthOf(replies).bodies)
  const gave = bodies.flatMap((one) => ('figures' in one ? one.figures : []))
  const totals = gave.filter(({ role }) => role === 'total')
  assert.equal(totals.length, 23)
  assert.equal(
    totals.reduce((sum, { value }) => sum + value.low, 0),
    558,
  )
  assert.equal(bodies.filter((one) => 'status' in one && one.status === 'refused').length, 4)
  assert.equal(bodies.filter((one) => 'missing' in one).length, 16)
})

test('no refusal names a section, for none was reported', () => {
  for (const { truth } of replies) {
    assert.ok(truth.exemptions.every(({ scope }) => scope === 'notice'))
    assert.ok(truth.answers.every(({ sections }) => sections.length === 0))
  }
})

test('no reply of an invented force comes after the day it was due', () => {
  for (const { truth } of replies) assert.ok(truth.received <= '2014-03-19')
})

test('made again, every file is the same to the byte', () => {
  for (const { path, bytes } of files) {
    assert.deepEqual(new Uint8Array(readFileSync(join(folder, path))), bytes, path)
  }
})

test('every one of the 43 has a folder', () => {
  assert.deepEqual(
    readdirSync(join(folder, 'replies')).sort(),
    inventedForces.map(({ slug }) => slug).sort(),
  )
})

test('every file of a reply says inside that it is invented', () => {
  for (const { force, files } of replies) {
    for (const { path, bytes } of files) {
      for (const [name, text] of leaves(path, bytes)) {
        assert.match(text, /INVENTED|invented\)/, `${force.slug} ${name}`)
      }
    }
  }
})

test('what the truth quotes of a mail, page or text stands in it', () => {
  for (const { truth, files } of replies) {
    const text = files
      .flatMap(({ path, bytes }) => leaves(path, bytes))
      .map(([, leaf]) => leaf)
      .join('\n')
    for (const { ink } of truth.figures) assert.ok(text.includes(ink), `${ink}: ${truth.reference}`)
  }
})

test('the example editor decided every figure of the truth, once, as the truth has it', () => {
  const decisions: Decision[] = parse(readFileSync(join(folder, 'decisions.yaml'), 'utf8'))
  const decided = (body: string) =>
    decisions
      .filter((one) => one.body === body && one.about === 'figure' && one.reads)
      .map(({ reads }) => JSON.stringify([reads?.unit, reads?.value, reads?.facets]))
      .sort()
  for (const { force, truth } of replies) {
    assert.deepEqual(
      decided(force.slug),
      truth.figures.map(({ unit, value, facets }) => JSON.stringify([unit, value, facets])).sort(),
      force.slug,
    )
  }
})

/** The readable text of each file, members of archives and attachments of mails too. */
function leaves(path: string, bytes: Uint8Array): [name: string, text: string][] {
  if (path.endsWith('.pdf')) return [[path, pdfText(bytes)]]
  if (path.endsWith('.docx') || path.endsWith('.xlsx')) {
    const parts = Object.values(unzipSync(bytes)).map((part) => strFromU8(part))
    return [[path, parts.join('\n').replace(/<[^>]+>/g, '')]]
  }
  if (path.endsWith('.zip')) {
    return Object.entries(unzipSync(bytes)).flatMap(([name, member]) => leaves(name, member))
  }
  const text = strFromU8(bytes)
  return path.endsWith('.eml') ? [[path, text], ...attachments(text)] : [[path, text]]
}

function attachments(mail: string): [name: string, text: string][] {
  const parts = mail.matchAll(/filename="([^"]+)"\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)
  return [...parts].flatMap(([, name = '', base64 = '']) =>
    leaves(name, new Uint8Array(Buffer.from(base64, 'base64'))),
  )
}

/** The strings that the content streams show, one a line. */
function pdfText(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const streams = [...file.toString('latin1').matchAll(/\/Length (\d+)[^>]*>>\nstream\n/g)]
  return streams
    .map(({ 0: head, 1: length, index }) => {
      const start = index + head.length
      return Buffer.from(unzlibSync(file.subarray(start, start + Number(length)))).toString(
        'latin1',
      )
    })
    .flatMap((operators) => [...operators.matchAll(/<([0-9a-f]+)> Tj/g)])
    .map(([, codes = '']) =>
      codes.replace(/.{4}/g, (code) => String.fromCharCode(parseInt(code, 16))),
    )
    .join('\n')
}

const words: [number, string][] = [
  [1, 'one'],
  [18, 'eighteen'],
  [34, 'thirty-four'],
  [100, 'one hundred'],
  [206, 'two hundred and six'],
  [1088, 'one thousand and eighty-eight'],
]

for (const [n, word] of words) {
  test(`${n} is “${word}”`, () => {
    assert.equal(numberWord(n), word)
  })
}
