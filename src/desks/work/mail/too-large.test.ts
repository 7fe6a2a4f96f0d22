// A mail that is larger than any is fetched: those behind it come in all the same, and it waits with its beginning.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { aMail } from '../../../../test/a-mail.ts'
import { aSmallSurvey } from '../../../../test/a-small-survey.ts'
import { keepAddress } from '../../../ask/directory/queries.ts'
import { lettersOut } from '../../../ask/letters-out.ts'
import { putLetter, TAG } from '../../../ask/put-letter.ts'
import { mailsIn, mailsOf } from '../../../receive/mail/queries.ts'
import type { MailAhead, MailBox } from '../../../store/house.ts'
import { keepEvents } from '../../../survey/queries.ts'
import { fetchMail } from './fetch-mail.ts'

const house = await aHouse()
after(() => house.parsers.close())

test('a mail above what is fetched does not keep back those behind it, and says in the tray what to do', async () => {
  const { id: survey } = await aSmallSurvey(house)
  const email = 'foi@essex.example'
  await keepAddress(house.db, { body: 'essex', email, by: 'a', at: house.now() })
  await keepEvents(house.db, survey, { body: 'essex', sent: '2026-11-02', received: '2026-11-02' })
  const words = { subject: `Request [${TAG}]`, text: 'How many?', to: [email], atOnce: true }
  assert.ok((await putLetter(house, { survey, body: 'essex', kind: 'request', ...words })).ok)
  const [letter] = await lettersOut(house.db, survey)
  const fields = [`In-Reply-To: <${letter?.messageId}>`]
  const of = (subject: string, uid: number, size: number): MailAhead => {
    const beginning = aMail({
      from: email,
      subject,
      fields,
      date: 'Mon, 09 Nov 2026 09:00:00 +0000',
    })
    return {
      ...{ uidValidity: '1', uid, size: Math.max(size, beginning.length), beginning },
      received: new Date('2026-11-09T09:00:00Z'),
      whole: async () => assert.fail('all of it was asked for'),
    }
  }
  const mails = [of('Small', 1, 0), of('Enormous', 2, 400_000_000), of('Behind it', 3, 0)]
  const box: MailBox = {
    ...{ name: 'a box', server: null, byHand: false },
    next: async (seen, most) => mails.slice(seen?.lastUid ?? 0, (seen?.lastUid ?? 0) + most),
    wait: async () => {},
    close: async () => {},
  }
  await fetchMail(house, box)
  assert.deepEqual((await mailsOf(house.db, survey)).map(({ subject }) => subject).toSorted(), [
    'Behind it',
    'Small',
  ])
  const [waits] = await mailsIn(house.db, ['waits'])
  assert.deepEqual([waits?.subject, waits?.why], ['Enormous', 'too-large'])
})
