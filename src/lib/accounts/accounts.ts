/** Roles of an account (domain.md, Rights). Someone without an account is a visitor. */
export const roles = ['ambassador', 'leader', 'board', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who asks: built once per request; every query and command takes it. */
export interface Viewer {
	accountId: string | null;
	role: Role | 'visitor';
	/** Areas in the account's scope today, with all they contain. */
	areaIds: ReadonlySet<string>;
}

export const visitor: Viewer = { accountId: null, role: 'visitor', areaIds: new Set() };
