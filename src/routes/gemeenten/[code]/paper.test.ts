import { describe, expect, it } from 'vitest';
import { fitOnPaper } from './paper.ts';

const place = (name: string) => ({
	...{ name, place: 'Helmond', phase: null, example: false }
});
const places = (count: number) => Array.from({ length: count }, (_, i) => place(`Mondomijn ${i}`));

describe('what fits on the sheet', () => {
	it('is everything, as long as each has a line', () => {
		expect(fitOnPaper(places(15), 'Helmond', 15)).toHaveLength(15);
	});

	it('leaves a line to say how many more there are', () => {
		expect(fitOnPaper(places(16), 'Helmond', 15)).toHaveLength(14);
	});

	it('counts a long name as the lines that it takes, and keeps the order', () => {
		const long = place(
			'Integraal kindcentrum met een naam die niet op één regel van het blad past'
		);
		expect(fitOnPaper([place('Eerst'), long, place('Laatst')], 'Helmond', 3)).toEqual([
			place('Eerst')
		]);
	});
});
