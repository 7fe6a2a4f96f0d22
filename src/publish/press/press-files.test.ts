import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { aCountedSurvey } from '../../../test/a-counted-survey.ts'
import { makePack } from '../make-pack.ts'
import type { PackFile, PackInput } from '../pack/input.ts'

let input: PackInput
let pack: PackFile[]

before(async () => {
  const counted = await aCountedSurvey()
  const newsroom = { name: 'The Marl Echo', contact: 'news@echo.example' }
  const [version] = counted.versions
  assert.ok(version)
  const rightOfReply = [
    {
      body: 'west-marl',
      askedOn: '2026-11-02',
      deadline: '2026-11-16',
      answer: 'We look into each of them. The rest is for others to say.',
      answeredOn: '2026-11-10',
    },
  ]
  input = {
    ...counted,
    survey: { ...counted.survey, newsroom },
    versions: [{ ...version, rightOfReply }],
  }
  pack = makePack(input)
})

const file = (path: string): PackFile => {
  const found = pack.find((one) => one.path === path)
  assert.ok(found, path)
  return found
}

/** The words of a Word document, a line a paragraph or cell. */
function wordsOf({ content }: PackFile): string {
  assert.ok(content instanceof Uint8Array)
  const document = unzipSync(content)['word/document.xml']
  assert.ok(document)
  return new TextDecoder()
    .decode(document)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
}

test('a press sheet holds headline, story, numbers, statement, sources and whom to ask', () => {
  const words = wordsOf(file('press/bodies/west-marl.docx'))
  assert.match(words, /^\s*West Marl recorded 20 investigations\n/)
  assert.match(words, /ninth of 22 by rate and by chance anywhere from sixth to fourteenth/)
  assert.match(words, /In a statement it said: “We look into each of them\.”/)
  assert.match(words, /We look into each of them\. The rest is for others to say\./)
  assert.match(words, /Sources\nIts letter, /)
  assert.match(words, /Whom to ask\nThe Marl Echo\nnews@echo\.example/)
})

test('the sheet of all bodies has each with its rate, its interval and the ranks that chance allows', () => {
  const words = wordsOf(file('press/all.docx')).replaceAll('\n', '|')
  assert.match(
    words,
    /West Marl\|20\|investigations\|5\.25\|3\.20 to 8\.10\|ninth of 22\|sixth to fourteenth\|/,
  )
})

test('a press sheet is born clean: text, styles and nothing else', () => {
  const { content } = file('press/bodies/west-marl.docx')
  assert.ok(content instanceof Uint8Array)
  const parts = Object.keys(unzipSync(content)).filter((name) => !/^(?:_rels|\[Content)/.test(name))
  assert.deepEqual(parts.sort(), [
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/footer1.xml',
    'word/header1.xml',
    'word/numbering.xml',
    'word/styles.xml',
  ])
})

test('every page with a story leads to its text and its sheet, and the same input gives the same bytes', () => {
  for (const { path, content } of pack.filter(({ path }) => /^bodies\/.*html$/.test(path))) {
    const slug = path.replace(/^bodies\/(.*)\.html$/, '$1')
    if (!String(content).includes('id="story"')) continue
    for (const end of ['txt', 'docx']) {
      assert.ok(String(content).includes(`../press/bodies/${slug}.${end}"`), path)
      file(`press/bodies/${slug}.${end}`)
    }
  }
  const again = makePack(input).filter(({ path }) => path.startsWith('press/'))
  assert.ok(again.length > 80)
  for (const one of again) assert.deepEqual(one.content, file(one.path).content, one.path)
})
