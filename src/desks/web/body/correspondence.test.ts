// What a body sent, message by message.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { receiveUpload } from '../../../receive/receive-upload.ts'
import { importSurvey } from '../../../survey/import-survey.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const house = await aHouse()
after(() => house.parsers.close())

test('a subject that begins with what it is says so once', async () => {
  const { folder } = readFolder('swans', {
    'survey.yaml': `title: Swans
law: foia
period: { from: 2020-01-01, to: 2023-12-31 }
bodies: [essex]
questions:
  - { number: "1", asks: "How many swans were counted?", unit: swan }
`,
  })
  assert.ok(folder)
  const { id } = await importSurvey(house, folder)
  for (const [received, subject] of [
    ['2024-02-13', 'Acknowledgement: F 12'],
    ['2024-02-14', 'Acknowledgement'],
    ['2024-02-15', 'Request F 13'],
  ] as const) {
    const mail = `From: FOI <foi@essex.example>\r\nSubject: ${subject}\r\n\r\nThank you for your request of ${received}, which we acknowledge. We will answer within 20 working days.\r\n`
    const files = [{ name: `${received}.eml`, bytes: new TextEncoder().encode(mail) }]
    await receiveUpload(house, id, { body: 'essex', received, files })
  }
  await runWaiting(house)
  const app = deskApp({ house, work: async () => {} })
  const page = await (await app.request(`${DESK}/surveys/swans/bodies/essex`)).text()
  const [, shown = ''] = /<ol class="timeline">(.*?)<\/ol>/s.exec(page) ?? []
  const lines = [...shown.matchAll(/<\/time>\s*<p>(.*?)<\/p>/gs)].map(([, line = '']) =>
    line
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  assert.deepEqual(lines.map((line) => line.replace(' :', ':')).toSorted(), [
    'Acknowledgement',
    'Acknowledgement: F 12',
    'Acknowledgement: Request F 13',
  ])
})
