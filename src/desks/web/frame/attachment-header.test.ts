import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attachmentNamed } from './attachment-header.ts'

const NAMES: [name: string, plain: string, whole: string][] = [
  ['reply.pdf', 'reply.pdf', 'reply.pdf'],
  ['Heddlu Gŵyr 2014.pdf', 'Heddlu G_yr 2014.pdf', 'Heddlu%20G%C5%B5yr%202014.pdf'],
  ['a"; filename="b.exe', 'a_; filename=_b.exe', 'a%22%3B%20filename%3D%22b.exe'],
  ['a\r\nset-cookie: x=1.txt', 'a__set-cookie: x=1.txt', 'a__set-cookie%3A%20x%3D1.txt'],
  ["o'neill (1)*.txt", "o'neill (1)*.txt", 'o%27neill%20%281%29%2A.txt'],
  ['../../etc/passwd', '.._.._etc_passwd', '.._.._etc_passwd'],
  ['half\ud83d.txt', 'half_.txt', 'half%EF%BF%BD.txt'],
  ['gnp\u202eexe', 'gnp_exe', 'gnp_exe'],
  ['', 'file', 'file'],
  ['..', 'file..', 'file..'],
]
for (const [name, plain, whole] of NAMES)
  test(`a file called ${JSON.stringify(name)} is saved as ${plain}`, () => {
    assert.equal(
      attachmentNamed(name),
      `attachment; filename="${plain}"; filename*=UTF-8''${whole}`,
    )
  })

test('a name of 10,000 characters keeps its beginning and its ending', () => {
  const header = attachmentNamed(`${'ŵ😀'.repeat(5000)}.xlsx`)
  assert.ok(header.length < 2500, `${header.length} characters`)
  assert.match(header, /%E2%80%A6\.xlsx$/)
})

test('every header is one that may be sent', () => {
  for (const [name] of NAMES)
    assert.ok(new Headers({ 'content-disposition': attachmentNamed(name) }))
})
