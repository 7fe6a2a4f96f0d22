// Every address of the standards desk, what it needs and what it does, in one table: the application is mounted from it, and
// docs/standards-desk.md is held against it. A room adds its own table here, beside its pages in routes/pages.ts.
import { DISCLOSURE_ROUTES } from '../disclosure/routes.ts'
import { PEOPLE_ROUTES } from '../people/routes.ts'
import { FIRST_ROUTES } from './routes/first.ts'
import { LEGACY_ROUTES } from './routes/legacy.ts'
import { NUMBERS_ROUTES } from './routes/numbers.ts'
import { POLICY_ROUTES } from './routes/policy.ts'
import { REGISTER_ROUTES } from './routes/register.ts'
import { REPORT_ROUTES } from './routes/report.ts'
import { REQUEST_ROUTES } from './routes/requests.ts'
import { REQUEST_LETTER_ROUTES } from './routes/requests-letter.ts'
import { REQUEST_RELEASE_ROUTES } from './routes/requests-release.ts'
import type { StandardsRoute } from './routes/route.ts'

export const STANDARDS_ROUTES: readonly StandardsRoute[] = [
  ...FIRST_ROUTES,
  ...PEOPLE_ROUTES,
  ...NUMBERS_ROUTES,
  ...REQUEST_ROUTES,
  ...REQUEST_LETTER_ROUTES,
  ...REQUEST_RELEASE_ROUTES,
  ...DISCLOSURE_ROUTES,
  ...POLICY_ROUTES,
  ...REGISTER_ROUTES,
  ...REPORT_ROUTES,
  ...LEGACY_ROUTES,
]
