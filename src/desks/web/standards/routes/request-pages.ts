// What answers on the addresses of requests, gathered from their rooms.
import type { StandardsDesk } from '../frame/desk.ts'
import { intakeRoutes } from '../request/intake/intake-routes.ts'
import { requestActRoutes } from '../request/request-act-routes.ts'
import { requesterRoutes } from '../request/requester-routes.ts'
import { requestsRoutes } from '../request/requests-routes.ts'

export const requestPages = (desk: StandardsDesk) => ({
  ...requestsRoutes(desk),
  ...intakeRoutes(desk),
  ...requestActRoutes(desk),
  ...requesterRoutes(desk),
})
