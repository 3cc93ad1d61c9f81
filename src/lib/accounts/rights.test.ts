import { describe, expect, it } from 'vitest';
import { roles, visitor, type Role, type Viewer } from './accounts.ts';
import { can, permissions, rights, type Permission, type Subject } from './rights.ts';

const as = (role: Role): Viewer => ({
	accountId: 'me',
	role,
	areaIds: new Set(['GM0794', 'oost'])
});
const viewers = { visitor, ...Object.fromEntries(roles.map((role) => [role, as(role)])) } as Record<
	Role | 'visitor',
	Viewer
>;

/** The subjects that make a difference, and the letter each has in the table below. */
const subjects: Record<string, Subject> = {
	/** anything, anywhere */
	'*': {},
	/** in own area */
	a: { areaIds: ['GM0794'] },
	/** in somebody else's area */
	f: { areaIds: ['GM0003'] },
	/** in both */
	b: { areaIds: ['GM0794', 'GM0003'] },
	/** own, in somebody else's area */
	o: { ownerId: 'me', areaIds: ['GM0003'] },
	/** submitted, in somebody else's area */
	s: { submitted: true, areaIds: ['GM0003'] },
	/** plan, in somebody else's area */
	p: { plan: true, areaIds: ['GM0003'] }
};
const everything = '*afbosp';

/** Every cell of the table in domain.md: the subjects to which the role may do it. */
const table: Record<Permission, [string, string, string, string, string]> = {
	//                   visitor     ambassador  leader      board       admin
	'read:published': [everything, everything, everything, everything, everything],
	suggest: [everything, everything, everything, everything, everything],
	'read:draft': ['', 'a', everything, 's', ''],
	'write:draft': ['', 'a', everything, '', ''],
	'adopt:scan': ['', '', everything, '', ''],
	'write:practice': ['', 'a', '', '', ''],
	'publish:practice': ['', '', everything, '', ''],
	'manage:programme': ['', '', everything, '', ''],
	'manage:system': ['', '', everything, '', everything],
	'submit:plan': ['', 'a', '', '', ''],
	'forward:plan': ['', '', everything, '', ''],
	'decide:plan': ['', '', '', everything, ''],
	'read:tour': ['', 'ao', everything, everything, ''],
	'write:tour': ['', 'o', everything, '', ''],
	'write:stop': ['', 'ao', everything, '', ''],
	'read:history': ['', 'a', everything, 'p', everything]
};

describe('rights', () => {
	for (const permission of permissions) {
		it(`${permission} is as the table says, for every role and subject`, () => {
			const found = (['visitor', ...roles] as const).map((role) =>
				Object.keys(subjects)
					.filter((key) => can(viewers[role], permission, subjects[key]))
					.join('')
			);
			expect(found).toEqual(table[permission]);
		});
	}

	it('asks nothing that is not a permission', () => {
		const asked = Object.values(rights).flatMap((row) => Object.keys(row));
		expect(asked.filter((key) => !(permissions as readonly string[]).includes(key))).toEqual([]);
	});

	it('gives an ambassador without a scope today nothing to write', () => {
		const bare: Viewer = { accountId: 'me', role: 'ambassador', areaIds: new Set() };
		expect(can(bare, 'write:draft', { areaIds: [] })).toBe(false);
		expect(can(bare, 'write:draft', { areaIds: ['oost'] })).toBe(false);
	});

	it('does not take "no owner" for "own" when nobody is signed in', () => {
		expect(can({ ...visitor, role: 'ambassador' }, 'write:tour', { ownerId: null })).toBe(false);
	});
});
