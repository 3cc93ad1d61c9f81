import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typingScript, withTyping } from './typed.ts';

const PAGE = '<body>FORM<script>/*typing*/</script></body>';

it('puts the script where a form is kept', () => {
	for (const form of ['<form data-keep="source/new">', '<div data-keep-sent>']) {
		const html = withTyping(PAGE.replace('FORM', form));
		const [, code = ''] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
		expect(() => new Function(code)).not.toThrow();
		expect(code).toContain('sessionStorage');
		expect(code, 'what its hash is made of').toBe(typingScript);
	}
});

it('leaves it out of other pages, however the template is laid out', () => {
	expect(withTyping(PAGE.replace('FORM', '<p>'))).toBe('<body><p></body>');
	const template = readFileSync('src/app.html', 'utf8');
	expect(template).toContain('/*typing*/');
	expect(withTyping(template)).not.toContain('<script');
});
