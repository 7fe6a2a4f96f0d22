// Every address of the desk and what it does, in one table: the application is mounted from it, and docs/desk.md is held against it.
// The order is the order in which an address is looked for: a name before what could be any name.

import { DISCLOSURE_ROUTES } from './disclosure/routes.ts'
import { ASKING_ROUTES } from './routes/asking.ts'
import { BODY_ROUTES } from './routes/body.ts'
import { FIRST_ROUTES } from './routes/first.ts'
import { MAILBOX_ROUTES } from './routes/mailbox.ts'
import { RESULT_ROUTES } from './routes/result.ts'
import type { Route } from './routes/route.ts'
import { SOURCE_ROUTES } from './routes/source.ts'
import { SURVEY_ROUTES } from './routes/survey.ts'
import { TODO_ROUTES } from './routes/todo.ts'

export const ROUTES: readonly Route[] = [
  ...FIRST_ROUTES,
  ...DISCLOSURE_ROUTES,
  ...TODO_ROUTES,
  ...ASKING_ROUTES,
  ...SURVEY_ROUTES,
  ...BODY_ROUTES,
  ...RESULT_ROUTES,
  ...MAILBOX_ROUTES,
  ...SOURCE_ROUTES,
]
