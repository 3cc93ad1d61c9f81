import { photoEndpoint } from '../../editor.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = photoEndpoint('practice');
