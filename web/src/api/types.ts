import type { components } from './generated/schema';

type Schemas = components['schemas'];

/** The server's JSON, under the page's names. The shapes come from its OpenAPI description (`npm run api`). */
export type Status = Schemas['Status'];
export type Format = Schemas['Format'];
export type Cause = Schemas['Cause'];
export type Rendition = Schemas['Rendition'];
/** Ids are UUIDs of version 7: their order is the order of arrival. */
export type Image = Schemas['Image'];
export type ImagePage = Schemas['ImagePage'];
export type ImageEdit = Schemas['ImagePatch'];
export type UploadedImage = Schemas['AcceptedImage'];
export type Deletion = Schemas['DeletedImage'];
export type Preset = Schemas['Preset'];
export type Presets = Schemas['Presets'];
export type Limits = Schemas['Limits'];
export type Problem = Schemas['Problem'];
