/**
 * Pages are whole without script, and drawn before script takes line and machine: thirty files that
 * come along with a page hold up its first paint. The page names them in a template, where the
 * browser leaves them alone, and asks for them together once it has been drawn.
 */

/** Where they stand in `app.html`. */
const PLACE = '<!--scripts-->';

/**
 * Lets the browser fetch what is named right before this script, after the first paint. Its own text
 * runs in pages, so it uses nothing from outside.
 */
function fetchAfterPaint(): void {
	const named = document.currentScript?.previousElementSibling as HTMLTemplateElement;
	const fetchAll = () => document.head.append(named.content);
	const tells = PerformanceObserver.supportedEntryTypes.includes('paint');
	// A page that nobody sees is not drawn.
	if (!tells || document.visibilityState === 'hidden') return fetchAll();
	const whenParsed = () =>
		document.readyState === 'loading'
			? document.addEventListener('DOMContentLoaded', fetchAll)
			: fetchAll();
	new PerformanceObserver(whenParsed).observe({ type: 'paint', buffered: true });
}

/** Text of the script in pages; the content security policy names its hash. */
export const laterScript = `(${fetchAfterPaint})()`;

/** The page with the names of the scripts that it needs: paths of this site. */
export function withScripts(html: string, paths: readonly string[]): string {
	const links = paths.map((path) => `<link rel="modulepreload" href="${path}">`).join('');
	const named = `<template>${links}</template><script>${laterScript}</script>`;
	return html.replace(PLACE, () => (links ? named : ''));
}
