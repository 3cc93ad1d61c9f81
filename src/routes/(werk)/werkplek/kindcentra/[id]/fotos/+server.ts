import { photoEndpoint } from '../../../praktijken/editor.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = photoEndpoint('kindcentrum');
