import { expect, it } from 'vitest';
import { laterScript, withScripts } from './laterScripts.ts';

const PAGE = '<body><!--scripts--><p>Kaart</p></body>';

it('names scripts where the browser does not fetch them yet', () => {
	expect(withScripts(PAGE, ['./a.js', './b.js'])).toBe(
		`<body><template><link rel="modulepreload" href="./a.js"><link rel="modulepreload" href="./b.js"></template><script>${laterScript}</script><p>Kaart</p></body>`
	);
});

it('leaves nothing in a page without script', () => {
	expect(withScripts(PAGE, [])).toBe('<body><p>Kaart</p></body>');
});
