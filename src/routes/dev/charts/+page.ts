import { kindKeys, type Kind } from './samples.ts';

/** `?data=schaars&theme=dark` */
export const load = ({ url }) => ({
	kind: kindKeys.find((kind) => kind === url.searchParams.get('data')) ?? ('gewoon' satisfies Kind),
	theme: ['light', 'dark', 'projector'].find((t) => t === url.searchParams.get('theme')) ?? null
});
