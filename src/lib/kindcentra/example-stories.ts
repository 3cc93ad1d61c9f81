import type { Kernbegrip, Sector } from '#lib/programme/vocabulary.ts';
import { evidenceLevels, type EvidenceLevel } from './evidenceLevel.ts';
import type { Idea } from './example-ideas.ts';

/** Why a made-up practice works, by the kernbegrip that it is about first. */
const why: Record<Kernbegrip, string> = {
	inclusie:
		'Elk kind hoort erbij en kan in de eigen buurt blijven. De begeleiding komt naar het kind toe.',
	'gepersonaliseerd-leren': 'Kinderen werken op hun eigen niveau en zien zelf dat ze vooruitgaan.',
	'interprofessionele-samenwerking':
		'Het team deelt **één beeld** van het kind. Ouders vertellen hun verhaal één keer.',
	'meervoudige-talentontwikkeling':
		'Kinderen ontdekken waar ze goed in zijn, ook als dat geen taal of rekenen is.',
	'rijke-dagarrangementen':
		'De dag loopt in elkaar over: geen gehaast, vaste gezichten en tijd om te spelen.',
	'kindnabije-zorg': 'Hulp is dichtbij en vroeg, zodat kleine zorgen klein blijven.'
};

const conditions = [
	'- Een vast uur per week waarin iedereen overlegt\n- Eén persoon die het aanjaagt\n- Een ruimte die van iedereen is',
	'- Afspraken over wie wat doet\n- Een klein budget voor materiaal\n- Steun van de leiding van alle organisaties',
	'- Roosters die op elkaar passen\n- Ouders die meedenken\n- Een jaar de tijd om het te leren'
];

const grounds: Record<EvidenceLevel, string> = {
	idee: 'Het plan is besproken met het team. Er is nog niet mee gewerkt.',
	ervaring: 'Het team werkt er twee jaar mee en ziet dat kinderen en ouders het waarderen.',
	gevolgd: 'Het team houdt elk half jaar bij hoeveel kinderen meedoen en wat ouders ervan vinden.',
	onderzocht: 'Een verzonnen hogeschool heeft het in dit voorbeeld een jaar lang gevolgd.'
};

const organisations: Record<Sector, string> = {
	po: 'Voorbeeldschool',
	ko: 'Voorbeeldopvang',
	jh: 'Voorbeeldjeugdhulp',
	lb: 'Voorbeeldgemeente'
};

/** What an example practice tells beyond its summary: as made up as the idea itself. */
export function exampleStory(idea: Idea, random: () => number) {
	const level = evidenceLevels[Math.min(3, Math.floor(random() * 4))] ?? 'idee';
	const year = 2021 + Math.floor(random() * 5);
	const month = String(1 + Math.floor(random() * 10)).padStart(2, '0');
	const old = random() < 0.2;
	const [first] = idea.kernbegrippen;
	return {
		description: `${idea.what}\n\n${idea.how} In dit voorbeeld doet iedereen mee: van de kleinsten tot groep 8.`,
		whyItWorks: first ? why[first] : '',
		forWhom:
			random() < 0.5
				? 'Voor alle kinderen van 0 tot 12 jaar.'
				: 'Voor kinderen van 4 tot 12 jaar en hun ouders.',
		conditions: conditions[Math.floor(random() * conditions.length)] ?? '',
		evidenceLevel: level,
		evidenceReason: grounds[level],
		periodFrom: String(year),
		organisations: idea.sectors.map((sector) => organisations[sector]),
		contactRole: 'coördinator',
		contactOrganisation: 'Voorbeeldorganisatie',
		// Some were looked at so long ago that it is time to ask again.
		confirmedOn: `${old ? 2025 : 2026}-${month}-15`,
		reviewOn: `${old ? 2026 : 2027}-${month}-15`
	};
}
