// What answers on the addresses of requests, gathered from their rooms.
import type { StandardsDesk } from '../frame/desk.ts'
import { intakeRoutes } from './intake/intake-routes.ts'
import { requestActRoutes } from './request-act-routes.ts'
import { requesterRoutes } from './requester-routes.ts'
import { requestsRoutes } from './requests-routes.ts'

export const requestPages = (desk: StandardsDesk) => ({
  ...requestsRoutes(desk),
  ...intakeRoutes(desk),
  ...requestActRoutes(desk),
  ...requesterRoutes(desk),
})
