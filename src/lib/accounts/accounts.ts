/** Roles of an account (domain.md, Rights). Someone without an account is a visitor. */
export const roles = ['ambassador', 'leader', 'board', 'admin'] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
	ambassador: 'ambassadeur',
	leader: 'programmaleider',
	board: 'bestuur',
	admin: 'functioneel beheer'
};

/** Who asks: built once per request; every query and command takes it. */
export interface Viewer {
	accountId: string | null;
	role: Role | 'visitor';
	/** Areas in the account's scope today, with all they contain. */
	areaIds: ReadonlySet<string>;
}

export const visitor: Viewer = { accountId: null, role: 'visitor', areaIds: new Set() };

/** Who acts, in which request and when: the second argument of every command. */
export interface Actor {
	viewer: Viewer;
	requestId: string;
	now: Date;
}

/** Author in `created_by`, `updated_by` and the history for someone without an account. */
export const VISITOR_AUTHOR = 'visitor';
/** Author for whoever has a shell on the machine. */
export const OPERATOR_AUTHOR = 'operator';

export const authorOf = (viewer: Viewer): string => viewer.accountId ?? VISITOR_AUTHOR;

/** Actor of the command-line programs: whoever can run them may do what an admin may. */
export const operator = (now: Date): Actor => ({
	viewer: { accountId: OPERATOR_AUTHOR, role: 'admin', areaIds: new Set() },
	requestId: `cli-${now.getTime()}`,
	now
});
