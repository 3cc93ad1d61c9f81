import { expect, it } from 'vitest';
import { kindcentrumFields, practiceFields } from '../fields.ts';
import { fieldNames, fieldOf, readFields } from './formFields.ts';

it('knows every field that can be stored, and no other', () => {
	expect(fieldNames('practice').toSorted()).toEqual(Object.keys(practiceFields.entries).toSorted());
	expect(fieldNames('kindcentrum').toSorted()).toEqual(
		Object.keys(kindcentrumFields.entries).toSorted()
	);
});

it('reads ticks, lines, links and choices', () => {
	const form = new FormData();
	for (const [name, value] of [
		['title', 'Samen eten'],
		['sectors', 'po'],
		['sectors', 'ko'],
		['organisations', 'De Brug\r\n\r\n Kinderopvang Zon '],
		['linkLabel', 'Verslag'],
		['linkUrl', 'https://a.nl'],
		['linkLabel', ''],
		['linkUrl', ''],
		['focusGroup', '']
	] as const)
		form.append(name, value);
	expect(readFields(form, 'practice')).toMatchObject({
		title: 'Samen eten',
		sectors: ['po', 'ko'],
		organisations: ['De Brug', 'Kinderopvang Zon'],
		links: [{ label: 'Verslag', url: 'https://a.nl' }],
		focusGroup: null,
		themes: []
	});
	expect(fieldOf('linkUrl')).toBe('links');
});
