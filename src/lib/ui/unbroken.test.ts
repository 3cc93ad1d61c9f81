import { expect, it } from 'vitest';
import { unbroken } from './unbroken.ts';

it('keeps a name that begins with an article on one line', () => {
	expect(unbroken("'s-Hertogenbosch")).toBe("'s-\u2060Hertogenbosch");
	expect(unbroken("'t Harde")).toBe("'t Harde");
	expect(unbroken('Baarle-Nassau')).toBe('Baarle-Nassau');
});
