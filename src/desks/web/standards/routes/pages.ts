// What answers on the standards desk's addresses (routes.ts), by name, gathered from its rooms.

import { RELEASE } from '../../disclosure/addresses.ts'
import type { DisclosureDesk } from '../../disclosure/disclosure-desk.ts'
import { disclosurePages } from '../../disclosure/pages.ts'
import { assetRoutes } from '../../frame/asset-routes.ts'
import type { PeopleDesk } from '../../people/people-desk.ts'
import { peoplePages } from '../../people/people-pages.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { estimateRoutes } from '../answering/estimate-routes.ts'
import { requestLetterRoutes } from '../answering/letter-routes.ts'
import { reasonsRoutes } from '../answering/reasons-routes.ts'
import { dueRoutes } from '../due/due-routes.ts'
import { errandRoutes } from '../errand/errand-routes.ts'
import { firstPageRoutes } from '../first/first-page.ts'
import { tryAsRoutes } from '../first/try-as.ts'
import { acting } from '../frame/acting.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { glassRoutes } from '../glass/glass-routes.ts'
import { legacyRoutes } from '../legacy/legacy-routes.ts'
import { letterRoutes } from '../letters/letter-routes.ts'
import { numbersRoutes } from '../numbers/numbers-routes.ts'
import { sheetsRoutes } from '../numbers/sheets-routes.ts'
import { policyRoutes } from '../policy/policy-routes.ts'
import { toldRoutes } from '../policy/told-routes.ts'
import { writingRoutes } from '../policy/writing-routes.ts'
import { actRoutes } from '../register/act-routes.ts'
import { evidenceRoutes } from '../register/evidence-routes.ts'
import { mattersRoutes } from '../register/matters-routes.ts'
import { releasePages } from '../release/pages.ts'
import { reportRoutes } from '../report/report-routes.ts'
import { reportsRoutes } from '../report/reports-routes.ts'
import { requestPages } from './request-pages.ts'

export type StandardsPages = ReturnType<typeof standardsPages>

/** Each asks for the desk it works with. */
export const standardsPages = (desk: StandardsDesk) => ({
  ...assetsOf(),
  ...firstPageRoutes(desk),
  ...tryAsRoutes(desk),
  ...numbersRoutes(desk),
  ...sheetsRoutes(desk),
  ...requestPages(desk),
  ...estimateRoutes(desk),
  ...reasonsRoutes(desk),
  ...requestLetterRoutes(desk),
  ...releasePages(desk),
  ...disclosurePages(disclosing(desk)),
  ...policyRoutes(desk),
  ...writingRoutes(desk),
  ...toldRoutes(desk),
  ...errandRoutes(desk),
  ...mattersRoutes(desk),
  ...actRoutes(desk),
  ...evidenceRoutes(desk),
  ...letterRoutes(desk),
  ...dueRoutes(desk),
  ...glassRoutes(desk),
  ...reportRoutes(desk),
  ...legacyRoutes(desk),
  ...reportsRoutes(desk),
  ...peoplePages(withFrame(desk)),
})

const disclosing = ({ house, work }: StandardsDesk): DisclosureDesk => ({
  house,
  work,
  acting: (c) => acting(house, viewerOf(c)),
  frame: (c, page) => standardsFrame({ ...page, viewer: viewerOf(c), current: RELEASE }),
})

const withFrame = ({ house, vouching }: StandardsDesk): PeopleDesk => ({
  house,
  vouching,
  kind: 'standards',
  frame: standardsFrame,
})

function assetsOf() {
  const { asset } = assetRoutes()
  return { asset }
}
