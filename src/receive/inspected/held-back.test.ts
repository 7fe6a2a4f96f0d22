// What programs and stores of documents leave in every workbook is not what a body did not mean to send.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { edited, related, sheetBook } from '../../../test/twins/otherwise.ts'
import { inspectFile } from '../../inspect/inspect-file.ts'
import { heldBack } from './held-back.ts'

const BOOK = 'xl/workbook.xml'
const STORE = 'http://schemas.microsoft.com/office/2006/metadata'

const heldIn = async (bytes: Uint8Array): Promise<string[]> =>
  heldBack(await inspectFile({ name: 'cases.xlsx', bytes })).map(({ carrier }) => carrier)

const named = (name: string): Uint8Array =>
  edited(sheetBook(), {
    [BOOK]: (xml) => xml.replace('</sheets>', `</sheets><definedNames>${name}</definedNames>`),
  })

const beside = (xml: string): Uint8Array =>
  edited(sheetBook(), related(BOOK, 'customXml/item1.xml', xml, 'customXml'))

for (const [what, name] of [
  [
    'a chart of a newer kind',
    '<definedName name="_xlchart.v1.0" hidden="1">Cases!$A$1</definedName>',
  ],
  ['cells that are gone', '<definedName name="Old">Cases!#REF!</definedName>'],
  ['another file', '<definedName name="rates">[1]Rates!$A$1</definedName>'],
] as const)
  test(`a name that is left for ${what} is not held back`, async () => {
    assert.deepEqual(await heldIn(named(name)), [])
  })

test('a name that holds a value is', async () => {
  assert.deepEqual(
    await heldIn(named('<definedName name="who" hidden="1">"Jane Invented"</definedName>')),
    ['defined-name'],
  )
})

test('what a store of documents notes of a file is not held back', async () => {
  const schema = `<ct:contentTypeSchema xmlns:ct="${STORE}/contentType" ct:contentTypeName="Document"/>`
  const notes = `<?xml version="1.0"?><p:properties xmlns:p="${STORE}/properties"><documentManagement><Reference>12/24</Reference></documentManagement></p:properties>`
  assert.deepEqual([await heldIn(beside(schema)), await heldIn(beside(notes))], [[], []])
})

test('data of another kind beside a document is', async () => {
  assert.deepEqual(await heldIn(beside('<staff xmlns="urn:x"><who>Jane Invented</who></staff>')), [
    'custom-xml',
  ])
})
