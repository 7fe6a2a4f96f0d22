// What one may do at a desk, and which role brings it: one table. Who may see which matter is the register's to say, by the
// roles that a matter itself gives; a right here opens none.
import type { DeskKind } from '../store/folder/data-folder.ts'

export const RIGHTS = {
  report: 'report what one saw, and come back to one’s own report',
  'see-policy': 'read the policy and say that one has read it',
  'see-register': 'see the matters on which one is named',
  'open-matter': 'record a matter',
  assign: 'name people on a matter',
  oversee: 'see every ordinary matter',
  'see-restricted': 'see that anti-corruption matters are there',
  'break-glass': 'open a matter for a time, with a reason that the head is told',
  count: 'count matters without opening one',
  import: 'take in a register kept elsewhere',
  retention: 'review what is kept and have it erased',
  policy: 'write the policy and see who was told',
  'answer-requests': 'see the requests to the force and prepare what is answered',
  'see-requester': 'see who made a request',
  'sign-release': 'sign what is released',
  disclose: 'make tables safe to release, audit published ones, and check files for what they hide',
  people: 'invite people, give and end roles',
  appoint: 'give and end the roles that see what others may not',
  'see-surveys': 'see the surveys and what was read',
  'make-survey': 'make, change and take in surveys, replies and requests',
  decide: 'confirm, correct and reject what was read',
  publish: 'publish and withdraw versions',
  'legal-read': 'say that a version was read for law',
} as const

export type Right = keyof typeof RIGHTS

export interface RoleMeant {
  desk: DeskKind
  label: string
  /** For whom it is, in one line. */
  of: string
  rights: readonly Right[]
  /** Only whoever has the right to appoint gives it, ends it, or lets somebody back in who has it. */
  guarded?: true
}

/** What everybody has who works for the force. */
const MEMBER: readonly Right[] = ['report', 'see-policy']

export const ROLES = {
  head: {
    desk: 'standards',
    label: 'Head of professional standards',
    guarded: true,
    of: 'sees every ordinary matter, names people on them, is told of each broken glass, and looks after who works here',
    rights: [
      ...MEMBER,
      'see-register',
      'open-matter',
      'assign',
      'oversee',
      'break-glass',
      'count',
      'import',
      'retention',
      'policy',
      'sign-release',
      'disclose',
      'people',
      'appoint',
    ],
  },
  'appropriate-authority': {
    desk: 'standards',
    label: 'Appropriate authority',
    of: 'assesses and decides on the matters on which they are named',
    rights: [...MEMBER, 'see-register', 'open-matter', 'assign', 'break-glass', 'count'],
  },
  investigator: {
    desk: 'standards',
    label: 'Investigator',
    of: 'investigates the matters on which they are named',
    rights: [...MEMBER, 'see-register', 'open-matter', 'break-glass'],
  },
  'case-administrator': {
    desk: 'standards',
    label: 'Case administrator',
    of: 'takes reports in, keeps the register, serves notices',
    rights: [...MEMBER, 'see-register', 'open-matter', 'assign', 'import', 'retention'],
  },
  'counter-corruption': {
    desk: 'standards',
    label: 'Counter-corruption officer',
    guarded: true,
    of: 'works on matters that nobody else may know of',
    rights: [...MEMBER, 'see-register', 'see-restricted', 'open-matter', 'assign'],
  },
  'policy-owner': {
    desk: 'standards',
    label: 'Policy owner',
    of: 'writes the policy and sees who was told',
    rights: [...MEMBER, 'policy'],
  },
  'disclosure-officer': {
    desk: 'standards',
    label: 'Disclosure officer',
    of: 'answers requests from counts, and opens no matter',
    rights: [...MEMBER, 'count', 'answer-requests', 'disclose'],
  },
  // Who counts does not learn who asked, and who knows who asked does not count: no role of ours brings both.
  'request-officer': {
    desk: 'standards',
    label: 'Request officer',
    of: 'takes requests in, keeps their clocks, writes to whoever asked, and sees no count',
    rights: [...MEMBER, 'answer-requests', 'see-requester'],
  },
  'second-person': {
    desk: 'standards',
    label: 'Second person',
    of: 'reads what is to be released, opens its files and signs it; sees neither who asked nor what is withheld',
    rights: [...MEMBER, 'sign-release'],
  },
  supervisor: {
    desk: 'standards',
    label: 'Supervisor',
    of: 'reports matters of their team, and sees those on which they are named',
    rights: [...MEMBER, 'see-register', 'open-matter'],
  },
  'keeper-of-accounts': {
    desk: 'standards',
    label: 'Keeper of accounts',
    of: 'invites people and gives roles, and sees no matter',
    rights: ['people'],
  },
  member: {
    desk: 'standards',
    label: 'Member of the force',
    of: 'reports what they saw, reads the policy',
    rights: MEMBER,
  },
  'editor-in-charge': {
    desk: 'investigations',
    label: 'Editor in charge',
    guarded: true,
    of: 'does everything at this desk, and looks after who works here',
    rights: ['see-surveys', 'make-survey', 'decide', 'publish', 'disclose', 'people', 'appoint'],
  },
  editor: {
    desk: 'investigations',
    label: 'Editor',
    of: 'makes surveys, decides and publishes',
    rights: ['see-surveys', 'make-survey', 'decide', 'publish', 'disclose'],
  },
  reader: {
    desk: 'investigations',
    label: 'Reader',
    of: 'confirms, corrects and rejects what was read',
    rights: ['see-surveys', 'decide'],
  },
  'legal-reader': {
    desk: 'investigations',
    label: 'Legal reader',
    of: 'reads versions for law before they are published',
    rights: ['see-surveys', 'legal-read'],
  },
} as const satisfies Record<string, RoleMeant>

export type Role = keyof typeof ROLES

export const isRole = (text: string): text is Role => Object.hasOwn(ROLES, text)

/** What several roles bring together. A role that is no more brings nothing. */
export const rightsOf = (roles: readonly string[]): ReadonlySet<Right> =>
  new Set(roles.filter(isRole).flatMap((role): readonly Right[] => ROLES[role].rights))

/** Who looks after the accounts of a desk, and makes the first one. */
export const HEAD_OF: Record<DeskKind, Role> = {
  standards: 'head',
  investigations: 'editor-in-charge',
}

export const roleMeant = (role: Role): RoleMeant => ROLES[role]

/** In the order of the table. */
export const rolesOf = (desk: DeskKind): Role[] =>
  Object.keys(ROLES)
    .filter(isRole)
    .filter((role) => roleMeant(role).desk === desk)
