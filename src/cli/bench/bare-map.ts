import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { securityHeaders } from '../response-headers.ts';

/** The libraries as their packages bring them, and the boundaries of the first view. */
const FILES: Record<string, string> = {
	'/maplibre-gl.mjs': 'node_modules/maplibre-gl/dist/maplibre-gl.mjs',
	'/maplibre-gl-worker.mjs': 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs',
	'/maplibre-gl.css': 'node_modules/maplibre-gl/dist/maplibre-gl.css',
	'/topojson-client.js': 'node_modules/topojson-client/dist/topojson-client.min.js',
	'/overview.json': 'static/geo/overview.json'
};
const TYPES: Record<string, string> = {
	js: 'text/javascript',
	mjs: 'text/javascript',
	css: 'text/css',
	json: 'application/json'
};

const PAGE = `<!doctype html><html lang="en"><title>Bare map</title>
<link rel="stylesheet" href="/maplibre-gl.css" />
<style>body { margin: 0 }</style><div id="map"></div>
<script src="/topojson-client.js"></script>
<script type="module">
import { Map, setWorkerUrl } from '/maplibre-gl.mjs';
setWorkerUrl('/maplibre-gl-worker.mjs');
const query = new URLSearchParams(location.search);
const container = document.getElementById('map');
container.style.width = query.get('width') + 'px';
container.style.height = query.get('height') + 'px';
const [topology, points] = await Promise.all(
	['/overview.json', '/points.json'].map((url) => fetch(url).then((answer) => answer.json()))
);
const of = (name) => topojson.feature(topology, topology.objects[name]);
const map = new Map({
	container, attributionControl: false, fadeDuration: 0,
	bounds: [[3.3, 50.7], [7.3, 53.6]],
	style: {
		version: 8,
		sources: {
			neighbours: { type: 'geojson', data: of('neighbours') },
			areas: { type: 'geojson', data: of('areas') },
			points: { type: 'geojson', data: points, cluster: true }
		},
		layers: [
			{ id: 'sea', type: 'background', paint: { 'background-color': '#dfe9ef' } },
			{ id: 'neighbours', type: 'fill', source: 'neighbours', paint: { 'fill-color': '#eee' } },
			{ id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': '#fbf8f2' } },
			{ id: 'lines', type: 'line', source: 'areas', paint: { 'line-color': '#999' } },
			{ id: 'points', type: 'circle', source: 'points', paint: { 'circle-radius': 6 } }
		]
	}
});
map.once('idle', () => { document.body.dataset.mapState = 'ready'; });
globalThis.flyBare = (near) => map.flyTo(near
	? { center: [5.5, 51.5], zoom: 9, duration: 1400, curve: 1.2 }
	: { center: [5.3, 52.1], zoom: 6.6, duration: 1400, curve: 1.2 });
</script></html>`;

/**
 * Serves the least page that draws the same boundaries and points with MapLibre, to measure ours
 * against. `?width=…&height=…` in pixels.
 * @param points `[lon, lat]` of each point
 */
export async function serveBareMap(points: readonly (readonly [number, number])[]) {
	const collection = {
		type: 'FeatureCollection',
		features: points.map((coordinates) => ({
			type: 'Feature',
			properties: {},
			geometry: { type: 'Point', coordinates }
		}))
	};
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const file = FILES[pathname];
		const type = TYPES[pathname.split('.').at(-1) ?? ''] ?? 'text/html';
		// As on our own pages: one of these headers makes a browser begin a new process first.
		response.setHeaders(new Headers({ ...securityHeaders(false), 'Content-Type': type }));
		if (file) response.end(readFileSync(join(process.cwd(), file)));
		else response.end(pathname === '/points.json' ? JSON.stringify(collection) : PAGE);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
