import type { components } from './generated/schema';

type Schemas = components['schemas'];

export type Label = Schemas['Label'];
export type Source = Schemas['DescriptionSource'];
export type Describing = Schemas['Describing'];
export type DescribingStatus = Describing['status'];
export type Rendition = Schemas['Rendition'];
export type Image = Schemas['Image'];
export type EditedField = Image['edited'][number];
export type ImagePage = Schemas['ImagePage'];
export type ImageEdit = Schemas['ImagePatch'];
export type DescribeOrder = Schemas['DescribeOrder'];
/** What a period's budget has seen; a bound that is null is none. */
export type Budget = Schemas['DescribePeriod'];
/** How this server describes, and what of the visitor's waits for it. */
export type Descriptions = Schemas['Describers'];
export type LabelCount = Schemas['LabelCount'];
