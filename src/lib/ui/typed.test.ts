import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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

/** A part of a form, as far as keeping looks at it. */
interface Part {
	name: string;
	type: string;
	value: string;
	checked?: boolean;
}

/**
 * Opens a page on a form named `keep` with one field, after `others`, in a tab that holds `stored`;
 * answers field and tab.
 */
function open(keep: string, stored: Record<string, string>, others: Part[] = []) {
	const field = { name: 'title', type: 'text', value: 'oud' };
	const elements = [...others, field].map((part) =>
		Object.assign(part, { dispatchEvent: () => true })
	);
	const form = { dataset: { keep } as Record<string, string>, elements };
	const tab = Object.defineProperties(
		{ ...stored },
		{
			getItem: { value: (key: string) => tab[key] ?? null },
			setItem: { value: (key: string, text: string) => (tab[key] = text) },
			removeItem: { value: (key: string) => Reflect.deleteProperty(tab, key) }
		}
	) as Record<string, string>;
	const page = { querySelector: () => null, querySelectorAll: () => [form] };
	const run = new Function(
		'window',
		'sessionStorage',
		'document',
		'addEventListener',
		typingScript
	);
	const listeners: Record<string, (event: { target: unknown }) => void> = {};
	run({}, tab, page, (type: string, listener: (typeof listeners)[string]) => {
		listeners[type] = listener;
	});
	return {
		...{ field, tab, form },
		reset: () => listeners['reset']?.({ target: form }),
		type: () => listeners['input']?.({ target: { form } })
	};
}

describe('what was sent without script and never arrived', () => {
	const written = JSON.stringify([['title', 'nieuw']]);

	it('comes back while its version is still the newest', () => {
		const { field, tab } = open('person/adrie@3', { 'sent:person/adrie@3': written });
		expect(field.value).toBe('nieuw');
		expect(tab['typed:person/adrie@3']).toBe(written);
	});

	it('is marked as come back, until somebody lets go of it', () => {
		const { form, tab, reset } = open('idea', { 'typed:idea': written });
		expect(form.dataset).toHaveProperty('restored');
		reset();
		expect(form.dataset).not.toHaveProperty('restored');
		expect(Object.keys(tab)).toEqual([]);
		expect(open('idea', {}).form.dataset).not.toHaveProperty('restored');
	});

	it('stays away once it was saved, and from a form that is new every time', () => {
		expect(open('person/adrie@4', { 'sent:person/adrie@3': written }).field.value).toBe('oud');
		const { field, tab } = open('source/new', { 'sent:source/new': written });
		expect(field.value).toBe('oud');
		expect(Object.keys(tab)).toEqual([]);
	});
});

describe('a form with boxes', () => {
	const box = (value: string, checked: boolean) => ({
		name: 'id',
		type: 'checkbox',
		value,
		checked
	});
	const button = () => ({ name: '', type: 'button', value: '' });

	it('comes back before its buttons do, which come with the script', () => {
		const before = open('review', {}, [button(), box('a', true), button(), box('b', false)]);
		before.field.value = 'omdat';
		before.type();
		const boxes = [box('a', false), box('b', false)];
		expect(open('review', before.tab, boxes).field.value).toBe('omdat');
		expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
	});

	it('ticks what was ticked, also where others were taken out of the list', () => {
		const before = open('review', {}, [box('a', false), box('b', true), box('c', false)]);
		before.type();
		const boxes = [box('b', false), box('c', false), box('d', true)];
		open('review', before.tab, boxes);
		expect(boxes.map(({ checked }) => checked)).toEqual([true, false, true]);
	});

	it('stays as it is where another text is asked for', () => {
		const before = open('review', {}, [box('a', true)]);
		before.type();
		const boxes = [box('a', false), { name: 'other', type: 'text', value: '' }];
		open('review', before.tab, boxes);
		expect(boxes[0]).toMatchObject({ checked: false });
	});
});
