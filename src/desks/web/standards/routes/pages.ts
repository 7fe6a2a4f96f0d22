// What answers on the standards desk's addresses (routes.ts), by name, gathered from its rooms.
import { assetRoutes } from '../../frame/asset-routes.ts'
import { errandRoutes } from '../errand/errand-routes.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { firstPageRoutes } from '../frame/first-page.ts'
import { signInRoutes } from '../people/sign-in-routes.ts'
import { policyRoutes } from '../policy/policy-routes.ts'
import { toldRoutes } from '../policy/told-routes.ts'
import { writingRoutes } from '../policy/writing-routes.ts'

export type StandardsPages = ReturnType<typeof standardsPages>

/** Each asks for the desk it works with. */
export const standardsPages = (desk: StandardsDesk) => ({
  ...assetsOf(),
  ...firstPageRoutes(desk),
  ...signInRoutes(desk),
  ...policyRoutes(desk),
  ...writingRoutes(desk),
  ...toldRoutes(desk),
  ...errandRoutes(desk),
})

function assetsOf() {
  const { asset } = assetRoutes()
  return { asset }
}
