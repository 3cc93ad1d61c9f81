import { expect, it } from 'vitest';
import { countKept, KeptItems, keptOf, memoryStore, waitingInWords } from './kept.ts';

it('says how many changes wait, of whatever account, and nothing when there are none', () => {
	const store = memoryStore();
	expect(waitingInWords(countKept(store))).toBe('');
	for (const owner of ['anna', 'bert']) {
		new KeptItems(store, 'regio-scan', owner, String).put('1', 'tekst');
		store.setItem('thema', 'donker');
	}
	store.setItem('kept:regio-scan:anna:2', '{kapot');
	store.setItem('kept:anders:anna:1', '"elders"');
	expect(keptOf(store, 'regio-scan')).toEqual(['tekst', 'tekst']);
	store.removeItem('kept:regio-scan:anna:2');
	store.removeItem('kept:anders:anna:1');
	expect(waitingInWords(1)).toMatch(/^1 wijziging wacht in deze browser/);
	expect(waitingInWords(countKept(store))).toMatch(/^2 wijzigingen wachten in deze browser/);
});
