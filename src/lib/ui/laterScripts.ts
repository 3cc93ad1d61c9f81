import { firstPaint } from './firstPaint.ts';

/**
 * Pages are whole without script, and drawn before script takes line and machine: thirty files that
 * come along with a page hold up its first paint. The page names them in a template, where the
 * browser leaves them alone, and asks for them together once it has been drawn.
 */
const ID = 'scripts';
const PLACE = '<!--scripts-->';

/** The page with the names of the scripts that it needs: paths of this site. */
export function withScripts(html: string, paths: readonly string[]): string {
	const links = paths.map((path) => `<link rel="modulepreload" href="${path}">`).join('');
	return html.replace(PLACE, links && `<template id="${ID}">${links}</template>`);
}

/** Waits for the first paint, then lets the browser fetch what the page named. */
export async function fetchScripts(): Promise<void> {
	await firstPaint();
	const named = document.getElementById(ID);
	if (named instanceof HTMLTemplateElement) document.head.append(named.content);
}
