import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ScreenshotOptions } from './launch-browser.ts';

export async function saveScreenshot(page: Page, file: string, options?: ScreenshotOptions): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await page.screenshot({ path: file as `${string}.png`, fullPage: options?.fullPage ?? false });
}
