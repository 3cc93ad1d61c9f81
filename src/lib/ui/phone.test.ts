import { expect, it } from 'vitest';
import { isPhone } from './phone.ts';

it.each([
	['?1', undefined, true],
	['?0', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150', false],
	[null, 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Mobile/15E148', true],
	[null, 'Mozilla/5.0 (Macintosh) Safari/605.1.15', false],
	[null, null, false]
])('mobile %s, agent %s: phone %s', (hint, agent, phone) => {
	expect(isPhone(hint, agent)).toBe(phone);
});
