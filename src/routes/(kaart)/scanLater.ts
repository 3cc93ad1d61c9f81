/** What the layer of the regio-scan needs, once somebody asks for it. */
export { stageLayer } from '#lib/scan/stageLayer.ts';
export { default as ScanChoice } from './ScanChoice.svelte';
