// Addresses of what is to be done about requests that are out.
import { BODY, type Route, SURVEY } from './route.ts'

export const TODO_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/todo',
    page: 'todo',
    needs: 'see-surveys',
    audit: [],
    does: 'what is to be done about every request that is out, over all surveys, each with the letter that is ready',
  },
  {
    method: 'get',
    path: '/todo.ics',
    page: 'todoCalendar',
    needs: 'see-surveys',
    audit: [],
    does: 'its days as a calendar; with the key of that address alone a calendar program has it anew by itself',
  },
  {
    method: 'get',
    path: `${SURVEY}/progress`,
    page: 'progress',
    needs: 'see-surveys',
    audit: [],
    does: 'how many are sent, acknowledged, answered and late, day by day in one picture; and who does what next',
  },
  {
    method: 'get',
    path: `${SURVEY}/refusals`,
    page: 'refusals',
    needs: 'see-surveys',
    audit: [],
    does: 'wordings that recur in several refusals, who used them when and who answered all the same; what was taken back close in time',
  },
  {
    method: 'get',
    path: `${BODY}/challenge`,
    page: 'challenge',
    needs: 'see-surveys',
    audit: [],
    does: 'a letter about one request: reminder, clarification, fee, review section by section, complaint, or the same asked anew',
  },
  {
    method: 'post',
    path: `${BODY}/challenge`,
    page: 'keepChallenge',
    needs: 'make-survey',
    audit: [
      'letter put',
      'letter taken out',
      'letter said to have gone',
      'task set aside',
      'task taken up again',
    ],
    does: 'puts it with the letters that go out, saves it as a mail, or keeps it as sent by hand; sets it aside, with why',
  },
  {
    method: 'get',
    path: `${BODY}/challenge/bundle.zip`,
    page: 'bundle',
    needs: 'see-surveys',
    audit: [],
    does: 'what stands with a complaint: request, what came, review, with a list by day and hash',
  },
]
