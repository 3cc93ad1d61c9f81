import * as v from 'valibot';
import { atMost } from '#lib/ui/atMost.ts';

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

/** The actor of a request, now. */
export const actorOf = ({ viewer, requestId }: Omit<Actor, 'now'>): Actor => ({
	viewer,
	requestId,
	now: new Date()
});

/** Author in `created_by`, `updated_by` and the history for someone without an account. */
export const VISITOR_AUTHOR = 'visitor';
/** Author for whoever has a shell on the machine. */
export const OPERATOR_AUTHOR = 'operator';

/** Who a row says wrote it: the id of the account. */
export const authorOf = (viewer: Viewer): string => viewer.accountId ?? VISITOR_AUTHOR;

/** Actor of the command-line programs: whoever can run them may do what an admin may. */
export const operator = (now: Date): Actor => ({
	viewer: { accountId: OPERATOR_AUTHOR, role: 'admin', areaIds: new Set() },
	requestId: `cli-${now.getTime()}`,
	now
});

/** Roles that cannot do without a second factor. */
export const needsTwoFactor = (role: Role): boolean => role !== 'ambassador';

/** Scopes begin and end with days. */
export { dutchDay } from '#lib/ui/day.ts';

export const email = v.pipe(
	v.string(),
	v.trim(),
	v.toLowerCase(),
	atMost(254),
	v.email('Vul een e-mailadres in, zoals naam@voorbeeld.nl.')
);
export const accountName = v.pipe(
	v.string(),
	v.trim(),
	v.nonEmpty('Vul een naam in.'),
	atMost(100)
);
export const day = v.pipe(v.string(), v.isoDate('Vul een datum in.'));

/** Shortest and longest password; longer ones would only keep the processor busy. */
const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

/** What is wrong with a new password, in Dutch, or null. Length counts most; no character rules. */
export function passwordProblem(password: string, address: string): string | null {
	const { min, max } = PASSWORD_LENGTH;
	if (password.length < min) return `Kies een wachtwoord van minstens ${min} tekens.`;
	if (password.length > max) return `Kies een wachtwoord van hoogstens ${max} tekens.`;
	const plain = password.toLowerCase();
	const guessable = ['wachtwoord', 'password', '123456', 'qwerty', 'kindcentra', 'welkom'];
	const own = address.split('@')[0] ?? '';
	const left = [...guessable, own].reduce((rest, word) => rest.replaceAll(word || '\0', ''), plain);
	return new Set(left).size < 5
		? 'Dit wachtwoord is te makkelijk te raden. Neem bijvoorbeeld vier willekeurige woorden.'
		: null;
}

/** A person with an account, as lists and pages show it. */
export interface Account {
	id: string;
	email: string;
	name: string;
	role: Role;
	/** Since when the account cannot sign in; null while it can. */
	disabledAt: string | null;
	/** Made for trying out; goes with the example data. */
	example: boolean;
	version: number;
}
