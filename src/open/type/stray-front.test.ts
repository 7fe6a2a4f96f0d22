import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withoutStrayFront } from './stray-front.ts'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const FRONTS: [came: string, file: string][] = [
  ['\r\nPK\x03\x04', 'PK\x03\x04'],
  ['\xef\xbb\xbf{\\rtf1 Dear}', '{\\rtf1 Dear}'],
  [' \t\n%PDF-1.4', '%PDF-1.4'],
  ['\xef\xbb\xbfFrom a@b Fri', 'From a@b Fri'],
  ['\xef\xbb\xbfyear,officers', '\xef\xbb\xbfyear,officers'],
  ['\xef\xbb\xbfID3,Count\n1,2', '\xef\xbb\xbfID3,Count\n1,2'],
  ['\nITSF members: 14', '\nITSF members: 14'],
  ['\r\n\r\nDear Reader', '\r\n\r\nDear Reader'],
  ['PK\x03\x04', 'PK\x03\x04'],
]
for (const [came, file] of FRONTS)
  test(`${JSON.stringify(came)} is read as ${JSON.stringify(file)}`, () => {
    assert.equal(latin(withoutStrayFront(Buffer.from(came, 'latin1'))), file)
  })
