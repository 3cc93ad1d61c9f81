import { readFileSync } from 'node:fs';

/**
 * Colours of the design tokens as `#rrggbb`, for what is drawn without style sheets: those of the
 * light theme, with those of another over them.
 */
export function readPalette(theme?: 'dark' | 'projector'): (token: string) => string {
	const tokens = readFileSync('src/lib/ui/tokens.css', 'utf8');
	const starts = [':root {', ...(theme ? [`:root[data-theme='${theme}'] {`] : [])];
	const palette = new Map(
		starts.flatMap((start) => {
			const block = tokens.slice(tokens.indexOf(start)).split('}')[0] ?? '';
			return [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map(
				([, name = '', value = '']) => [name, value] as const
			);
		})
	);
	return (token) => palette.get(token) ?? '#888888';
}
