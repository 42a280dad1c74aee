import type { components } from './generated/schema';

type Schemas = components['schemas'];

/** The server's JSON, under the page's names. The shapes come from its OpenAPI description (`npm run api`). */
export type Status = Schemas['Status'];
export type Format = Schemas['Format'];
export type Cause = Schemas['Cause'];
/** Ids of images are UUIDs of version 7: their order is the order of arrival. */
export type {
  Budget,
  DescribeOrder,
  Describing,
  Descriptions,
  EditedField,
  Image,
  ImageEdit,
  ImagePage,
  Label,
  LabelCount,
  Rendition,
  Source,
} from './describeTypes';
export type UploadedImage = Schemas['AcceptedImage'];
export type Deletion = Schemas['DeletedImage'];
export type Preset = Schemas['Preset'];
export type Presets = Schemas['Presets'];
export type Limits = Schemas['Limits'];
export type Problem = Schemas['Problem'];
