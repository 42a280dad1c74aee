import { ApiError } from '../api/problem';
import { isWebAddress } from './item';
import { newBatchTexts as texts } from './texts';

/** What is filled in before a list is started. */
export interface OrderFields {
  name: string;
  presets: readonly string[];
  webhook: string;
  email: string;
  strict: boolean;
  /** Null: as uploads are, and else as the server is set. */
  describe: boolean | null;
}

export type OrderErrors = Partial<Record<'presets' | 'webhook' | 'email', string>>;

/** What has to be corrected; empty where nothing has. The server looks closer. */
export function errorsOf({ presets, webhook, email }: OrderFields): OrderErrors {
  const errors: OrderErrors = {};
  if (presets.length === 0) errors.presets = texts.presetNeeded;
  if (webhook.trim() !== '' && !isWebAddress(webhook.trim())) errors.webhook = texts.webhookWrong;
  if (email.trim() !== '' && !/^\S+@\S+\.\S+$/.test(email.trim())) errors.email = texts.emailWrong;
  return errors;
}

/** What the server found wrong with one of them; empty where it was something else. */
export function refusedBy(error: unknown): OrderErrors {
  if (!(error instanceof ApiError)) return {};
  const { field, message } = error;
  return field === 'webhook' || field === 'email' ? { [field]: message } : {};
}
