/**
 * Trains what the product has learned from data, and writes its weights into the project.
 *
 *     npm run train -- blocks      which blocks of a page are its article
 */
const [what, ...args] = process.argv.slice(2);

if (what === 'blocks') {
  const { trainBlocks } = await import('./train/blocks.ts');
  await trainBlocks(args);
} else {
  console.error('Usage: npm run train -- blocks');
  process.exitCode = 2;
}
