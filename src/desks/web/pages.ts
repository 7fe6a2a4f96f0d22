// What answers on the desk's addresses (routes.ts), by name, gathered from its rooms.
import { bodyRoutes } from './body/body-routes.ts'
import { proposalRoutes } from './body/proposal-routes.ts'
import { uploadRoutes } from './body/upload-routes.ts'
import { assetRoutes } from './frame/asset-routes.ts'
import type { Desk } from './frame/desk.ts'
import { readerRoutes } from './people/reader-routes.ts'
import { publishRoutes } from './publish/publish-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { addFigureRoutes } from './reading/add-figure-routes.ts'
import { readingRoutes } from './reading/reading-routes.ts'
import { fileRoutes } from './source/file-routes.ts'
import { passwordRoutes } from './source/password-routes.ts'
import { comparedRoutes } from './survey/compared-routes.ts'
import { practiceRoutes } from './survey/practice-routes.ts'
import { surveyRoutes } from './survey/survey-routes.ts'
import { wordRoutes } from './words/word-routes.ts'

export type Pages = ReturnType<typeof pagesOf>

/** Each asks for the desk it works with. */
export const pagesOf = (desk: Desk) => ({
  ...bodyRoutes(desk),
  ...proposalRoutes(desk),
  ...uploadRoutes(desk),
  ...assetRoutes(),
  ...readerRoutes(desk),
  ...publishRoutes(desk),
  ...queueRoutes(desk),
  ...addFigureRoutes(desk),
  ...readingRoutes(desk),
  ...fileRoutes(desk),
  ...passwordRoutes(desk),
  ...comparedRoutes(desk),
  ...practiceRoutes(desk),
  ...surveyRoutes(desk),
  ...wordRoutes(desk),
})
