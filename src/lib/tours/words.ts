import type { FieldWords } from '#lib/audit/words.ts';
import { parseContent, sceneKindLabels, stageChartLabels, stageLayerLabels } from './scenes.ts';

/** How what a scene shows is said in the history, and where two people changed it. */
export const saySceneContent =
	(names: Record<string, string> = {}): NonNullable<FieldWords['say']> =>
	(field, value) => {
		const content = field === 'content' ? parseContent(value) : null;
		if (!content) return undefined;
		const named = (id: string | null) => (id === null ? '' : (names[id] ?? ''));
		return [
			sceneKindLabels[content.kind],
			'layer' in content ? stageLayerLabels[content.layer] : '',
			'chart' in content ? stageChartLabels[content.chart] : '',
			'areaId' in content ? named(content.areaId) : '',
			'itemId' in content ? named(content.itemId) : '',
			'planId' in content ? named(content.planId) : '',
			'camera' in content && content.camera ? 'vast kaartbeeld' : '',
			'question' in content ? content.question : '',
			'text' in content ? content.text : ''
		]
			.filter(Boolean)
			.join(' · ');
	};

export const sceneFieldLabels = {
	title: 'Titel',
	content: 'Inhoud',
	notes: 'Notities',
	targetSeconds: 'Streeftijd in seconden',
	position: 'Plaats in de stop'
};
export const stopFieldLabels = {
	place: 'Plaats',
	date: 'Datum',
	host: 'Gastheer',
	purpose: 'Doel'
};
export const tourFieldLabels = { title: 'Titel', summary: 'Samenvatting', status: 'Status' };
