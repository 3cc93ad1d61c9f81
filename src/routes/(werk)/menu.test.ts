import { expect, it } from 'vitest';
import { roles, visitor, type Role } from '#lib/accounts/accounts.ts';
import { admission } from '../access.ts';
import { currentEntry, workMenu } from './menu.ts';

const labels = (role: Role | 'visitor') =>
	workMenu({ ...visitor, accountId: role, role }).map(({ label }) => label);

it('shows each role what it may enter, and a visitor nothing', () => {
	expect(labels('visitor')).toEqual([]);
	expect(labels('ambassador')).not.toContain('Beheer');
	expect(labels('admin')).toContain('Beheer');
	for (const role of roles) {
		const menu = workMenu({ ...visitor, accountId: role, role });
		expect(menu.at(0)?.href).toBe('/werkplek');
		expect(menu.at(-1)?.href).toBe('/account');
		for (const { href } of menu) {
			expect(admission(`/(werk)${href}`, { ...visitor, role })).toBe('welcome');
		}
	}
});

it('marks the part in which a page stands', () => {
	const menu = workMenu({ ...visitor, accountId: 'x', role: 'leader' });
	const at = (path: string) => currentEntry(menu, path)?.label;
	expect(at('/werkplek')).toBe('Werkplek');
	expect(at('/werkplek/regiotour/x')).toBe('Regiotour');
	expect(at('/werkplek/kindcentra/nieuw')).toBe('Praktijken');
	expect(at('/beheer/personen/x')).toBe('Beheer');
	expect(at('/accounts')).toBeUndefined();
});

it('offers the scan to who fills it in or adopts it, and to nobody else', () => {
	expect(roles.filter((role) => labels(role).includes('Regio-scan'))).toEqual([
		'ambassador',
		'leader'
	]);
});
