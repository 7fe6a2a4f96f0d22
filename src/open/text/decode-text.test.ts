import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { decodeText } from './decode-text.ts'

const written = (text: string, encoding: string, addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM })

const SAID = 'Fewer than 5 – “Sergeant” cost £20'

const seen: [how: string, bytes: Uint8Array, said: string | undefined, as: string][] = [
  ['UTF-8', written(SAID, 'utf-8'), undefined, 'utf-8'],
  ['UTF-8 with a mark', written(SAID, 'utf-8', true), undefined, 'utf-8'],
  ['UTF-16 with a mark', written(SAID, 'utf-16le', true), undefined, 'utf-16le'],
  ['big-endian UTF-16 with a mark', written(SAID, 'utf-16be', true), undefined, 'utf-16be'],
  ['UTF-16 without a mark', written(SAID, 'utf-16le'), undefined, 'utf-16le'],
  ['windows-1252', written(SAID, 'windows-1252'), undefined, 'windows-1252'],
  [
    'windows-1252 that calls itself Latin-1',
    written(SAID, 'windows-1252'),
    'ISO-8859-1',
    'windows-1252',
  ],
  ['windows-1252 that calls itself UTF-8', written(SAID, 'windows-1252'), 'utf-8', 'windows-1252'],
  [
    'windows-1252 that calls itself ASCII',
    written(SAID, 'windows-1252'),
    'us-ascii',
    'windows-1252',
  ],
  ['UTF-8 that calls itself GB2312', written(SAID, 'utf-8'), 'x-nobody-knows', 'utf-8'],
  [
    'windows-1252 behind the mark of UTF-8',
    Buffer.concat([Buffer.from('efbbbf', 'hex'), written(SAID, 'windows-1252')]),
    undefined,
    'windows-1252',
  ],
  ['UTF-8 that calls itself UTF-16', written(SAID, 'utf-8'), 'utf-16', 'utf-8'],
  [
    'windows-1252 that calls itself UTF-16',
    written(SAID, 'windows-1252'),
    'utf-16',
    'windows-1252',
  ],
  [
    'UTF-8 with noughts to the end of its block',
    Buffer.concat([written(SAID, 'utf-8'), Buffer.alloc(90)]),
    undefined,
    'utf-8',
  ],
  ['UTF-7 where the mail says so', written(SAID, 'utf-7'), 'UTF-7', 'utf-7'],
]

for (const [how, bytes, said, as] of seen) {
  test(`${how} is read as it was written`, () => {
    assert.deepEqual(decodeText(bytes, said), { text: SAID, encoding: as, lost: false })
  })
}

test('GB2312 in a mail header means GB18030', () => {
  const letter = '警察 20 名'
  assert.equal(decodeText(written(letter, 'gb18030'), 'gb2312').text, letter)
})

test('a line of Chinese in UTF-16 has no noughts, and is read as its page says', () => {
  const line = '警方没有记录此类事件'
  assert.equal(decodeText(written(line, 'utf-16le'), 'utf-16').text, line)
  assert.equal(decodeText(written(line, 'utf-16be'), 'utf-16be').text, line)
})

test('plus signs are not UTF-7 unless the mail says so', () => {
  assert.equal(decodeText(written('6+AKM-', 'ascii')).text, '6+AKM-')
})

test('a letter cut inside a character is still UTF-8, and says that something was lost', () => {
  const cut = written(`${SAID} £££££££££££££`, 'utf-8').subarray(0, -1)
  const { encoding, lost } = decodeText(cut)
  assert.deepEqual({ encoding, lost }, { encoding: 'utf-8', lost: true })
})

test('no bytes are no text', () => {
  assert.equal(decodeText(new Uint8Array()).text, '')
})
