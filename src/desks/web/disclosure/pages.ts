// What answers on the addresses of disclosure, by name.
import { auditRoutes } from './audit-routes.ts'
import { checkRoutes } from './check-routes.ts'
import type { DisclosureDesk } from './disclosure-desk.ts'
import { releaseRoutes } from './release-routes.ts'

export type DisclosurePages = ReturnType<typeof disclosurePages>

export const disclosurePages = (desk: DisclosureDesk) => ({
  ...releaseRoutes(desk),
  ...checkRoutes(desk),
  ...auditRoutes(desk),
})
