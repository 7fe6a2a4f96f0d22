// What answers on the addresses of answers that leave, gathered from their rooms.
import type { StandardsDesk } from '../frame/desk.ts'
import { countRoutes } from './count-routes.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { logRoutes } from './log-routes.ts'
import { releaseRoutes } from './release-routes.ts'
import { safeRoutes } from './safe-routes.ts'
import { signingRoutes } from './signing-routes.ts'

export const releasePages = (desk: StandardsDesk) => ({
  ...countRoutes(desk),
  ...safeRoutes(desk),
  ...releaseRoutes(desk),
  ...signingRoutes(desk),
  ...ledgerRoutes(desk),
  ...logRoutes(desk),
})
