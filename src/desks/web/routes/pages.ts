// What answers on the desk's addresses (routes.ts), by name, gathered from its rooms.
import { bodiesRoutes } from '../asking/bodies-routes.ts'
import { lettersRoutes } from '../asking/letters-routes.ts'
import { mailRoutes } from '../asking/mail-routes.ts'
import { bodyRoutes } from '../body/body-routes.ts'
import { proposalRoutes } from '../body/proposal-routes.ts'
import { caseRoutes } from '../cases/case-routes.ts'
import type { DisclosureDesk } from '../disclosure/disclosure-desk.ts'
import { disclosurePages } from '../disclosure/pages.ts'
import { errandRoutes } from '../errand/errand-routes.ts'
import { assetRoutes } from '../frame/asset-routes.ts'
import type { Desk } from '../frame/desk.ts'
import { deskFrame } from '../frame/desk-frame.ts'
import { boxRoutes } from '../mailbox/box-routes.ts'
import { trayRoutes } from '../mailbox/tray-routes.ts'
import { makingRoutes } from '../making/making-routes.ts'
import { requestsRoutes } from '../making/requests-routes.ts'
import { takingInRoutes } from '../making/taking-in-routes.ts'
import { asReader, readerOf } from '../people/reader.ts'
import { readerRoutes } from '../people/reader-routes.ts'
import { newsroomRoutes } from '../publish/newsroom-routes.ts'
import { publishRoutes } from '../publish/publish-routes.ts'
import { replyAskedRoutes } from '../publish/reply-asked-routes.ts'
import { replyLetterRoutes } from '../publish/reply-letter-routes.ts'
import { versionsRoutes } from '../publish/versions-routes.ts'
import { queueRoutes } from '../queue/queue-routes.ts'
import { addFigureRoutes } from '../reading/add-figure-routes.ts'
import { letterRoutes } from '../reading/letter-routes.ts'
import { readingRoutes } from '../reading/reading-routes.ts'
import { replyRoutes } from '../receiving/reply-routes.ts'
import { uploadRoutes } from '../receiving/upload-routes.ts'
import { redactionRoutes } from '../redaction/redaction-routes.ts'
import { fileRoutes } from '../source/file-routes.ts'
import { passwordRoutes } from '../source/password-routes.ts'
import { comparedRoutes } from '../survey/compared-routes.ts'
import { practiceRoutes } from '../survey/practice-routes.ts'
import { surveyRoutes } from '../survey/survey-routes.ts'
import { tableRoutes } from '../tables/table-routes.ts'
import { challengeRoutes } from '../todo/challenge-routes.ts'
import { progressRoutes } from '../todo/progress-routes.ts'
import { todoRoutes } from '../todo/todo-routes.ts'
import { wordRoutes } from '../words/word-routes.ts'

export type Pages = ReturnType<typeof pagesOf>

/** Each asks for the desk it works with. */
export const pagesOf = (desk: Desk) => ({
  ...bodiesRoutes(desk),
  ...lettersRoutes(desk),
  ...mailRoutes(desk),
  ...bodyRoutes(desk),
  ...proposalRoutes(desk),
  ...caseRoutes(desk),
  ...uploadRoutes(desk),
  ...replyRoutes(desk),
  ...makingRoutes(desk),
  ...trayRoutes(desk),
  ...boxRoutes(desk),
  ...takingInRoutes(desk),
  ...requestsRoutes(desk),
  ...assetRoutes(),
  ...errandRoutes(desk),
  ...disclosurePages(disclosing(desk)),
  ...readerRoutes(desk),
  ...publishRoutes(desk),
  ...newsroomRoutes(desk),
  ...redactionRoutes(desk),
  ...versionsRoutes(desk),
  ...replyAskedRoutes(desk),
  ...replyLetterRoutes(desk),
  ...queueRoutes(desk),
  ...addFigureRoutes(desk),
  ...readingRoutes(desk),
  ...letterRoutes(desk),
  ...fileRoutes(desk),
  ...passwordRoutes(desk),
  ...comparedRoutes(desk),
  ...practiceRoutes(desk),
  ...surveyRoutes(desk),
  ...tableRoutes(desk),
  ...todoRoutes(desk),
  ...challengeRoutes(desk),
  ...progressRoutes(desk),
  ...wordRoutes(desk),
})

const disclosing = ({ house, work }: Desk): DisclosureDesk => ({
  house,
  work,
  acting: (c) => asReader(house, c),
  frame: (c, page) => deskFrame({ ...page, viewer: readerOf(house, c) }),
})
