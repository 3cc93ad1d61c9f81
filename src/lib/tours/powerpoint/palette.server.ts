import { readFileSync } from 'node:fs';

const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');

/** Colours of the stage by the name of their token, as `#rrggbb`: those of the projector theme. */
const palette = new Map(
	[':root {', ":root[data-theme='projector'] {"].flatMap((start) => {
		const block = tokens.slice(tokens.indexOf(start)).split('}')[0] ?? '';
		return [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(
			([, name = '', value = '']) => [name, value] as const
		);
	})
);

/** Colour of a design token, for what is drawn without style sheets. */
export const colour = (token: string): string => palette.get(token) ?? '#888888';

/** The same as PowerPoint writes it: without the hash. */
export const ink = (token: string): string => colour(token).slice(1).toUpperCase();
